package io.github.ntmrules.register;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.register.KindWord;
import io.github.ntmrules.internal.register.NameKey;
import io.github.ntmrules.register.InferredRegion.Basis;
import io.github.ntmrules.register.UnitMatch.Status;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which region follows from what is said of a unit. The province decides where all of it is in one
 * region, unless the unit is listed elsewhere; else the unit, by what it came from; never the name
 * of a unit without its province, since there are others of that name.
 */
record RegionInference(
    Register register, UnitKind kind, UnitQuery query, @Nullable UnitMatch match) {

  private static final LocalDate LAST_DAY_BEFORE = Register.MERGER.minusDays(1);
  private static final Locale NAMES = Locale.ROOT;

  /** For a unit for which that was found; of other kinds than communes and villages, nothing is. */
  static RegionInference of(Register register, UnitKind kind, UnitMatch found) {
    UnitQuery query = found.query();
    boolean units = kind == UnitKind.COMMUNE || kind == UnitKind.VILLAGE;
    boolean said = query.code() != null || query.name() != null;
    return new RegionInference(register, kind, query, units && said ? found : null);
  }

  /** What follows, or null if nothing is said from which anything could. */
  @Nullable InferredRegion region() {
    if (match != null && match.status() == Status.CONTRADICTED) {
      return result(Basis.CONTRADICTED, regions(match.candidates()), names(match.candidates()));
    }
    InferredRegion ofCode = match == null ? null : ofCode(match);
    if (ofCode != null) {
      return ofCode;
    }
    String said = kind == UnitKind.PROVINCE && query.province() == null ? query.name() : null;
    String written = said == null ? query.province() : said;
    String name = written == null ? null : register.search().province(written);
    RegisteredProvince province = name == null ? null : province(name);
    return province == null ? null : in(province);
  }

  /** That of the code, if it is that of a unit. */
  private @Nullable InferredRegion ofCode(UnitMatch match) {
    String code = query.code();
    List<RegisteredUnit> units = match.candidates();
    boolean known = match.status() == Status.FOUND || match.status() == Status.OTHER_PERIOD;
    if (code == null
        || !known
        || units.size() != 1
        || units.get(0).number() != Register.number(code)) {
      return null;
    }
    RegisteredUnit unit = units.get(0);
    InferredRegion followed = decided(Basis.CODE, unit, names(units));
    RegisteredProvince own = unit.province();
    List<RegisteredProvince> before = own.isBefore() ? List.of(own) : own.mergedFrom();
    for (Set<Region> said : List.of(ofSaidProvince(), ofDistricts(before, query.district()))) {
      if (!said.isEmpty() && Collections.disjoint(said, followed.possible())) {
        said.addAll(followed.possible());
        String place =
            Stream.of(query.district(), query.province())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return result(Basis.CONTRADICTED, said, names(units) + " / " + place);
      }
    }
    return followed;
  }

  /** The regions of what is or was called as the province that is said; none if none is. */
  private Set<Region> ofSaidProvince() {
    Set<Region> all = EnumSet.noneOf(Region.class);
    String written = query.province();
    String name = written == null ? null : register.search().province(written);
    for (LocalDate day : List.of(LAST_DAY_BEFORE, Register.MERGER)) {
      RegisteredProvince province = name == null ? null : register.listed(name, day);
      if (province != null) {
        all.addAll(province.regions());
      }
    }
    return all;
  }

  /** The province of that day; after the merger, one that is no more if no other has its name. */
  private @Nullable RegisteredProvince province(String name) {
    RegisteredProvince own = register.listed(name, query.date());
    return own == null ? register.listed(name, LAST_DAY_BEFORE) : own;
  }

  private InferredRegion in(RegisteredProvince province) {
    String name = province.name();
    Set<Region> all = province.regions();
    boolean listed =
        match != null
            && (match.status() == Status.FOUND
                || match.status() == Status.AMBIGUOUS
                || match.status() == Status.OTHER_PERIOD);
    if (all.size() == 1) {
      return inOneRegion(province, all, listed);
    }
    if (kind == UnitKind.DISTRICT) {
      return ofDistrict(province);
    }
    if (kind == UnitKind.PROVINCE || match == null) {
      return result(Basis.TWO_REGIONS, all, name);
    }
    return listed
        ? ofListed(province, match.candidates())
        : result(Basis.UNLISTED, all, called() + ", " + name);
  }

  private InferredRegion inOneRegion(RegisteredProvince province, Set<Region> all, boolean listed) {
    String name = province.name();
    // The new province of that name may be meant on a day before, or another part of it.
    boolean oneMeaning =
        query.date().isBefore(Register.MERGER) && register.listed(name, Register.MERGER) == null;
    Set<Region> others =
        listed && match != null && !oneMeaning ? regions(match.candidates()) : Set.of();
    if (!others.isEmpty() && !others.equals(all) && match != null) {
      others.addAll(all);
      return result(Basis.CONTRADICTED, others, names(match.candidates()) + " / " + name);
    }
    Set<Region> beside = beside(province);
    if (!beside.isEmpty() && !beside.equals(all)) {
      beside.addAll(all);
      return result(Basis.CONTRADICTED, beside, place() + " / " + name);
    }
    return province.isRegionDisputed() ? disputed(name) : result(Basis.PROVINCE, all, name);
  }

  /** Of units that are listed, in a province of whose parts not all were in one region. */
  private InferredRegion ofListed(RegisteredProvince province, List<RegisteredUnit> units) {
    Set<Region> its = regions(units);
    if (its.isEmpty()) {
      return result(Basis.UNLISTED, province.regions(), names(units));
    }
    Set<Region> ofDistrict = ofDistricts(province.mergedFrom(), query.district());
    if (!ofDistrict.isEmpty() && Collections.disjoint(its, ofDistrict)) {
      ofDistrict.addAll(its);
      return result(Basis.CONTRADICTED, ofDistrict, names(units) + " / " + query.district());
    }
    if (its.size() == 1) {
      return result(Basis.UNIT, its, names(units));
    }
    return result(units.size() > 1 ? Basis.AMBIGUOUS : Basis.TWO_REGIONS, its, names(units));
  }

  /**
   * On a day before the merger, the regions of what is called so in the provinces beside that one
   * with which it went into the one of its name, which may be meant; none where it has it itself.
   */
  private Set<Region> beside(RegisteredProvince province) {
    RegisteredProvince since = register.listed(province.name(), Register.MERGER);
    if (!province.isBefore() || since == null || since.regions().size() == 1) {
      return EnumSet.noneOf(Region.class);
    }
    boolean found =
        match != null && (match.status() == Status.FOUND || match.status() == Status.AMBIGUOUS);
    if (found) {
      return EnumSet.noneOf(Region.class);
    }
    List<RegisteredProvince> others =
        since.mergedFrom().stream().filter(each -> !each.equals(province)).toList();
    boolean own = !ofDistricts(List.of(province), district()).isEmpty();
    Set<Region> all = own ? EnumSet.noneOf(Region.class) : ofDistricts(others, district());
    if (match != null && query.name() != null) {
      for (RegisteredProvince each : others) {
        UnitMatch there = register.findExactly(query.code(null).province(each.name()));
        if (there.status() == Status.FOUND || there.status() == Status.AMBIGUOUS) {
          all.addAll(regions(there.candidates()));
        }
      }
    }
    return all;
  }

  private @Nullable String district() {
    return kind == UnitKind.DISTRICT && query.name() != null ? query.name() : query.district();
  }

  /** The name of the unit with its district, as far as they are said. */
  private String place() {
    return Stream.of(query.name(), query.district())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** What districts of that name were in, in a province of whose parts not all were in one. */
  private InferredRegion ofDistrict(RegisteredProvince province) {
    String written = district();
    if (written == null) {
      return result(Basis.TWO_REGIONS, province.regions(), province.name());
    }
    Set<Region> its = ofDistricts(province.mergedFrom(), written);
    String name = written + ", " + province.name();
    Basis basis = its.isEmpty() ? Basis.UNLISTED : its.size() == 1 ? Basis.UNIT : Basis.AMBIGUOUS;
    return result(basis, its.isEmpty() ? province.regions() : its, name);
  }

  /** The regions of those of the provinces before that have a district of that name. */
  private Set<Region> ofDistricts(List<RegisteredProvince> provinces, @Nullable String written) {
    Set<Region> its = EnumSet.noneOf(Region.class);
    if (written == null) {
      return its;
    }
    KindWord word = KindWord.ofDistrict(written);
    String key = NameKey.exact(word.name());
    for (RegisteredProvince each : provinces) {
      boolean there =
          register.units(each).stream()
              .map(RegisteredUnit::district)
              .distinct()
              .anyMatch(of -> of != null && isCalled(of, word, key));
      if (there) {
        its.addAll(each.regions());
      }
    }
    return its;
  }

  private static boolean isCalled(String district, KindWord word, String key) {
    KindWord own = KindWord.ofDistrict(district);
    return (word.kind() == null || word.kind().equals(own.kind()))
        && NameKey.exact(own.name()).equals(key);
  }

  private InferredRegion decided(Basis basis, RegisteredUnit unit, String of) {
    Set<Region> its = unit.regions();
    if (unit.province().isRegionDisputed()
        && (unit.isBefore() || unit.province().mergedFrom().size() == 1)) {
      return disputed(unit.province().name());
    }
    if (its.isEmpty()) {
      Set<Region> all = unit.province().regions();
      return result(all.size() == 1 ? basis : Basis.UNLISTED, all, of);
    }
    return result(its.size() == 1 ? basis : Basis.TWO_REGIONS, its, of);
  }

  /** Papers count Quảng Ninh, the one that is disputed, to one of these. */
  private static InferredRegion disputed(String province) {
    return result(
        Basis.DISPUTED,
        List.of(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC, Region.DONG_BANG_SONG_HONG),
        province);
  }

  private static InferredRegion result(Basis basis, Collection<Region> possible, String of) {
    return InferredRegion.of(basis, possible, of);
  }

  private static Set<Region> regions(List<RegisteredUnit> units) {
    Set<Region> all = EnumSet.noneOf(Region.class);
    units.forEach(each -> all.addAll(each.regions()));
    return all;
  }

  private String called() {
    String name = query.name();
    String code = query.code();
    return name != null ? name : code == null ? "" : code;
  }

  private static String names(List<RegisteredUnit> units) {
    return units.stream()
        .limit(3)
        .map(each -> UnitMatch.described(each, NAMES))
        .collect(Collectors.joining("; "));
  }
}

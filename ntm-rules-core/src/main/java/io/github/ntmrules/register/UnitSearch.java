package io.github.ntmrules.register;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.internal.register.KindWord;
import io.github.ntmrules.internal.register.LatinLetters;
import io.github.ntmrules.internal.register.NameKey;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.register.UnitMatch.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds units by their names. Thread-safe. */
final class UnitSearch {

  /** A name as long as that may differ in two letters, a shorter one in one. */
  private static final int LONG = 6;

  // No name is longer by far; nothing is worked out for a text that is none.
  private static final int LONGEST = 80;

  private static final int MOST_NEAR = 8;
  private static final int MOST_WRITTEN = 1_000;
  private static final LocalDate LAST_DAY_BEFORE = Register.MERGER.minusDays(1);

  private final Register register;

  // The names without marks, by position, and their hashes with the positions, sorted.
  private final String[] bare;
  private final long[] byHash;

  /** Units of a file name few provinces, each as often as there are units. */
  private final Map<String, Optional<String>> written = new ConcurrentHashMap<>();

  private final Map<RegisteredProvince, List<DistrictName>> districts = new ConcurrentHashMap<>();

  UnitSearch(Register register) {
    this.register = register;
    this.bare = new String[register.size()];
    this.byHash = new long[register.size()];
    for (int i = 0; i < bare.length; i++) {
      bare[i] = NameKey.bare(register.at(i).name());
      byHash[i] = ((long) bare[i].hashCode() << Integer.SIZE) | i;
    }
    Arrays.sort(byHash);
  }

  /** Where units are looked for, and under which of the two lists. */
  private record Place(
      boolean before, Set<RegisteredProvince> provinces, @Nullable String district) {

    boolean holds(RegisteredUnit unit) {
      return unit.isBefore() == before
          && (provinces.isEmpty() || provinces.contains(unit.province()));
    }

    Place everywhere() {
      return new Place(before, provinces, null);
    }
  }

  UnitMatch find(UnitQuery query) {
    UnitMatch match = exactly(query);
    String name = query.name();
    String province = query.province();
    String known = province == null ? null : province(province);
    if (match.status() != Status.UNKNOWN
        || name == null
        || name.length() > LONGEST
        || (province != null && known == null)) {
      return match;
    }
    boolean before = query.date().isBefore(Register.MERGER);
    Place place = new Place(before, provinces(known, before), before ? query.district() : null);
    List<RegisteredUnit> near = near(name, place);
    return near.isEmpty() ? match : new UnitMatch(query, Status.NEAR, near);
  }

  /** The same without what is spelled nearly so, which takes far longer than all else. */
  UnitMatch exactly(UnitQuery query) {
    String code = query.code();
    if (code != null) {
      UnitMatch match = ofCode(query, code);
      if (match != null) {
        return match;
      }
    }
    String name = query.name();
    return name == null || name.length() > LONGEST
        ? new UnitMatch(query, Status.UNKNOWN, List.of())
        : ofName(query, name);
  }

  /** What a code says, or null if it is that of none. */
  private @Nullable UnitMatch ofCode(UnitQuery query, String code) {
    boolean before = query.date().isBefore(Register.MERGER);
    RegisteredUnit there = register.unit(code, query.date());
    RegisteredUnit other = register.unit(code, before ? Register.MERGER : LAST_DAY_BEFORE);
    if (there != null && fits(there, query)) {
      return new UnitMatch(query, Status.FOUND, List.of(there));
    }
    if (other != null && fits(other, query)) {
      return new UnitMatch(query, Status.OTHER_PERIOD, List.of(other));
    }
    if (there == null && other == null) {
      return null;
    }
    Set<RegisteredUnit> meant = new LinkedHashSet<>();
    meant.add(there == null ? other : there);
    String name = query.name();
    if (name != null) {
      UnitMatch named = ofName(query.code(null), name);
      if (named.status() == Status.FOUND || named.status() == Status.AMBIGUOUS) {
        meant.addAll(named.candidates());
      }
    }
    return new UnitMatch(query, Status.CONTRADICTED, List.copyOf(meant));
  }

  /** Whether nothing that is said of a unit speaks against its being that. */
  private boolean fits(RegisteredUnit unit, UnitQuery query) {
    String province = query.province();
    String known = province == null ? null : province(province);
    if (known != null && !namesOf(unit.province()).contains(known)) {
      return false;
    }
    String name = query.name();
    return name == null || isNamed(unit, name);
  }

  /** Its own name, and those of the provinces that it was merged from or into. */
  private static Set<String> namesOf(RegisteredProvince province) {
    Set<String> names = new HashSet<>();
    names.add(province.name());
    province.mergedFrom().forEach(each -> names.add(each.name()));
    RegisteredProvince into = province.mergedInto();
    if (into != null) {
      names.add(into.name());
    }
    return names;
  }

  /** Whether it is called so, but for marks or one letter where no other is called so. */
  private boolean isNamed(RegisteredUnit unit, String text) {
    for (String name : namesIn(text)) {
      String key = NameKey.bare(name);
      String own = NameKey.bare(unit.name());
      boolean same = key.equals(own);
      if (same && (!NameKey.hasMarks(name) || isExactly(unit, name))) {
        return true;
      }
      if (same || (own.length() >= LONG && Suggestions.distance(key, own, 2) < 2)) {
        Place place = new Place(unit.isBefore(), Set.of(unit.province()), null);
        return named(name, null, place, false).isEmpty();
      }
    }
    return false;
  }

  private static boolean isExactly(RegisteredUnit unit, String name) {
    return NameKey.exact(name).equals(NameKey.exact(unit.name()));
  }

  /** What is typed, and what of it stands behind the word of a kind. */
  private static List<String> namesIn(String text) {
    String rest = KindWord.ofUnit(text).name();
    return rest.equals(text) ? List.of(text) : List.of(text, rest);
  }

  private UnitMatch ofName(UnitQuery query, String name) {
    boolean before = query.date().isBefore(Register.MERGER);
    String province = query.province();
    String known = province == null ? null : province(province);
    if (province != null && known == null) {
      // A province that is none of the list may be any: nothing is found in it.
      return new UnitMatch(query, Status.UNKNOWN, List.of());
    }
    Place place = new Place(before, provinces(known, before), before ? query.district() : null);
    List<RegisteredUnit> found = named(name, place);
    if (!found.isEmpty()) {
      return new UnitMatch(query, found.size() == 1 ? Status.FOUND : Status.AMBIGUOUS, found);
    }
    Place then =
        before
            ? new Place(false, provinces(known, false), null)
            : new Place(true, former(known), query.district());
    List<RegisteredUnit> other = named(name, then);
    if (!other.isEmpty() && (place.district() == null || !districts(place).isEmpty())) {
      return new UnitMatch(query, Status.OTHER_PERIOD, other);
    }
    return new UnitMatch(query, Status.UNKNOWN, List.of());
  }

  /** The province that is listed and written so or shortened so, or null. */
  @Nullable String province(String text) {
    Optional<String> known = written.get(text);
    if (known == null) {
      String found = Provinces.find(text);
      known = Optional.ofNullable(found == null ? Provinces.shortened(text) : found);
      if (written.size() < MOST_WRITTEN) {
        written.put(text, known);
      }
    }
    return known.orElse(null);
  }

  /** The provinces that went into the one of that name; one that is no more, itself. */
  private Set<RegisteredProvince> former(@Nullable String name) {
    RegisteredProvince since = name == null ? null : register.listed(name, Register.MERGER);
    return since == null ? provinces(name, true) : new LinkedHashSet<>(since.mergedFrom());
  }

  /** The province of a period that is called so, or that it went into. */
  private Set<RegisteredProvince> provinces(@Nullable String name, boolean before) {
    if (name == null) {
      return Set.of();
    }
    LocalDate day = before ? LAST_DAY_BEFORE : Register.MERGER;
    RegisteredProvince own = register.listed(name, day);
    if (own != null) {
      return Set.of(own);
    }
    // Before, all names are those of provinces.
    RegisteredProvince former = register.listed(name, LAST_DAY_BEFORE);
    RegisteredProvince into = former == null ? null : former.mergedInto();
    return into == null ? Set.of() : Set.of(into);
  }

  private List<RegisteredUnit> named(String text, Place place) {
    KindWord word = KindWord.ofUnit(text);
    for (boolean anyMarks : new boolean[] {false, true}) {
      List<RegisteredUnit> whole = named(text, null, place, anyMarks);
      List<RegisteredUnit> found =
          whole.isEmpty() ? named(word.name(), word.kind(), place, anyMarks) : whole;
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<RegisteredUnit> named(
      String name, @Nullable Character kind, Place place, boolean anyMarks) {
    if (anyMarks && NameKey.hasMarks(name)) {
      return List.of();
    }
    String key = NameKey.bare(name);
    int at = Arrays.binarySearch(byHash, (long) key.hashCode() << Integer.SIZE);
    int first = at < 0 ? -at - 1 : at;
    if (first == byHash.length || (int) (byHash[first] >> Integer.SIZE) != key.hashCode()) {
      return List.of();
    }
    String exact = NameKey.exact(name);
    List<RegisteredUnit> found = new ArrayList<>();
    for (int i = first; i < byHash.length; i++) {
      if ((int) (byHash[i] >> Integer.SIZE) != key.hashCode()) {
        break;
      }
      int position = (int) byHash[i];
      RegisteredUnit unit = register.at(position);
      if (bare[position].equals(key)
          && place.holds(unit)
          && (kind == null || kind == letter(unit.kind()))
          && (anyMarks || NameKey.exact(unit.name()).equals(exact))) {
        found.add(unit);
      }
    }
    if (place.district() != null && !found.isEmpty()) {
      // Of most names there is none anyway; the districts are looked at last.
      Set<String> districts = districts(place);
      found.removeIf(each -> !districts.contains(each.district()));
    }
    return found;
  }

  private static char letter(AdministrativeKind kind) {
    return switch (kind) {
      case COMMUNE -> 'x';
      case WARD -> 'p';
      case TOWNSHIP -> 't';
      case SPECIAL_ZONE -> 'd';
    };
  }

  /** The districts there that are called so, as the list writes them; empty if none is. */
  private Set<String> districts(Place place) {
    String text = place.district();
    if (text == null) {
      return Set.of();
    }
    KindWord word = KindWord.ofDistrict(text);
    String exact = NameKey.exact(word.name());
    Set<String> found = matching(place, word, each -> each.exact().equals(exact));
    if (!found.isEmpty() || NameKey.hasMarks(word.name())) {
      return found;
    }
    String key = NameKey.bare(word.name());
    return matching(place, word, each -> each.bare().equals(key));
  }

  private Set<String> matching(Place place, KindWord word, Predicate<DistrictName> named) {
    Set<String> matching = new LinkedHashSet<>();
    for (DistrictName each : districtsOf(place)) {
      if ((word.kind() == null || word.kind().equals(each.kind())) && named.test(each)) {
        matching.add(each.written());
      }
    }
    return matching;
  }

  /** A district as the list writes it, and what is left of its name when it is folded. */
  private record DistrictName(String written, @Nullable Character kind, String exact, String bare) {

    static DistrictName of(String written) {
      KindWord word = KindWord.ofDistrict(written);
      String name = word.name();
      return new DistrictName(written, word.kind(), NameKey.exact(name), NameKey.bare(name));
    }
  }

  private List<DistrictName> districtsOf(Place place) {
    Collection<RegisteredProvince> provinces =
        place.provinces().isEmpty()
            ? register.provinces(place.before() ? LAST_DAY_BEFORE : Register.MERGER)
            : place.provinces();
    return provinces.stream().flatMap(each -> districtsOf(each).stream()).toList();
  }

  private List<DistrictName> districtsOf(RegisteredProvince province) {
    return districts.computeIfAbsent(
        province,
        of ->
            register.units(of).stream()
                .map(RegisteredUnit::district)
                .filter(Objects::nonNull)
                .distinct()
                .map(DistrictName::of)
                .toList());
  }

  private Stream<RegisteredUnit> unitsOf(Place place) {
    return place.provinces().isEmpty()
        ? register.units(place.before() ? LAST_DAY_BEFORE : Register.MERGER).stream()
        : place.provinces().stream().flatMap(each -> register.units(each).stream());
  }

  /** A unit that is called nearly so: how nearly is a few letters, of which marks count less. */
  private record Near(RegisteredUnit unit, int distance) {}

  /** Those that are called nearly so, the nearest first: in a district that is called nearly so. */
  private List<RegisteredUnit> near(String text, Place place) {
    KindWord word = KindWord.ofUnit(text);
    Wanted whole = Wanted.of(text);
    Wanted behind = Wanted.of(word.name());
    Set<String> districts = nearDistricts(place);
    List<Near> near = new ArrayList<>();
    unitsOf(place)
        .filter(each -> districts.isEmpty() || districts.contains(each.district()))
        .forEach(
            each -> {
              String key = bare[each.position()];
              int distance =
                  Math.min(whole.distance(each.name(), key), behind.distance(each.name(), key));
              if (distance < Integer.MAX_VALUE) {
                Character kind = word.kind();
                boolean otherKind = kind != null && kind != letter(each.kind());
                near.add(new Near(each, distance * 2 + (otherKind ? 1 : 0)));
              }
            });
    if (near.isEmpty() && place.district() != null) {
      return near(text, place.everywhere());
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST_NEAR)
        .map(Near::unit)
        .toList();
  }

  /** The districts that may be meant, one if it is clear; empty if any may be. */
  private Set<String> nearDistricts(Place place) {
    String text = place.district();
    Set<String> exact = districts(place);
    if (text == null || !exact.isEmpty()) {
      return exact;
    }
    Wanted wanted = Wanted.of(KindWord.ofDistrict(text).name());
    Set<String> near = new LinkedHashSet<>();
    for (DistrictName each : districtsOf(place)) {
      String own = KindWord.ofDistrict(each.written()).name();
      if (wanted.distance(own, each.bare()) < Integer.MAX_VALUE) {
        near.add(each.written());
      }
    }
    return near;
  }

  /** A name that is looked for, folded. */
  private record Wanted(String exact, String bare, List<String> words) {

    static Wanted of(String text) {
      return new Wanted(
          NameKey.exact(text), NameKey.bare(text), LatinLetters.wordsAndFigures(text));
    }

    /** A hundred for a letter, and less for marks; nothing near is the highest number. */
    int distance(String name, String key) {
      int limit = Math.min(bare.length(), key.length()) >= LONG ? 3 : 2;
      int letters = Suggestions.distance(bare, key, limit);
      if (letters < limit && letters < key.length()) {
        return letters * 100 + Suggestions.distance(exact, NameKey.exact(name), 99);
      }
      return isInitials() && LatinLetters.areShortened(words, LatinLetters.wordsAndFigures(name))
          ? 300
          : Integer.MAX_VALUE;
    }

    private boolean isInitials() {
      return words.size() > 1 && words.stream().anyMatch(each -> each.length() == 1);
    }
  }
}

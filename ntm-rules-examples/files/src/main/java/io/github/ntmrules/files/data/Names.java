package io.github.ntmrules.files.data;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Regions, outcomes and designations as people name them: in Vietnamese, in English or by their
 * ids, whatever the case and the blanks. Immutable.
 */
class Names<E> {

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Pattern REGION_WORDS = Pattern.compile("^(?:vung|khu vuc) | va(?= )");

  /** Names of what is more than one region, without accents, and the regions. */
  private static final Map<String, List<Region>> SEVERAL = new HashMap<>();

  /** Other names of one region, which are not taken for it without asking. */
  private static final Map<String, Region> OTHER_NAMES =
      Map.of(
          "ntb", Region.DUYEN_HAI_NAM_TRUNG_BO,
          "dhntbo", Region.DUYEN_HAI_NAM_TRUNG_BO,
          "mnpb", Region.TRUNG_DU_MIEN_NUI_PHIA_BAC,
          "tdmn", Region.TRUNG_DU_MIEN_NUI_PHIA_BAC,
          "tdmnbb", Region.TRUNG_DU_MIEN_NUI_PHIA_BAC,
          "trung du mien nui bac bo", Region.TRUNG_DU_MIEN_NUI_PHIA_BAC,
          "dbbb", Region.DONG_BANG_SONG_HONG,
          "dong bang bac bo", Region.DONG_BANG_SONG_HONG,
          "tnb", Region.DONG_BANG_SONG_CUU_LONG,
          "tay nam bo", Region.DONG_BANG_SONG_CUU_LONG);

  static {
    List<Region> centre = List.of(Region.BAC_TRUNG_BO, Region.DUYEN_HAI_NAM_TRUNG_BO);
    several(
        centre,
        "mien trung",
        "trung bo",
        "duyen hai",
        "dhmt",
        "dh mien trung",
        "duyen hai mien trung",
        "duyen hai trung bo",
        "dhtb",
        "bac trung bo duyen hai mien trung",
        "btb dhmt",
        "btb duyen hai mien trung");
    several(
        List.of(Region.BAC_TRUNG_BO, Region.DUYEN_HAI_NAM_TRUNG_BO, Region.TAY_NGUYEN),
        "mien trung tay nguyen",
        "mttn");
    several(
        List.of(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC, Region.DONG_BANG_SONG_HONG),
        "mien bac",
        "phia bac",
        "bac bo");
    several(
        List.of(Region.DONG_NAM_BO, Region.DONG_BANG_SONG_CUU_LONG),
        "mien nam",
        "phia nam",
        "nam bo");
    several(List.of(Region.DONG_BANG_SONG_HONG, Region.DONG_BANG_SONG_CUU_LONG), "dong bang", "db");
    several(List.of(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC, Region.TAY_NGUYEN), "mien nui", "vung cao");
  }

  private static void several(List<Region> regions, String... names) {
    for (String name : names) {
      SEVERAL.put(name, regions);
    }
  }

  /** With or without accents, by abbreviation too. */
  static final Names<Region> REGIONS =
      new Names<>(
          List.of(Region.values()),
          each ->
              List.of(
                  each.displayName(Locale.ROOT),
                  each.displayName(Locale.ENGLISH),
                  each.abbreviation()),
          Names::region,
          "region.unknown",
          Region::name,
          Region::abbreviation) {
        @Override
        @Nullable Region find(String name) {
          Region found = super.find(name);
          // T.D.M.N.P.B.
          return found == null ? super.find(name.replaceAll("[^\\p{L}]", "")) : found;
        }

        @Override
        Region parse(String name) {
          List<Region> several = find(name) == null ? several(region(name)) : List.of();
          if (several.isEmpty()) {
            return super.parse(name);
          }
          String which =
              several.stream()
                  .map(each -> each.displayName(Locale.ROOT) + " (" + each.abbreviation() + ")")
                  .collect(Collectors.joining(", "));
          throw UnreadableCellException.of("region.several", name, which);
        }

        @Override
        @Nullable String meant(String name) {
          Region known = OTHER_NAMES.get(region(name));
          return known == null ? meantRegion(region(name)) : known.displayName(Locale.ROOT);
        }
      };

  /** {@code đạt}, {@code chưa xác định}, {@code not met}. */
  static final Names<Outcome> OUTCOMES =
      new Names<>(
          List.of(Outcome.values()),
          each -> List.of(each.displayName(Locale.ROOT), each.displayName(Locale.ENGLISH)),
          Spelling::plain,
          "outcome.unknown",
          Outcome::name,
          Outcome::name);

  private static final Names<Designation> DESIGNATIONS = of(Designations.standard());

  private final Map<String, E> byName = new HashMap<>();
  private final List<String> all = new ArrayList<>();
  private final UnaryOperator<String> comparable;
  private final String unknown;
  private final String known;

  private Names(
      List<E> values,
      Function<E, List<String>> names,
      UnaryOperator<String> comparable,
      String unknown,
      Function<E, String> id,
      Function<E, String> shortest) {
    this.comparable = comparable;
    this.unknown = unknown;
    this.known = values.stream().map(shortest).collect(Collectors.joining(", "));
    for (E each : values) {
      List<String> its = new ArrayList<>(names.apply(each));
      its.add(id.apply(each));
      its.forEach(name -> byName.put(comparable.apply(name), each));
      all.addAll(its);
    }
  }

  /** Designations of that dictionary. */
  static Names<Designation> designations(Designations known) {
    return known.ofFolders().isEmpty() ? DESIGNATIONS : of(known);
  }

  private static Names<Designation> of(Designations known) {
    return new Names<>(
        known.all(),
        each -> List.of(each.displayName(Locale.ROOT), each.displayName(Locale.ENGLISH)),
        Spelling::plain,
        "designation.unknown",
        Designation::id,
        Designation::id);
  }

  /** What bears that name, or {@code null} if nothing does. */
  @Nullable E find(String name) {
    return byName.get(comparable.apply(name));
  }

  /**
   * The same.
   *
   * @throws UnreadableCellException if nothing does
   */
  E parse(String name) {
    E found = find(name);
    if (found == null) {
      String meant = meant(name);
      throw meant == null
          ? UnreadableCellException.of(unknown, name, known)
          : UnreadableCellException.maybe(meant, unknown + ".near", name);
    }
    return found;
  }

  /** What was probably meant, or {@code null}. */
  @Nullable String meant(String name) {
    return Spelling.nearest(name, all);
  }

  /** Without "vùng" and "và", which people write or leave out. */
  private static String region(String name) {
    String letters = Spelling.alike(Spelling.bare(name));
    String words = NO_LETTERS.matcher(letters).replaceAll(" ").strip();
    return REGION_WORDS.matcher(words).replaceAll("").strip();
  }

  /** The regions that such words stand for together, or that are all named in them; or none. */
  private static List<Region> several(String words) {
    List<Region> known = SEVERAL.get(words);
    if (known != null) {
      return known;
    }
    List<Region> named = new ArrayList<>();
    for (Region each : Region.values()) {
      String name = " " + region(each.displayName(Locale.ROOT)) + " ";
      String shortest = " " + region(each.abbreviation()) + " ";
      if ((" " + words + " ").contains(name) || (" " + words + " ").contains(shortest)) {
        named.add(each);
      }
    }
    return named.size() > 1 ? named : List.of();
  }

  /**
   * The one region whose name those words are a part of, or that differs by a slip of the pen: the
   * names are near to each other, so that a wrong one would be suggested easily.
   */
  private static @Nullable String meantRegion(String words) {
    List<Region> parts = new ArrayList<>();
    List<Region> slips = new ArrayList<>();
    for (Region each : Region.values()) {
      String name = region(each.displayName(Locale.ROOT));
      String shortest = region(each.abbreviation());
      if (words.indexOf(' ') > 0 && (" " + name + " ").contains(" " + words + " ")) {
        parts.add(each);
      }
      if (Spelling.isSlip(words, name) || Spelling.isSlip(words.replace(" ", ""), shortest)) {
        slips.add(each);
      }
    }
    List<Region> found = parts.isEmpty() ? slips : parts;
    return found.size() == 1 ? found.get(0).displayName(Locale.ROOT) : null;
  }

  /**
   * All that a list names, with semicolons, line ends or, where no name has one, commas between
   * them.
   *
   * @throws UnreadableCellException if one is not known
   */
  Set<E> all(String text) {
    Set<E> named = new LinkedHashSet<>();
    for (String part : text.split("[;\\n\\r]+", -1)) {
      E whole = find(part);
      if (whole != null) {
        named.add(whole);
      } else {
        Arrays.stream(part.split(",", -1))
            .map(Spelling::stripped)
            .filter(name -> !Spelling.missing(name))
            .map(this::parse)
            .forEach(named::add);
      }
    }
    return named;
  }
}

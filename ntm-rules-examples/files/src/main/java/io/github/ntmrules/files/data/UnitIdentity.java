package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.snapshot.Snapshot;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When two names are those of one unit: whatever their case, blanks and hyphens, wherever the tone
 * mark stands ({@code hoà}, {@code hòa}), with the word of the kind before them or without ({@code
 * xã Tân Lập}, {@code Tân Lập}). Marks make a difference: {@code Tân Lập} is not {@code Tân Lấp};
 * so does the word of another kind: {@code thị trấn Tân Lập} is not {@code Tân Lập}. What an office
 * writes around a name is no part of it: {@code 1. Tân Lập}, {@code UBND xã Tân Lập}, {@code Tân
 * Lập (xã)}; and what of a place stands behind it is that place: {@code xã Tân Lập – huyện X}; of a
 * commune so is a name behind a dash between blanks ({@code Tân Lập - X}), unless another district
 * is said of it.
 */
public final class UnitIdentity {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String ALIKE = "ðɖаеорсухі";
  private static final String LATIN = "đđaeopcyxi";
  private static final Map<String, String> SHORT =
      Map.of("tp", "thanh1 pho\u03022", "tx", "thi5 xa3", "tt", "thi5 tra\u0302n2");
  private static final Map<UnitKind, Set<String>> KINDS =
      Map.of(
          UnitKind.VILLAGE, Set.of(folded("thôn")),
          UnitKind.COMMUNE, Set.of(folded("xã"), "x"),
          UnitKind.DISTRICT, Set.of(folded("huyện"), "h"),
          UnitKind.PROVINCE, Set.of(folded("tỉnh")));

  private static final Pattern NUMBERED =
      Pattern.compile("(?:[0-9]{1,4}(?: ?[.)]| ?[-/] )|\\([0-9]{1,4}\\)) ?(?=.*\\p{L})");
  private static final Pattern OFFICE =
      Pattern.compile("(?:ubnd|u\\.b\\.n\\.d\\.?|(?:ủy|uỷ) ban nhân dân)[ .:]+(?=\\p{L})");
  private static final Pattern KIND_BEHIND = Pattern.compile("(.*\\S) ?\\(([^()]+)\\)");
  private static final Pattern PLACE_BEHIND =
      Pattern.compile(
          "(.*?\\p{L}.*?)(?: ?[,;(-] ?| (?=huyện |tỉnh ))"
              + "((xã|x\\.)|(tỉnh|t\\.)|(huyện|h\\.|thị xã|tx\\.?|thành phố|tp\\.?|quận|q\\.)) ?"
              + "([^,;()-]+?)\\)?");
  private static final Pattern DASHED = Pattern.compile("(\\p{L}[^,;()-]*?) - (\\p{L}[^,;()-]*)");
  private static final List<String> PLACES =
      List.of(" huyện ", " Huyện ", " HUYỆN ", " tỉnh ", " Tỉnh ", " TỈNH ");
  private static final String BEFORE_PLACES = "(,;-–—−‐‑\uFF08\uFF0C\uFF1B";

  private UnitIdentity() {}

  /**
   * What is said of a unit in whichever column, as it stands or small.
   *
   * @param name the name alone
   */
  record Parts(
      String name,
      @Nullable String commune,
      @Nullable String district,
      @Nullable String province) {}

  /** The name, commune, district and province of a unit, each as {@link #name} folds it. */
  public static List<String> key(Snapshot unit) {
    Parts parts = parts(unit);
    return List.of(
        ofName(unit.unit(), parts.name()),
        name(UnitKind.COMMUNE, parts.commune()),
        name(UnitKind.DISTRICT, parts.district()),
        province(parts.province()));
  }

  static String ofName(UnitKind kind, String name) {
    return kind == UnitKind.PROVINCE ? province(name) : name(kind, name);
  }

  /** The same, where places that stand behind the name are told from it. */
  static Parts parts(Snapshot unit) {
    return parts(
        unit.unit(), new Parts(unit.name(), unit.inCommune(), unit.district(), unit.province()));
  }

  private static boolean mayHoldPlaces(UnitKind unit, String name) {
    return (unit == UnitKind.COMMUNE || unit == UnitKind.VILLAGE) && mayHoldPlace(name);
  }

  private static Parts parts(UnitKind unit, Parts said) {
    Parts parts = said;
    if (!mayHoldPlaces(unit, said.name())) {
      return parts;
    }
    String bare = bare(Spelling.plain(said.name()));
    Matcher behind = PLACE_BEHIND.matcher(bare);
    Matcher dashed = DASHED.matcher(bare);
    if (!behind.matches() && unit == UnitKind.COMMUNE && dashed.matches()) {
      String place = dashed.group(2);
      String own = name(UnitKind.DISTRICT, parts.district());
      boolean same = own.isEmpty() || own.equals(name(UnitKind.DISTRICT, place));
      return same
          ? new Parts(
              dashed.group(1), parts.commune(), or(parts.district(), place), parts.province())
          : parts;
    }
    while (behind.matches() && !(behind.group(3) != null && unit == UnitKind.COMMUNE)) {
      String place = behind.group(6);
      String district = behind.group(5) == null ? null : behind.group(2) + " " + place;
      parts =
          new Parts(
              behind.group(1),
              or(parts.commune(), behind.group(3) == null ? null : place),
              or(parts.district(), district),
              or(parts.province(), behind.group(4) == null ? null : place));
      behind = PLACE_BEHIND.matcher(behind.group(1));
    }
    return parts;
  }

  /**
   * Two different places of which one stands behind the name of a unit and the other is said of it
   * elsewhere; empty if none contradict.
   */
  static List<String> contradiction(Snapshot unit) {
    if (!mayHoldPlaces(unit.unit(), unit.name())) {
      return List.of();
    }
    Parts behind = parts(unit.unit(), new Parts(unit.name(), null, null, null));
    String district = behind.district();
    // Two names with a dash alone between them may be one.
    if (PLACE_BEHIND.matcher(bare(Spelling.plain(unit.name()))).matches()
        && differ(UnitKind.DISTRICT, district, unit.district())) {
      return List.of(String.valueOf(district), String.valueOf(unit.district()));
    }
    if (differ(UnitKind.COMMUNE, behind.commune(), unit.inCommune())) {
      return List.of(String.valueOf(behind.commune()), String.valueOf(unit.inCommune()));
    }
    String province = behind.province();
    String own = unit.province();
    return province != null && own != null && !province(province).equals(province(own))
        ? List.of(province, own)
        : List.of();
  }

  /** Whether two names of places cannot be of one; one may leave out the word of its kind. */
  private static boolean differ(UnitKind kind, @Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    String own = folded(one);
    String others = folded(other);
    return !name(kind, one).equals(name(kind, other))
        && !own.endsWith(" " + others)
        && !others.endsWith(" " + own);
  }

  private static @Nullable String or(@Nullable String said, @Nullable String behind) {
    return said == null ? behind : said;
  }

  /** Whether a number, an office or a bracket may stand around a name; most names have none. */
  private static boolean mayHoldMore(String name) {
    int first = 0;
    while (first < name.length() && !Character.isLetterOrDigit(name.charAt(first))) {
      if (name.charAt(first++) == '(') {
        return true;
      }
    }
    return first < name.length()
        && (Character.isDigit(name.charAt(first))
            || begins(name.substring(first), "uủU\u1ee6")
            || name.indexOf('(') >= 0
            || name.indexOf('\uFF08') >= 0);
  }

  /** Whether a sign or a word is in it behind which a place may stand. */
  private static boolean mayHoldPlace(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (BEFORE_PLACES.indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    return PLACES.stream().anyMatch(name::contains);
  }

  private static boolean begins(String name, String letters) {
    return !name.isEmpty() && letters.indexOf(name.charAt(0)) >= 0;
  }

  /** Without a number in a list and the office before it. */
  private static String bare(String plain) {
    Matcher numbered = NUMBERED.matcher(plain);
    String name = numbered.lookingAt() ? plain.substring(numbered.end()) : plain;
    Matcher office = OFFICE.matcher(name);
    return office.lookingAt() ? name.substring(office.end()) : name;
  }

  /** The same without its kind in brackets after it. */
  private static String alone(UnitKind kind, String name) {
    String bare = bare(Spelling.plain(name));
    Matcher behind = KIND_BEHIND.matcher(bare);
    return behind.matches() && isKind(kind, folded(behind.group(2))) ? behind.group(1) : bare;
  }

  private static boolean isKind(UnitKind kind, String folded) {
    return KINDS.getOrDefault(kind, Set.of()).contains(folded);
  }

  /** The name of a province, folded. */
  static String province(@Nullable String name) {
    return name == null ? "" : folded(Provinces.canonical(name));
  }

  /**
   * A name for comparing, without the word of its kind; not for people.
   *
   * @param name the name, or {@code null} if it is not stated
   */
  public static String name(UnitKind kind, @Nullable String name) {
    String folded = name == null ? "" : folded(mayHoldMore(name) ? alone(kind, name) : name);
    int blank = folded.indexOf(' ');
    boolean worded = blank > 0 && isKind(kind, folded.substring(0, blank));
    return worded ? folded.substring(blank + 1) : folded;
  }

  /** Small, with single blanks, the tone of each word after it as a digit. */
  static String folded(String name) {
    String small = Normalizer.normalize(Spelling.plain(name), Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int tone = 0;
    for (int i = 0; i <= small.length(); i++) {
      char c = i < small.length() ? small.charAt(i) : ' ';
      int alike = ALIKE.indexOf(c);
      int mark = TONES.indexOf(c);
      if (mark >= 0) {
        tone = mark + 1;
      } else if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK) {
        word.append(alike < 0 ? c : LATIN.charAt(alike));
      } else if (!word.isEmpty() && Character.getType(c) != Character.FORMAT) {
        words.add(word(word.toString(), tone));
        word.setLength(0);
        tone = 0;
      }
    }
    // A name of signs alone is known by them.
    return words.isEmpty() ? small.strip() : String.join(" ", words);
  }

  private static String word(String letters, int tone) {
    if (tone == 0) {
      String number = letters.replaceFirst("^0+(?=[0-9])", "");
      return SHORT.getOrDefault(number, number);
    }
    return letters + tone;
  }
}

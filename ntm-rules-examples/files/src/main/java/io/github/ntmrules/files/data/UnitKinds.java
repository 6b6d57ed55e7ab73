package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file of units of another kind, such as of communes where districts are assessed: by its
 * headings, or by the word before the name of its first unit. Not thread-safe.
 */
final class UnitKinds {

  /** Words that begin no name of a unit of another kind. */
  private static final Map<String, UnitKind> WORDS =
      Map.of(
          "thôn", UnitKind.VILLAGE,
          "xã", UnitKind.COMMUNE,
          "huyện", UnitKind.DISTRICT,
          "tỉnh", UnitKind.PROVINCE);

  private static final Pattern DISTRICT =
      Pattern.compile("(?:huyện|thị xã|thành phố|quận|h\\.|tx\\.?|tp\\.?) ?\\p{L}.*");

  private final UnitKind wanted;
  private final FileProblems of;
  private boolean begun;
  private boolean certain;

  UnitKinds(UnitKind wanted, FileProblems of) {
    this.wanted = wanted;
    this.of = of;
  }

  /**
   * Looks at the headings of columns that have words in them.
   *
   * @param named whether one of them is of the names of units
   * @throws UnreadableFileException if they say that the units are of another kind
   */
  void headings(int row, List<String> headings, boolean named) {
    String heading = "";
    UnitKind least = null;
    for (String each : headings) {
      UnitKind kind = Headings.kind(each);
      if (kind != null && (least == null || kind.compareTo(least) < 0)) {
        least = kind;
        heading = each;
      }
    }
    if (least != null && (least.compareTo(wanted) < 0 || (!named && least != wanted))) {
      throw refused(row, least, heading);
    }
    // Then whatever a unit is called, it is one of these.
    certain |= least == wanted;
  }

  /** That the units are of the kind that is wanted is said. */
  void certain() {
    certain = true;
  }

  /**
   * Looks at the name of a unit.
   *
   * @return its kind if it is another than is wanted
   * @throws UnreadableFileException if it is the first unit of the file and of another kind
   */
  @Nullable UnitKind name(int row, String name) {
    UnitKind kind = kind(name);
    boolean first = !begun;
    begun = true;
    if (certain || kind == null || kind == wanted) {
      return null;
    }
    if (first) {
      throw refused(row, kind, name);
    }
    return kind;
  }

  /** The kind that the word before a name says, or {@code null} if there is none. */
  static @Nullable UnitKind kind(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? null : WORDS.get(Spelling.plain(name.substring(0, blank)));
  }

  /** Whether a name says by its first words that it is one of a district. */
  static boolean isDistrict(String name) {
    return DISTRICT.matcher(Spelling.plain(name)).matches();
  }

  /** That the whole file is of another kind, known by that word. */
  UnreadableFileException refused(int row, UnitKind kind, String word) {
    return new UnreadableFileException(row, "file.otherUnits", name(kind), name(wanted), word);
  }

  String name(UnitKind kind) {
    return of.texts().get("name." + kind);
  }
}

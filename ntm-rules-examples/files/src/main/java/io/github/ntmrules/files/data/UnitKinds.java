package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
          "ấp", UnitKind.VILLAGE,
          "khóm", UnitKind.VILLAGE,
          "kdc", UnitKind.VILLAGE,
          "tdp", UnitKind.VILLAGE,
          "xã", UnitKind.COMMUNE,
          "phường", UnitKind.COMMUNE,
          "huyện", UnitKind.DISTRICT,
          "tỉnh", UnitKind.PROVINCE);

  /** Words that say what follows them, or a number. */
  private static final Set<String> MORE_WORDS =
      Set.of("khu", "tổ", "thị", "bản", "buôn", "bon", "làng", "xóm", "sóc", "plei", "đội");

  private static final Pattern VILLAGE =
      Pattern.compile(
          "(?:khu phố|khu dân cư|tổ dân phố) .+"
              + "|(?:khu|tổ|bản|buôn|bon|làng|xóm|sóc|plei|đội) (?:số )?[0-9].*");

  private static final Pattern PERHAPS_VILLAGE =
      Pattern.compile("(?:khu|tổ|bản|buôn|bon|làng|xóm|sóc|plei|đội) .+");

  /** Communes, wards and townships that are called like villages, before July 2025 and since. */
  private static final Set<String> COMMUNES =
      Set.of(
          "bon phặng",
          "buôn choáh",
          "buôn hồ",
          "buôn ma thuột",
          "buôn triết",
          "buôn tría",
          "buôn trấp",
          "buôn đôn",
          "bản bo",
          "bản cái",
          "bản công",
          "bản cầm",
          "bản díu",
          "bản giang",
          "bản hon",
          "bản hồ",
          "bản lang",
          "bản liền",
          "bản luốc",
          "bản lầm",
          "bản lầu",
          "bản máy",
          "bản mù",
          "bản mế",
          "bản ngoại",
          "bản nguyên",
          "bản ngò",
          "bản nhùng",
          "bản phiệt",
          "bản phùng",
          "bản phố",
          "bản qua",
          "bản rịa",
          "bản sen",
          "bản thi",
          "bản vược",
          "bản xèo",
          "làng chếu",
          "làng giàng",
          "làng mô",
          "làng nhì",
          "plei kần",
          "sóc hà",
          "sóc sơn",
          "sóc trăng",
          "xóm chiếu",
          "xóm củi",
          "đội bình",
          "đội cấn");

  private static final Pattern DISTRICT =
      Pattern.compile("(?:huyện|thị xã|thành phố|quận|h\\.|tx\\.?|tp\\.?) ?\\p{L}.*");

  private final UnitKind wanted;
  private final FileProblems of;
  private boolean begun;
  private boolean headed;
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
    // Then the first unit is one of these; a later row may be none.
    headed |= least == wanted;
  }

  /** That the unit that comes is of the kind that is wanted is said of itself. */
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
    if (first && !headed) {
      throw refused(row, kind, name);
    }
    return kind;
  }

  /** The kind that the word before a name says, or {@code null} if there is none. */
  static @Nullable UnitKind kind(String name) {
    int blank = name.indexOf(' ');
    if (blank < 0) {
      return null;
    }
    String first = Spelling.plain(name.substring(0, blank));
    if (!MORE_WORDS.contains(first)) {
      return WORDS.get(first);
    }
    String plain = Spelling.plain(name);
    if (first.equals("thị")) {
      return plain.startsWith("thị trấn ") ? UnitKind.COMMUNE : null;
    }
    return VILLAGE.matcher(plain).matches() ? UnitKind.VILLAGE : null;
  }

  /** Whether a name begins as those of villages do, and is that of no commune. */
  static boolean mayBeVillage(String name) {
    String plain = Spelling.plain(name);
    return PERHAPS_VILLAGE.matcher(plain).matches() && !COMMUNES.contains(plain);
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

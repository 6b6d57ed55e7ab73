package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows of units from those that only stand among them: totals, groups, notes, signatures. A
 * row is one of those by its words, never by its figures; a unit that bears such a name is one if
 * its row has a number, or a district and the capitals of a name. One sheet, row by row; not
 * thread-safe.
 */
final class OtherRows {

  private static final String TOTALS =
      "tổng cộng|tổng số|tổng|cộng dồn|cộng|lũy kế|luỹ kế|bình quân|trung bình|số trung bình|bq|tb";
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:"
              + TOTALS
              + ")(?: ?[:/(,;–-].*| (?:cộng|số|chung|toàn|các|cả|của|theo|huyện|tỉnh|khu vực|xã"
              + "|thôn|bình quân|trung bình|năm|nhóm|vùng|[0-9]+|[ivx]+)(?: .*)?)?");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:toàn|cả|chung toàn) (?:huyện|tỉnh|thị xã|thành phố|vùng|quốc|nước|xã|tp)(?:[ :].*)?");

  /** No unit is called so. */
  private static final Pattern STATISTIC =
      Pattern.compile(
          "(?:(?:giá trị )?(?:cao|thấp|lớn|nhỏ) nhất|trung vị|độ lệch(?: chuẩn)?"
              + "|(?:max|min)(?:imum)?|median|tối đa|tối thiểu)(?: ?[:(/%,.;–-].*)?");

  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?:kế hoạch|chỉ tiêu|yêu cầu|mức (?:chuẩn|yêu cầu|quy định|đạt chuẩn)|so (?:với|sánh)"
              + "|mục tiêu|ước (?:năm|thực hiện|th|đạt|cả|[0-9]+)|chênh lệch|xếp (?:hạng|loại|thứ)"
              + "|hệ số|đơn vị(?: (?:tính|đo))?|đvt|đối chiếu|phấn đấu|dự kiến|lộ trình"
              + "|cùng kỳ|kỳ trước|năm (?:[0-9]{4}|trước|nay|sau)|thực hiện (?:năm|[0-9])|đạt tỷ lệ"
              + "|đạt tỉ lệ|tỷ lệ|tỉ lệ|số (?:xã|thôn|huyện|đơn vị)|(?:xã|thôn|huyện) đạt chuẩn"
              + "|trong đó|tăng, giảm|tăng/giảm|tăng giảm)(?:[ :(/%.-].*)?");
  private static final Pattern SUM_SIGN = Pattern.compile("[∑Σσ].*|t\\.?c\\.?");
  private static final Pattern ENGLISH = Pattern.compile("(?:grand )?total|average|sum|subtotal");
  private static final Pattern LISTED =
      Pattern.compile("(?:[ivx]{1,4}|[a-h])(?:[.)/:]| ?-)(?![0-9]) ?(.+)");

  /** How many of the units reach something; a commune is called Đạt Hiếu. */
  private static final Pattern REACHED =
      Pattern.compile(
          "(?:vượt|đạt|không đạt|chưa đạt)"
              + "(?: (?:chuẩn|chỉ tiêu|kế hoạch|yêu cầu|mục tiêu|tiêu chí|ntm|nông thôn mới|mức)\\b"
              + ".*)?(?: ?[:(/%.,-].*)?");

  private static final String OF_ALL = "khu vực|vùng|nhóm|miền (?:núi|xuôi)|cụm|các xã|khối xã";
  private static final Pattern GROUP = Pattern.compile("(?:" + OF_ALL + ")(?:[ :.].*)?");
  private static final Pattern OF_COMMUNES =
      Pattern.compile(
          "(?:"
              + OF_ALL
              + "|huyện|thị xã|thành phố|tp\\.?|tx\\.?"
              + "|h\\.|tỉnh|xã (?:khu vực|vùng|miền núi|đồng bằng|đặc biệt|loại|nhóm|thuộc|đbkk"
              + "|nghèo|bãi ngang|an toàn khu|atk|ntm|còn lại|đã đạt|chưa đạt|không đạt|135))"
              + "(?:[ :.].*)?");
  private static final Pattern OF_VILLAGES =
      Pattern.compile(
          "(?:các thôn|huyện|thị xã|thành phố|tp\\.?|tx\\.?|h\\.|tỉnh|xã|phường|thị trấn)"
              + "(?:[ :].*)?");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\(?\\*?\\)? ?(?:ghi chú|chú thích|lưu ý|nguồn|notes?|source) ?(?:[:.–-].*)?");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:người (?:lập|tổng hợp|báo cáo|ký|kiểm tra|duyệt)|lập biểu|lập bảng|kế toán|thủ trưởng"
              + "|chủ tịch|phó chủ tịch|trưởng (?:phòng|ban)|t/?m\\.? ?(?:ubnd|ủy ban|uỷ ban)|tm\\."
              + "|kt\\.|k/t|xác nhận|nơi nhận|đại diện|văn phòng điều phối|\\(? ?(?:đã )?ký|ký tên"
              + "|\\(ký).*");
  private static final Pattern PLACE_AND_DAY =
      Pattern.compile(".*\\bngày [0-9. …_]*tháng [0-9. …_]*năm.*");

  /**
   * With which such words begin, beside those that no letter begins; a list of all of the above.
   */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          "kế",
          "chỉ",
          "yêu",
          "mức",
          "so",
          "cùng",
          "kỳ",
          "năm",
          "thực",
          "đạt",
          "tỷ",
          "tỉ",
          "trong",
          "tăng",
          "cao",
          "thấp",
          "lớn",
          "nhỏ",
          "giá",
          "độ",
          "max",
          "maximum",
          "min",
          "minimum",
          "median",
          "tối",
          "mục",
          "ước",
          "chênh",
          "xếp",
          "hệ",
          "đvt",
          "đối",
          "phấn",
          "dự",
          "lộ",
          "vượt",
          "không",
          "chưa",
          "tc",
          "t",
          "tổng",
          "cộng",
          "lũy",
          "luỹ",
          "bình",
          "trung",
          "số",
          "bq",
          "tb",
          "toàn",
          "cả",
          "chung",
          "grand",
          "total",
          "average",
          "sum",
          "subtotal",
          "khu",
          "vùng",
          "nhóm",
          "miền",
          "cụm",
          "các",
          "khối",
          "huyện",
          "thị",
          "thành",
          "tp",
          "tx",
          "h",
          "tỉnh",
          "xã",
          "tên",
          "đơn",
          "commune",
          "village",
          "unit",
          "name",
          "thôn",
          "district",
          "province",
          "ten",
          "xa",
          "don",
          "thon");

  private static final Set<String> SECOND_WORDS =
      Set.of(
          "khu", "vùng", "miền", "đồng", "đặc", "loại", "nhóm", "thuộc", "đạt", "đbkk", "nghèo",
          "bãi", "an", "atk", "ntm", "còn", "đã", "chưa", "không", "");

  private static final Pattern ROMAN = Pattern.compile("[IVX]{1,6}[.)]?|[A-H][.)]?");
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,5}[.)]?");
  private static final Pattern COLUMN_NUMBER =
      Pattern.compile("\\(?[0-9]{1,3}\\)?(?: ?=.*)?|\\(?[A-Ea-e]\\)?");
  private static final int LONG = 60;

  private final List<? extends @Nullable Column> columns;
  private final List<String> heads;
  private final Headings headings;
  private final UnitKind unit;
  private boolean signed;
  private boolean begun;

  /**
   * Below those columns.
   *
   * @param columns what each stands for, {@code null} if nothing
   * @param heads what stands over each, empty if nothing
   */
  OtherRows(
      List<? extends @Nullable Column> columns,
      List<String> heads,
      Headings headings,
      UnitKind unit) {
    this.columns = columns;
    this.heads = heads;
    this.headings = headings;
    this.unit = unit;
  }

  /** What the row is, or {@code null} if it is one of a unit. */
  @Nullable RowKind kind(Grid.Row row) {
    if (headings.ofCases()) {
      return null;
    }
    boolean first = !begun;
    begun = true;
    if (first && (areNumbers(row) || areCodes(row))) {
      return RowKind.NUMBERS;
    }
    String name = name(row);
    String lead = name == null ? lead(row) : name;
    if (lead == null) {
      return null;
    }
    boolean figures = hasFigures(row, lead);
    if (figures && name != null && !mayBeOther(lead)) {
      return null;
    }
    String plain = Spelling.plain(lead);
    RowKind kind = kind(row, lead, plain, name != null, figures);
    signed |= kind == RowKind.SIGNATURE;
    return kind;
  }

  /** Whether the first words can begin another row than that of a unit: most do not, quickly. */
  private static boolean mayBeOther(String lead) {
    int end = end(lead, 0);
    if (end < lead.length() && lead.charAt(end) != ' ') {
      return true;
    }
    String first = lead.substring(0, end).toLowerCase(Locale.ROOT);
    if (!FIRST_WORDS.contains(first)) {
      return false;
    }
    return !first.equals("xã")
        || end == lead.length()
        || SECOND_WORDS.contains(
            lead.substring(end + 1, end(lead, end + 1)).toLowerCase(Locale.ROOT));
  }

  private static int end(String text, int from) {
    int end = Math.min(from, text.length());
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private @Nullable RowKind kind(
      Grid.Row row, String lead, String plain, boolean named, boolean figures) {
    if (isTotal(row, lead, plain)) {
      return RowKind.TOTAL;
    }
    if (COMPARISON.matcher(plain).matches() || REACHED.matcher(plain).matches()) {
      return RowKind.COMPARISON;
    }
    if (named && headings.headsNames(lead) && hasHeadings(row)) {
      return repeatsHeadings(row) ? RowKind.HEADING : RowKind.OTHER_HEADING;
    }
    if (isGroup(row, plain, figures)) {
      return RowKind.GROUP;
    }
    if (figures) {
      return null;
    }
    if (NOTE.matcher(plain).matches()) {
      return RowKind.NOTE;
    }
    if (signed || signs(row)) {
      return RowKind.SIGNATURE;
    }
    if (spansAll(row, lead)) {
      return RowKind.GROUP;
    }
    boolean alone = row.cells().stream().filter(Objects::nonNull).count() == 1;
    return alone && (lead.length() > LONG || lead.matches("[(*].*")) ? RowKind.NOTE : null;
  }

  /** Whether that heads a sum or an average. */
  static boolean isTotal(String text) {
    String plain = Spelling.plain(text);
    return TOTAL.matcher(plain).matches() || WHOLE.matcher(plain).matches();
  }

  /** Whether that is a note, or of those who sign, by its words. */
  static boolean isNote(String text) {
    String plain = Spelling.plain(text);
    return NOTE.matcher(plain).matches() || SIGNATURE.matcher(plain).matches();
  }

  /** Whether that heads what is none of a unit of that kind: a sum, a statistic, a group. */
  static boolean isNoUnit(String text, UnitKind unit) {
    String plain = Spelling.plain(text);
    return isTotal(text)
        || STATISTIC.matcher(plain).matches()
        || (unit == UnitKind.COMMUNE && GROUP.matcher(plain).matches());
  }

  private boolean isTotal(Grid.Row row, String lead, String plain) {
    Matcher listed = LISTED.matcher(plain);
    String words = listed.matches() ? listed.group(1) : plain;
    boolean total =
        TOTAL.matcher(words).matches()
            || WHOLE.matcher(words).matches()
            || SUM_SIGN.matcher(words).matches()
            || ENGLISH.matcher(words).matches();
    return STATISTIC.matcher(words).matches() || (total && !isUnitOfThatName(row, lead));
  }

  /** There is a commune called Trung Bình: it has its number among the others, or its district. */
  private boolean isUnitOfThatName(Grid.Row row, String lead) {
    String[] words = lead.strip().split("\\s+", -1);
    boolean numbered = false;
    boolean district = false;
    for (int i = 0; i < columns.size(); i++) {
      CellValue cell = row.cell(i);
      if (cell instanceof CellValue.Text || cell instanceof CellValue.Numeric) {
        if (columns.get(i) == Column.Aside.NUMBER) {
          numbered = NUMBERED.matcher(cell.shown()).matches();
        } else if (columns.get(i) == Circumstance.DISTRICT) {
          district = !cell.shown().equals(lead);
        }
      }
    }
    boolean capitals =
        words.length == 2
            && isName(words[0])
            && isName(words[1])
            && !lead.toUpperCase(Locale.ROOT).equals(lead);
    return words.length <= 3 && (numbered || (district && capitals));
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private boolean isGroup(Grid.Row row, String plain, boolean figures) {
    Matcher listed = LISTED.matcher(plain);
    if (listed.matches() && !figures) {
      return true;
    }
    String words = listed.matches() ? listed.group(1) : plain;
    if (unit == UnitKind.COMMUNE && OF_COMMUNES.matcher(words).matches()) {
      return true;
    }
    if (unit == UnitKind.VILLAGE && !figures && OF_VILLAGES.matcher(words).matches()) {
      return true;
    }
    CellValue number = cell(row, Column.Aside.NUMBER);
    return !figures && number != null && ROMAN.matcher(number.shown().strip()).matches();
  }

  /** Whether more than the name is a heading, be it of another column. */
  private boolean hasHeadings(Grid.Row row) {
    return row.cells().stream()
            .filter(each -> each instanceof CellValue.Text text && isHeading(text.text()))
            .count()
        > 1;
  }

  private boolean isHeading(String text) {
    return headings.peek(text) != null;
  }

  /** Whether each cell says again what stands over it, or goes on with it and changes nothing. */
  private boolean repeatsHeadings(Grid.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      CellValue cell = row.cell(i);
      if (cell == null) {
        continue;
      }
      Column column = i < columns.size() ? columns.get(i) : null;
      String head = i < heads.size() ? heads.get(i) : "";
      String shown = cell.shown();
      boolean same =
          shown.equals(head)
              || (column != null
                  && (column.equals(headings.peek(shown))
                      || column.equals(headings.peek(head + " " + shown))));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean signs(Grid.Row row) {
    for (CellValue each : row.cells()) {
      if (each instanceof CellValue.Text text) {
        String plain = Spelling.plain(text.text());
        if (SIGNATURE.matcher(plain).matches() || PLACE_AND_DAY.matcher(plain).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean spansAll(Grid.Row row, String lead) {
    int same = 0;
    for (CellValue each : row.cells()) {
      if (each != null && !each.shown().equals(lead)) {
        return false;
      }
      same += each == null ? 0 : 1;
    }
    return same > 2;
  }

  /** The numbers of columns, right below the headings: (1), (2), (3). */
  static boolean areNumbers(Grid.Row row) {
    int last = 0;
    int numbers = 0;
    int letters = 0;
    for (CellValue each : row.cells()) {
      if (each == null) {
        continue;
      }
      String text = each.shown().strip();
      if (each instanceof CellValue.Day || !COLUMN_NUMBER.matcher(text).matches()) {
        return false;
      }
      String digits = text.replaceFirst("=.*", "").replaceAll("[^0-9]", "");
      if (!digits.isEmpty()) {
        int number = Integer.parseInt(digits);
        if (number != last + 1 && !(numbers == 0 && number <= 3)) {
          return false;
        }
        last = number;
        numbers++;
      } else {
        letters++;
      }
    }
    return numbers > 2 || (letters > 1 && numbers > 0);
  }

  /** The codes of what stands over them, and of nothing else. */
  private boolean areCodes(Grid.Row row) {
    int codes = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      CellValue cell = row.cell(i);
      Column column = i < columns.size() ? columns.get(i) : null;
      if (cell != null) {
        boolean code =
            column instanceof Column.Reported && column.equals(headings.peek(cell.shown()));
        if (!code) {
          return false;
        }
        codes++;
      }
    }
    return codes > 0;
  }

  /** The name in a row, or {@code null} if it has none. */
  @Nullable String name(Grid.Row row) {
    CellValue name = cell(row, headings.ofCases() ? Circumstance.CASE : Circumstance.NAME);
    if (name == null && unit == UnitKind.DISTRICT) {
      name = cell(row, Circumstance.DISTRICT);
    }
    if (name == null && unit == UnitKind.PROVINCE) {
      name = cell(row, Circumstance.PROVINCE);
    }
    return name == null ? null : name.shown();
  }

  private @Nullable CellValue cell(Grid.Row row, Column column) {
    int index = columns.indexOf(column);
    return index < 0 ? null : row.cell(index);
  }

  /** The first words in the row. */
  static @Nullable String lead(Grid.Row row) {
    for (CellValue each : row.cells()) {
      if (each instanceof CellValue.Text text
          && text.text().chars().anyMatch(Character::isLetter)) {
        return text.text();
      }
    }
    return null;
  }

  /** What numbers a row; empty if nothing. */
  String number(Grid.Row row) {
    CellValue number = cell(row, Column.Aside.NUMBER);
    return number == null ? "" : number.shown().strip();
  }

  /** Whether anything is reported in a row that has words. */
  boolean hasFigures(Grid.Row row) {
    String lead = lead(row);
    return lead != null && hasFigures(row, lead);
  }

  /** Whether anything is reported in the row; a merged note is not. */
  private boolean hasFigures(Grid.Row row, String lead) {
    for (int i = 0; i < columns.size(); i++) {
      CellValue cell = row.cell(i);
      boolean figure =
          columns.get(i) instanceof Column.Reported || columns.get(i) instanceof Column.Expected;
      if (figure && cell != null) {
        if (!(cell instanceof CellValue.Text text)) {
          return true;
        }
        if (!text.text().equals(lead)) {
          return Character.isDigit(text.text().charAt(0)) || !isWords(text.text());
        }
      }
    }
    return false;
  }

  private static boolean isWords(String text) {
    String plain = Spelling.plain(text);
    return SIGNATURE.matcher(plain).matches() || PLACE_AND_DAY.matcher(plain).matches();
  }
}

package io.github.ntmrules.files.decree;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.files.cell.NumberText;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.decree.CellReading.Sure;
import io.github.ntmrules.files.decree.CellReading.Unsure;
import io.github.ntmrules.files.decree.CellReading.Why;
import io.github.ntmrules.files.decree.CellSays.Between;
import io.github.ntmrules.files.decree.CellSays.Grade;
import io.github.ntmrules.files.decree.CellSays.Level;
import io.github.ntmrules.files.decree.CellSays.Part;
import io.github.ntmrules.files.decree.CellSays.Several;
import io.github.ntmrules.files.decree.CellSays.WithPart;
import io.github.ntmrules.files.decree.CellSays.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell of a decree's table as it is printed: {@code ≥90%}, {@code dưới 1%}, {@code Đạt},
 * {@code UBND cấp tỉnh quy định}, {@code Khá trở lên}, {@code 36; 39; 42}. Only what can mean one
 * thing is read; a wrong level is worse than one that a person has to read. Thread-safe.
 */
public final class PrintedCell {

  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /** Without blanks: two numbers must not grow into one. */
  private static final String NUMBER = "([0-9]+(?:[.,][0-9]+)*)";

  private static final String UNIT = "((?: ?[%\\p{L}][%\\p{L}²³0-9/. ]*?)??)";
  private static final String BEFORE =
      "(?:(>=|<=|>|<|ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|từ"
          + "|không quá|không vượt quá|không lớn hơn|không cao hơn|tối đa|nhiều nhất"
          + "|trên|lớn hơn|dưới|nhỏ hơn) ?)?";
  private static final String AFTER = "( trở lên| trở xuống)?";
  private static final Pattern LEVEL =
      Pattern.compile("(?:đạt )?" + BEFORE + NUMBER + UNIT + AFTER);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:đạt |trong khoảng )?(từ |trên |>=? ?)?"
              + NUMBER
              + UNIT
              + "(?:( ?- ?)| (đến|và) (?:(dưới|không quá|<=|<) ?)?| (dưới|không quá|<=|<) ?)"
              + NUMBER
              + UNIT);
  private static final Pattern WITH_PART =
      Pattern.compile("([^()]+?) ?\\(([^()]*?[0-9.,]+ ?%?) ([\\p{L} ]+)\\)");
  private static final Pattern YEAR =
      Pattern.compile("(?:năm )?((?:19|20)[0-9]{2}) ?: ?(.+)", Pattern.DOTALL);
  private static final Pattern DOUBT = Pattern.compile("(?s)(.*?)\\s*(?:\\(\\?+\\)|\\[\\?+]|\\?+)");
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "(?s)(.*?)\\s*(\\([1-9]\\)|\\[[1-9][0-9]?]|\\(\\*{1,3}\\)|\\*{1,3}|[†‡]"
              + "|\\(?[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?\\)?)");
  private static final Pattern UNIT_POWER = Pattern.compile("(?s).*(?:^|[^\\p{L}])[kc]?m");

  /** Not after a number, of which it may be the rest that was cut off. */
  private static final Pattern STOP = Pattern.compile("(?<=[%\\p{L}]) ?\\.+$");

  private static final Pattern GRADE =
      Pattern.compile(
          "(?:đạt )?(từ |tối thiểu |ít nhất |>= ?)?(?:xếp )?(?:loại )?("
              + "yếu|trung bình|khá|tốt|giỏi|xuất sắc|tiên tiến"
              + "|hoàn thành nhiệm vụ|hoàn thành tốt nhiệm vụ|hoàn thành xuất sắc nhiệm vụ"
              + "|(?:hạng|mức độ|mức|cấp độ|bậc) (?:[1-5]|i{1,3}|iv|v|[a-d])"
              + ")( trở lên)?");
  private static final String COMMITTEE = "(?:ubnd|ủy ban nhân dân) (?:cấp |các )?";
  private static final Pattern PROVINCE =
      Pattern.compile(
          "(?:(?:do |theo )?(?:"
              + COMMITTEE
              + "|cấp )?tỉnh(?:(?:,| và) thành phố(?: trực thuộc (?:trung ương|tw))?)?"
              + " quy định(?: cụ thể)?|theo quy định (?:cụ thể )?của "
              + COMMITTEE
              + "tỉnh)"
              + "(?:,? (?:cho )?phù hợp với (?:điều kiện|tình hình) thực tế"
              + "(?: (?:của|tại|ở)? ?địa phương)?)?");
  private static final Map<String, Word> WORDS =
      Map.ofEntries(
          Map.entry("", Word.NOT_READ),
          Map.entry("đạt", Word.MET),
          Map.entry("có", Word.MET),
          Map.entry("đạt chuẩn", Word.MET),
          Map.entry("đạt yêu cầu", Word.MET),
          Map.entry("x", Word.MARKED),
          Map.entry("✓", Word.MARKED),
          Map.entry("✔", Word.MARKED),
          Map.entry("không", Word.NONE),
          Map.entry("không có", Word.NONE),
          Map.entry("không áp dụng", Word.NOT_APPLICABLE),
          Map.entry("không xét", Word.NOT_APPLICABLE));

  /** What a number of may be; longer words with a number among them are another matter. */
  private static final Set<String> UNITS =
      Set.of(
          "",
          "%",
          "%/năm",
          "lần",
          "điểm",
          "sao",
          "ha",
          "km",
          "m",
          "m²",
          "m²/người",
          "lít",
          "lít/người/ngày đêm",
          "triệu đồng",
          "triệu đồng/năm",
          "triệu đồng/người/năm",
          "mô hình",
          "hộ",
          "nhà",
          "trường",
          "tiêu chí",
          "doanh nghiệp",
          "tổ hợp tác",
          "hợp tác xã",
          "công trình",
          "sản phẩm",
          "xã",
          "thôn",
          "thành viên",
          "thành viên/năm",
          "lĩnh vực",
          "đội",
          "câu lạc bộ",
          "chợ",
          "tuyến đường",
          "người");

  private static final Map<String, String> OTHER_UNITS =
      Map.ofEntries(
          Map.entry("phần trăm", "%"),
          Map.entry("m2", "m²"),
          Map.entry("m2/người", "m²/người"),
          Map.entry("l", "lít"),
          Map.entry("l/người/ngày", "lít/người/ngày đêm"),
          Map.entry("l/người/ngày đêm", "lít/người/ngày đêm"),
          Map.entry("lít/người/ngày", "lít/người/ngày đêm"),
          Map.entry("triệu", "triệu đồng"),
          Map.entry("tr.đồng", "triệu đồng"),
          Map.entry("triệu đồng/ người/năm", "triệu đồng/người/năm"),
          Map.entry("htx", "hợp tác xã"));

  /** Words of a bracket that say in which state the second part is. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:được |đã )?(?:cứng hóa|nhựa hóa|bê tông hóa|kiên cố|hợp vệ sinh|nước sạch|sạch"
              + "|có|đạt|được)(?: .*|$)");

  /** Words of a bracket that say for whom a level holds: then it is no part of the first. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?:^|.* )(?:trong|hoặc|đối|với|nếu|khi|riêng|xã|nhóm|vùng|khu|huyện|tỉnh|năm|từ|đến"
              + "|trở|theo|trừ|không|trên|dưới|so|tối|ít|giai|áp|quy|đặc|hộ|thôn|bản|miền|núi"
              + "|đảo|biên|dân|dtts)(?: .*|$)");

  private PrintedCell() {}

  /**
   * What the cell of that text says. An empty cell says that nobody has read it.
   *
   * @param text the text as it stands in the cell, with its line breaks
   */
  public static CellReading read(String text) {
    if (text.length() > LONGEST) {
      return new Unsure(text, Why.LONG);
    }
    try {
      return read(PrintedText.plain(text), new ArrayList<>());
    } catch (NotSure e) {
      return new Unsure(text, e.why);
    }
  }

  private static Sure read(String plain, List<String> footnotes) {
    Matcher last = DOUBT.matcher(plain);
    boolean doubtful = last.matches();
    String rest = doubtful ? last.group(1) : plain;
    if (rest.indexOf(';') >= 0) {
      String[] parts = rest.split("\\s*;\\s*", -1);
      return new Sure(several(parts, footnotes), doubtful, footnotes);
    }
    rest = withoutFootnotes(rest, footnotes);
    Matcher before = DOUBT.matcher(rest);
    if (before.matches()) {
      doubtful = true;
      rest = before.group(1);
    }
    return new Sure(lines(rest, footnotes), doubtful, footnotes);
  }

  /** A line break within a phrase is a blank; one between levels parts them. */
  private static CellSays lines(String rest, List<String> footnotes) {
    String joined = rest.replace('\n', ' ');
    Matcher year = YEAR.matcher(joined);
    try {
      return year.matches() ? several(new String[] {joined}, footnotes) : one(joined);
    } catch (NotSure e) {
      String[] lines = rest.split("\n", -1);
      if (lines.length == 1 || !alike(lines)) {
        throw e;
      }
      return several(lines, footnotes);
    }
  }

  /** Whether each line surely is a level by itself: none is the rest of the one before. */
  private static boolean alike(String[] lines) {
    boolean years = true;
    boolean signs = true;
    boolean percents = true;
    for (String line : lines) {
      years &= YEAR.matcher(line).matches();
      signs &= line.startsWith(">") || line.startsWith("<");
      percents &= line.endsWith("%");
    }
    return years || signs || percents;
  }

  private static CellSays several(String[] texts, List<String> footnotes) {
    List<Part> parts = new ArrayList<>();
    for (String text : texts) {
      Matcher year = YEAR.matcher(text);
      boolean dated = year.matches();
      String level = withoutFootnotes(dated ? year.group(2) : text, footnotes).strip();
      CellSays says = one(level);
      if (says == Word.NOT_READ || says instanceof WithPart) {
        throw new NotSure(Why.PARTS);
      }
      parts.add(new Part(dated ? Integer.valueOf(year.group(1)) : null, says));
    }
    checkYears(parts);
    return new Several(parts);
  }

  /** All have a year, each a later one, or none has. */
  private static void checkYears(List<Part> parts) {
    int last = 0;
    for (Part part : parts) {
      Integer year = part.year();
      if ((year == null) != (parts.get(0).year() == null) || (year != null && year <= last)) {
        throw new NotSure(Why.PARTS);
      }
      last = year == null ? 0 : year;
    }
  }

  private static String withoutFootnotes(String text, List<String> footnotes) {
    String rest = text;
    int at = footnotes.size();
    Matcher footnote = FOOTNOTE.matcher(rest);
    while (footnote.matches() && !footnote.group(1).isEmpty()) {
      String body = footnote.group(1);
      String mark = footnote.group(2);
      boolean length = UNIT_POWER.matcher(body).matches();
      boolean power = length && isPower(mark);
      boolean maybePower = Character.getType(mark.charAt(0)) == Character.OTHER_NUMBER;
      boolean maybeLevel = mark.charAt(0) == '(' && Character.isDigit(mark.charAt(1));
      if ((power && mark.length() == 1)
          || (maybeLevel && length)
          || ((maybeLevel || maybePower) && endsInDigit(body))) {
        break;
      }
      if (power) {
        body += mark.charAt(0);
        mark = mark.substring(1);
      }
      footnotes.add(at, mark.replaceAll("[()\\[\\]]", ""));
      rest = body;
      footnote = FOOTNOTE.matcher(rest);
    }
    return rest;
  }

  private static boolean isPower(String mark) {
    return mark.charAt(0) == '²' || mark.charAt(0) == '³';
  }

  private static boolean endsInDigit(String text) {
    char last = text.charAt(text.length() - 1);
    return last >= '0' && last <= '9';
  }

  private static CellSays one(String phrase) {
    String bare = STOP.matcher(phrase).replaceFirst("");
    Word word = WORDS.get(bare);
    if (word != null) {
      return word;
    }
    if (PROVINCE.matcher(bare).matches()) {
      return Word.SET_BY_PROVINCE;
    }
    Matcher grade = GRADE.matcher(bare);
    if (grade.matches()) {
      return new Grade(grade.group(2), grade.group(1) != null || grade.group(3) != null);
    }
    if (bare.matches("-+")) {
      throw new NotSure(Why.DASH);
    }
    if (bare.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      throw new NotSure(Why.WORDS);
    }
    return number(bare);
  }

  private static CellSays number(String bare) {
    Matcher with = WITH_PART.matcher(bare);
    if (with.matches()) {
      CellSays whole = number(with.group(1));
      CellSays part = number(with.group(2).strip());
      if (!(whole instanceof Level first)
          || !(part instanceof Level second)
          || !STATE.matcher(with.group(3)).matches()
          || CONDITION.matcher(with.group(3)).matches()) {
        throw new NotSure(Why.MORE_THAN_A_LEVEL);
      }
      return new WithPart(first, second, with.group(3));
    }
    Matcher range = RANGE.matcher(bare);
    if (range.matches()) {
      return range(range);
    }
    Matcher level = LEVEL.matcher(bare);
    if (level.matches()) {
      return level(level);
    }
    throw new NotSure(Why.MORE_THAN_A_LEVEL);
  }

  private static Level level(Matcher level) {
    Comparison before = comparison(level.group(1));
    boolean open = "từ".equals(level.group(1));
    Comparison after = comparison(level.group(4));
    if (before != null && after != null && before != after && !open) {
      throw new NotSure(Why.CONTRADICTION);
    }
    Comparison comparison = after == null ? before : after;
    BigDecimal value = value(level.group(2));
    String unit = unit(level.group(3));
    if (comparison == null && unit.isEmpty() && maybeYear(value)) {
      throw new NotSure(Why.DATE);
    }
    return new Level(comparison, value, unit);
  }

  private static @Nullable Comparison comparison(@Nullable String words) {
    if (words == null) {
      return null;
    }
    return switch (words.strip()) {
      case ">=", "ít nhất", "tối thiểu", "không dưới", "không thấp hơn", "không ít hơn", "từ" ->
          Comparison.AT_LEAST;
      case "trở lên" -> Comparison.AT_LEAST;
      case ">", "trên", "lớn hơn" -> Comparison.MORE_THAN;
      case "<", "dưới", "nhỏ hơn" -> Comparison.LESS_THAN;
      default -> Comparison.AT_MOST;
    };
  }

  private static Between range(Matcher range) {
    String from = Objects.requireNonNullElse(range.group(1), "").strip();
    boolean dash = range.group(4) != null;
    String joint = Objects.requireNonNullElse(range.group(5), "");
    String bound = range.group(6) == null ? range.group(7) : range.group(6);
    String to = Objects.requireNonNullElse(bound, "");
    BigDecimal low = value(range.group(2));
    BigDecimal high = value(range.group(8));
    String lowUnit = unit(range.group(3));
    String highUnit = unit(range.group(9));
    boolean joined = joint.equals("đến") || !to.isEmpty();
    if (!dash && (!joined || from.isEmpty())) {
      throw new NotSure(Why.MORE_THAN_A_LEVEL);
    }
    boolean years = highUnit.isEmpty() && (maybeYear(low) || maybeYear(high));
    if (years || (dash && highUnit.isEmpty() && from.isEmpty())) {
      throw new NotSure(Why.DATE);
    }
    if (!lowUnit.isEmpty() && !lowUnit.equals(highUnit)) {
      throw new NotSure(Why.UNIT);
    }
    if (low.compareTo(high) >= 0 || (dash && !from.isEmpty() && !from.equals("từ"))) {
      throw new NotSure(Why.CONTRADICTION);
    }
    boolean lowOpen = from.equals("trên") || from.equals(">");
    boolean highOpen = to.equals("dưới") || to.equals("<");
    return new Between(low, lowOpen, high, highOpen, highUnit);
  }

  private static BigDecimal value(String digits) {
    if (digits.matches("0[0-9]{2,}.*|00.*")) {
      throw new NotSure(Why.MORE_THAN_A_LEVEL);
    }
    try {
      return NumberText.parse(digits);
    } catch (UnreadableCellException e) {
      throw new NotSure(Why.THOUSANDS);
    }
  }

  private static boolean maybeYear(BigDecimal value) {
    return value.scale() <= 0
        && value.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
        && value.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
  }

  private static String unit(String printed) {
    String unit = printed.strip().replaceAll(" ?/ ?", "/").replaceFirst("^% (?=/)", "%");
    String known = OTHER_UNITS.getOrDefault(unit, unit);
    if (!UNITS.contains(known)) {
      throw new NotSure(unit.indexOf(' ') > 0 ? Why.MORE_THAN_A_LEVEL : Why.UNIT);
    }
    return known;
  }

  /** It is not sure what the cell says. It has no stack trace: a table has many. */
  private static final class NotSure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NotSure(Why why) {
      super(why.toString(), null, false, false);
      this.why = why;
    }
  }
}

package io.github.ntmrules.files.data;

import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.data.Column.Stated.Part;
import io.github.ntmrules.files.text.MeasureHeading;
import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a heading stands for. Ids, Vietnamese and English words are understood, whatever the case,
 * the blanks and the way accents are encoded; a figure's label with its unit in parentheses too.
 */
final class Headings {

  private static final Pattern WITH_UNIT = Pattern.compile("(.+?) ?\\(([^()]*)\\)");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?:kỳ vọng|kì vọng|expect|expected)(?: (.+))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern STATED =
      Pattern.compile(
          "(?:(nêu|stated)|(nguồn nêu|stated by|stated_source)|(?:ngày nêu|stated on|stated_date))"
              + " ?: ?(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What somebody may write who means what is stated of a code. */
  private static final Pattern CODE =
      Pattern.compile("(?:(?:nêu|stated|tiêu chí|chỉ tiêu|criterion|indicator) )?([0-9][0-9.]*)");

  private static final Pattern CODED =
      Pattern.compile(
          "(?:(?:chỉ tiêu|tiêu chí|mục|tc|ct|criterion|indicator)[ .:]*(?:số )?)?([0-9]{1,2}(?:[.,][0-9]{1,2}){0,2})[.)]?"
              + "(?:[ .:)–-]+(.+))?");

  private static final Pattern NUMBERED =
      Pattern.compile("(?:\\([0-9]{1,2}\\)|[0-9]{1,2}[.)]) ?(.+)");
  private static final Pattern END = Pattern.compile("[ *:;.]+$");
  private static final Pattern OF_UNIT = Pattern.compile("(?:đvt|đơn vị(?: tính)?)[ :]*");

  /** What is asked, in parentheses: it is no unit. */
  private static final Pattern LEVEL_END =
      Pattern.compile(
          "(.+?) ?\\((?:(?:đạt|mức|yêu cầu|chuẩn|tối thiểu|tối đa|ít nhất|từ|trên|dưới|không quá"
              + "|không dưới|[≥≤><=]+) ?)+[0-9][0-9.,]* ?([^()0-9]*?)(?: ?trở (?:lên|xuống))?\\)");

  private static final Pattern YES_NO_END =
      Pattern.compile("(.+?) ?\\((?:đạt|có) ?[/,] ?(?:không đạt|chưa đạt|không|chưa)\\)");

  private static final Pattern UNIT_END = Pattern.compile("(.*?) ?\\(([^()]*)\\)");
  private static final Pattern A_COUNT = Pattern.compile("(?:tổng )?số (?:lượng )?(?!liệu).*");
  private static final Pattern A_SHARE = Pattern.compile(".*(?:(?:tỷ|tỉ) lệ|%).*");

  /** Units by their first words, as offices write them beside headings. */
  private static final Set<String> UNITS =
      Set.of(
          "%",
          "hộ", "người", "nhà", "xã", "thôn", "bản", "km", "m", "m2", "m²", "m3", "ha", "trạm",
          "điểm", "trường", "lớp", "cái", "công", "cơ", "đồng", "triệu", "nghìn", "ngàn", "tỷ",
          "tr", "tr.đ", "trđ", "đ", "lít", "lần", "vụ", "căn", "em", "cháu", "học", "chợ", "htx",
          "mô", "sản", "khẩu", "lao", "phần", "số", "đơn", "tháng", "năm");

  private static final Set<String> NO_UNIT_ALONE =
      Set.of("số", "đơn", "tháng", "năm", "phần", "công", "mô", "sản", "cơ", "xã");
  private static final int LONGEST_UNIT = 25;
  private static final Pattern APART = Pattern.compile("[ /)]+");
  private static final Pattern OF_EACH =
      Pattern.compile("(?: ?[/.] ?| )(?:đầu người|nhân khẩu|người|khẩu|ng|năm)$");
  private static final Set<String> MILLIONS =
      Set.of(
          "triệu đồng",
          "triệu",
          "triệu đ",
          "tr.đ",
          "trđ",
          "tr.đồng",
          "tr đồng",
          "tr. đồng",
          "tr đ",
          "trđồng",
          "tr");

  private static final String SHARE = "tỷ lệ ";
  private static final Pattern SHARES = Pattern.compile("(?:tỷ|tỉ) lệ (.+)");
  private static final Pattern BARE_END = Pattern.compile("(.+?),? ?(?:%|\\(%\\)|\\(tỷ lệ %\\))");

  private static final Pattern WORDS_END = Pattern.compile("[^a-z0-9]+");
  private static final Set<String> NOTHING_SAID =
      Set.of("ty", "ti", "le", "noi", "dung", "ve", "tieu", "chi", "so", "cua", "va", "co", "cac");

  private static final String COMMUNE_ID = "commune";
  private static final String DECISION = "_DECISION";
  private static final String STATED_ID = "STATED";

  private static final Map<Circumstance, List<String>> WORDS = new TreeMap<>();

  /** What stands in rule files for a figure that is not on file: no heading of a figure. */
  private static final Set<String> PLACEHOLDERS =
      Measures.standard().all().stream()
          .filter(Measure::placeholder)
          .flatMap(each -> Stream.of(each.id(), each.labelVi(), each.labelEn()))
          .map(Spelling::plain)
          .collect(Collectors.toUnmodifiableSet());

  static {
    WORDS.put(
        Circumstance.NAME,
        List.of(
            "name",
            "unit",
            "tên",
            "đơn vị",
            "tên đơn vị",
            "đơn vị hành chính",
            "tên đơn vị hành chính",
            "địa phương",
            "unit name"));
    WORDS.put(
        Circumstance.DISTRICT,
        List.of(
            "district",
            "huyện",
            "tên huyện",
            "huyện, thị xã",
            "huyện/thị xã",
            "huyện, thị",
            "huyện, thành phố",
            "huyện, thị xã, thành phố",
            "huyện/thị xã/thành phố",
            "huyện (thị xã, thành phố)",
            "tên huyện, thị xã",
            "quận, huyện",
            "quận/huyện",
            "thuộc huyện"));
    WORDS.put(
        Circumstance.PROVINCE,
        List.of(
            "province",
            "tỉnh",
            "tên tỉnh",
            "tỉnh, thành phố",
            "tỉnh/thành phố",
            "tỉnh (thành phố)",
            "tỉnh, tp",
            "tỉnh/tp",
            "thuộc tỉnh"));
    WORDS.put(Circumstance.REGION, List.of("region", "vùng", "tên vùng", "thuộc vùng"));
    WORDS.put(
        Circumstance.CODE,
        List.of(
            "code",
            "mã xã",
            "mã số xã",
            "mã xã, phường",
            "mã xã/phường",
            "mã đvhc",
            "mã đvhc xã",
            "mã đvhc cấp xã",
            "mã đơn vị hành chính",
            "mã đơn vị hành chính cấp xã",
            "commune code",
            "unit code"));
    WORDS.put(
        Circumstance.DATE,
        List.of(
            "date",
            "ngày",
            "ngày đánh giá",
            "ngày báo cáo",
            "ngày số liệu",
            "ngày chốt số liệu",
            "ngày lấy số liệu",
            "ngày, tháng, năm",
            "ngày tháng năm",
            "thời điểm",
            "thời điểm báo cáo",
            "thời điểm đánh giá",
            "tính đến ngày",
            "số liệu đến ngày",
            "report date"));
    WORDS.put(Circumstance.DESIGNATIONS, List.of("designations", "diện"));
    WORDS.put(
        Circumstance.INCOMPLETE,
        List.of("incomplete", "có ô không đọc được", "cells that could not be read"));
  }

  private static final Map<String, UnitKind> KINDS = new HashMap<>();

  static {
    names(UnitKind.VILLAGE).forEach(word -> KINDS.put(Spelling.plain(word), UnitKind.VILLAGE));
    names(UnitKind.COMMUNE).forEach(word -> KINDS.put(Spelling.plain(word), UnitKind.COMMUNE));
    of(Circumstance.DISTRICT).forEach(word -> KINDS.put(Spelling.plain(word), UnitKind.DISTRICT));
    of(Circumstance.PROVINCE).forEach(word -> KINDS.put(Spelling.plain(word), UnitKind.PROVINCE));
  }

  private static List<String> of(Circumstance which) {
    return Objects.requireNonNull(WORDS.get(which));
  }

  private static final Map<Column.Aside, List<String>> ASIDE =
      Map.of(
          Column.Aside.NUMBER,
          List.of("stt", "tt", "số tt", "số thứ tự", "thứ tự", "no", "no.", "#"),
          Column.Aside.REMARK,
          List.of("ghi chú", "ghi chú khác", "nhận xét", "note", "notes", "remarks"),
          Column.Aside.PERIOD,
          List.of(
              "năm",
              "năm báo cáo",
              "năm số liệu",
              "năm đánh giá",
              "năm thống kê",
              "kỳ",
              "kỳ báo cáo",
              "kỳ số liệu",
              "kỳ đánh giá",
              "thời kỳ",
              "loại số liệu",
              "loại chỉ tiêu",
              "loại báo cáo",
              "tính chất số liệu",
              "year",
              "period"),
          Column.Aside.UNIT,
          List.of(
              "đvt",
              "đơn vị tính",
              "đơn vị tính (đvt)",
              "đơn vị đo",
              "đơn vị đo lường",
              "unit of measure"));

  /** What no word stands for. */
  private static final Column NONE = new Column.Expected("");

  private final boolean cases;
  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Column> ids = new HashMap<>();
  private final Map<String, Column> bare = new HashMap<>();
  private final List<String> known = new ArrayList<>();
  private final Asked asked;

  private Headings(UnitKind unit, boolean cases, Asked asked) {
    this.cases = cases;
    this.asked = asked;
    ASIDE.forEach(
        (column, words) -> words.forEach(word -> columns.put(Spelling.plain(word), column)));
    WORDS.forEach(
        (circumstance, words) -> {
          words.forEach(word -> add(word, circumstance));
          ids.put(words.get(0), circumstance);
        });
    names(unit).forEach(word -> add(word, Circumstance.NAME));
    if (unit == UnitKind.VILLAGE) {
      names(UnitKind.COMMUNE).forEach(word -> add(word, Circumstance.COMMUNE));
      add("thuộc xã", Circumstance.COMMUNE);
      ids.put(COMMUNE_ID, Circumstance.COMMUNE);
    }
    asked.dictionary().designations().all().forEach(this::add);
    for (Measure measure : asked.dictionary().reportable()) {
      Column reported = new Column.Reported(measure);
      if (measure.ofFolder()) {
        addOfFolder(measure, reported);
      } else {
        add(measure.id(), reported);
        ids.put(measure.id(), reported);
        add(measure.labelVi(), reported);
        add(measure.labelEn(), reported);
      }
    }
    if (cases) {
      Arrays.asList("case", "ca").forEach(word -> add(word, Circumstance.CASE));
      Arrays.asList("kỳ vọng", "expect").forEach(known::add);
    }
  }

  /** The words of a designation; what means something else goes on to mean it. */
  private void add(Designation designation) {
    Column held = new Column.Held(designation);
    Column decided = new Column.DecidedBy(designation);
    ids.put(designation.id(), held);
    ids.put(designation.id() + DECISION, decided);
    for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
      addUnlessTaken(designation.displayName(language), held);
      addUnlessTaken(ofDecision(designation, language), decided);
    }
    addUnlessTaken(designation.id(), held);
    addUnlessTaken(designation.id() + DECISION, decided);
  }

  private void addUnlessTaken(String word, Column column) {
    if (!columns.containsKey(Spelling.plain(word))) {
      add(word, column);
    }
  }

  /**
   * The words of a measure that a folder brings. Where a measure of the library is called the same,
   * the one that the sets ask for is meant; what means a circumstance goes on to mean it.
   */
  private void addOfFolder(Measure measure, Column reported) {
    ids.putIfAbsent(measure.id(), reported);
    for (String word : List.of(measure.id(), measure.labelVi(), measure.labelEn())) {
      Column other = columns.get(Spelling.plain(word));
      boolean instead =
          other instanceof Column.Reported of
              && !of.measure().equals(measure)
              && asked.asks(measure)
              && !asked.asks(of.measure());
      if (other == null) {
        add(word, reported);
      } else if (instead) {
        columns.put(Spelling.plain(word), reported);
        bare.put(Spelling.bare(word), reported);
      }
    }
  }

  private static List<String> names(UnitKind unit) {
    return switch (unit) {
      case VILLAGE ->
          List.of(
              "thôn",
              "tên thôn",
              "thôn, bản",
              "thôn/bản",
              "tên thôn, bản",
              "khu dân cư",
              "village");
      case COMMUNE ->
          List.of(
              "xã",
              "tên xã",
              "commune",
              "xã, thị trấn",
              "xã/thị trấn",
              "xã (thị trấn)",
              "tên xã, thị trấn",
              "tên xã/thị trấn",
              "xã, phường, thị trấn",
              "xã/phường/thị trấn",
              "xã, phường",
              "xã/phường",
              "đơn vị xã",
              "tên đơn vị xã");
      case DISTRICT, PROVINCE -> List.of();
    };
  }

  /** Those of files of units of a kind. */
  static Headings ofUnits(UnitKind unit) {
    return new Headings(unit, false, Asked.NOTHING_KNOWN);
  }

  /** The same, and of a set that asks for some figures and has codes for them. */
  static Headings ofUnits(UnitKind unit, Asked asked) {
    return new Headings(unit, false, asked);
  }

  /** Those of files of cases: a name and outcomes are expected too. */
  static Headings ofCases(UnitKind unit) {
    return new Headings(unit, true, Asked.NOTHING_KNOWN);
  }

  /** The same, and of a set that asks for some figures and has codes for them. */
  static Headings ofCases(UnitKind unit, Asked asked) {
    return new Headings(unit, true, asked);
  }

  private void add(String word, Column column) {
    columns.put(Spelling.plain(word), column);
    // A word of two meanings without its accents has none.
    bare.merge(Spelling.bare(word), column, (one, other) -> one.equals(other) ? one : NONE);
    known.add(word);
  }

  /** Of what kind are the units that a heading says stand in its column, if it says so. */
  static @Nullable UnitKind kind(String text) {
    return KINDS.get(Spelling.plain(END.matcher(text.strip()).replaceFirst("")));
  }

  /** Whether they are those of files of cases. */
  boolean ofCases() {
    return cases;
  }

  /** The column of exactly that id, or {@code null} if it is none. */
  @Nullable Column id(String text) {
    Column column = ids.get(text);
    return column != null || !text.startsWith(STATED_ID) ? column : stated(text);
  }

  /** Whether that is an id, be it one that no unit reports a figure of. */
  boolean isId(String text) {
    return id(text) != null || PLACEHOLDERS.contains(text);
  }

  /** Whether that is a heading, and not an id, of the column of names. */
  boolean headsNames(String text) {
    return columns.get(Spelling.plain(text)) == Circumstance.NAME;
  }

  /** Whether that is understood. */
  boolean understands(String text) {
    return peek(text) != null;
  }

  /** What that heading stands for, or {@code null} if it is not understood. */
  @Nullable Column peek(String text) {
    try {
      return look(text);
    } catch (UnreadableCellException e) {
      return null;
    }
  }

  /** Whether that is a unit, and another than that of the figure over it. */
  boolean isOtherUnit(String heading, String unit) {
    String plain = Spelling.plain(unit).replaceFirst("^\\(", "");
    String first = APART.split(plain, 2)[0];
    boolean is =
        UNITS.contains(first)
            && !NO_UNIT_ALONE.contains(first)
            && plain.length() <= LONGEST_UNIT
            && heading.chars().anyMatch(Character::isLetter)
            && GroupWords.of(unit) == null
            && peek(heading) instanceof Column.Reported;
    if (!is) {
      return false;
    }
    try {
      look(withUnit(heading, unit));
      return false;
    } catch (UnreadableCellException e) {
      return true;
    }
  }

  /** A heading and the unit that stands below it, in one. */
  static String withUnit(String heading, String unit) {
    return unit.startsWith("(") ? heading + " " + unit : heading + " (" + unit + ")";
  }

  /** Whether that is exactly how a heading is written, and nothing had to be understood. */
  boolean isExact(String text) {
    try {
      return exact(text, Spelling.plain(text)) != null;
    } catch (UnreadableCellException e) {
      return false;
    }
  }

  /** Whether the set has that code. */
  boolean hasCode(String code) {
    return asked.hasCode(code);
  }

  /** What the sets call their criteria, and the criterion or indicator of that code. */
  List<String> names(String code) {
    List<String> names = new ArrayList<>(asked.criteria());
    names.add(asked.words(code));
    return names;
  }

  /** Whether a set asks for figures of that measure, as far as that is known. */
  boolean asks(Measure measure) {
    return asked.asks(measure);
  }

  /**
   * What that heading stands for.
   *
   * @throws UnreadableCellException if it means nothing, or no figure
   */
  Column find(String text) {
    Column column = look(text);
    if (column == null && PLACEHOLDERS.contains(Spelling.plain(text))) {
      throw UnreadableCellException.of("heading.placeholder", text);
    }
    if (column == null) {
      throw UnreadableCellException.maybe(meant(text), "heading.unknown", text);
    }
    return column;
  }

  private @Nullable String meant(String text) {
    Matcher code = CODE.matcher(Spelling.plain(text));
    return code.matches() ? "nêu: " + code.group(1) : Spelling.nearest(text, known);
  }

  /** What a heading stands for, however it is written, if it can stand for one thing only. */
  private @Nullable Column look(String text) {
    String plain = Spelling.plain(text);
    Matcher level = LEVEL_END.matcher(plain);
    if (level.matches()) {
      return of(look(level.group(1)), text, level.group(2).strip(), false);
    }
    Matcher yesNo = YES_NO_END.matcher(plain);
    if (yesNo.matches()) {
      return of(look(yesNo.group(1)), text, "", true);
    }
    Column column = exact(text, plain);
    if (column != null || plain.isEmpty()) {
      return column;
    }
    String ended = END.matcher(plain).replaceFirst("");
    column = loose(ended, text);
    if (column == null) {
      Matcher numbered = NUMBERED.matcher(ended);
      column = numbered.matches() ? loose(numbered.group(1), text) : null;
    }
    return column == null ? coded(ended, text) : column;
  }

  /** The same where a level in that unit, or yes and no, are asked for beside it. */
  private static @Nullable Column of(
      @Nullable Column column, String text, String unit, boolean yesNo) {
    if (column instanceof Column.Reported of) {
      Measure measure = of.measure();
      boolean words = measure.kind() == MeasureKind.YES_NO || measure.kind() == MeasureKind.GRADE;
      boolean fits = yesNo ? measure.kind() == MeasureKind.YES_NO : !words;
      if (!fits || !(unit.isEmpty() || isUnit(unit, measure))) {
        throw otherUnit(text, measure);
      }
    }
    return column;
  }

  private static UnreadableCellException otherUnit(String text, Measure measure) {
    String unit = measure.unitVi().isEmpty() ? "–" : measure.unitVi();
    return UnreadableCellException.maybe(of(measure, Locale.ROOT), "heading.unit", text, unit);
  }

  /** Without its code, with its unit or "tỷ lệ" or not, with accents or without. */
  private @Nullable Column loose(String plain, String text) {
    Column column = exact(text, plain);
    if (column == null) {
      column = bare.get(Spelling.bare(plain));
      column = column == NONE ? null : column;
    }
    Matcher parts = WITH_UNIT.matcher(plain);
    if (column == null && parts.matches()) {
      Column label = bare.get(Spelling.bare(parts.group(1)));
      String unit = OF_UNIT.matcher(parts.group(2)).replaceFirst("");
      column = label instanceof Column.Reported of && isUnit(unit, of.measure()) ? label : null;
    }
    Matcher percent = BARE_END.matcher(plain);
    if (column == null && percent.matches()) {
      column = share(percent.group(1).strip(), true);
    }
    return column == null ? share(plain, false) : column;
  }

  /**
   * A figure in percent, with "tỷ lệ" before it where its label has none; or the other way, if the
   * heading says otherwise that it is a share: "hộ nghèo" alone is a number of households.
   */
  private @Nullable Column share(String plain, boolean percent) {
    Matcher share = SHARES.matcher(plain);
    Column column = percent ? bare.get(Spelling.bare(plain)) : null;
    if (!(column instanceof Column.Reported) && share.matches()) {
      column = bare.get(Spelling.bare(share.group(1)));
    }
    if (!(column instanceof Column.Reported) && percent) {
      column = bare.get(Spelling.bare(SHARE + plain));
    }
    return column instanceof Column.Reported of && isUnit("%", of.measure()) ? column : null;
  }

  /** The code of an indicator or a criterion that one figure decides, and maybe its label. */
  private @Nullable Column coded(String plain, String text) {
    Matcher coded = CODED.matcher(plain);
    if (!coded.matches()) {
      return null;
    }
    String rest = coded.group(2);
    Column own = rest == null ? null : loose(rest, text);
    if (own != null) {
      return own;
    }
    String code = coded.group(1).replace(',', '.');
    Measure measure = asked.code(code);
    if (measure != null && rest != null && contradicts(rest, measure)) {
      throw otherUnit(text, measure);
    }
    return measure == null || (rest != null && !isAbout(rest, measure, asked.words(code)))
        ? null
        : new Column.Reported(measure);
  }

  /**
   * Whether words beside a code are of a figure in another unit: a number of households where their
   * share is asked for, thousands for millions.
   */
  private static boolean contradicts(String words, Measure measure) {
    String label = Spelling.plain(measure.labelVi());
    Matcher apart = UNIT_END.matcher(words);
    String said = apart.matches() ? apart.group(1) : words;
    String unit = apart.matches() ? OF_UNIT.matcher(apart.group(2)).replaceFirst("") : "";
    String first = unit.contains(" ") ? unit.substring(0, unit.indexOf(' ')) : unit;
    boolean isAnother =
        !unit.isEmpty()
            && !isUnit(unit, measure)
            && (UNITS.contains(first)
                || UNITS.contains(first.replaceFirst("/.*", ""))
                || unit.indexOf('%') >= 0);
    boolean share = measure.unitVi().equals("%");
    boolean isCount =
        measure.kind() != MeasureKind.COUNT
            && A_COUNT.matcher(said).matches()
            && !A_SHARE.matcher(words).matches()
            && !A_COUNT.matcher(label).matches();
    return isAnother
        || isCount
        || (!share && A_SHARE.matcher(said).matches() && !A_SHARE.matcher(label).matches());
  }

  /**
   * Whether words beside a code are of its figure: all of them are in its label, or in what the set
   * calls the code, but for those that say nothing. A code alone may be the number of a row.
   */
  private static boolean isAbout(String words, Measure measure, String ofCode) {
    Set<String> label = new HashSet<>(NOTHING_SAID);
    label.addAll(List.of(WORDS_END.split(Spelling.bare(measure.labelVi()))));
    label.addAll(List.of(WORDS_END.split(Spelling.bare(measure.unitVi()))));
    label.addAll(List.of(WORDS_END.split(Spelling.bare(ofCode))));
    List<String> said =
        Stream.of(WORDS_END.split(Spelling.bare(words))).filter(each -> !each.isEmpty()).toList();
    return label.containsAll(said) && !NOTHING_SAID.containsAll(said);
  }

  private static boolean isUnit(String unit, Measure measure) {
    return unit.equals(Spelling.plain(measure.unitVi()))
        || unit.equals(Spelling.plain(measure.unitEn()))
        || (measure.kind() == MeasureKind.MILLION_DONG
            && isMillions(unit)
            && isMillions(Spelling.plain(measure.unitVi())));
  }

  /** Million đồng, whether for each person and year is said with it or not; a month is another. */
  private static boolean isMillions(String unit) {
    String rest = unit;
    Matcher each = OF_EACH.matcher(rest);
    while (each.find()) {
      rest = rest.substring(0, each.start());
      each = OF_EACH.matcher(rest);
    }
    return MILLIONS.contains(rest);
  }

  private @Nullable Column exact(String text, String plain) {
    Column column = columns.get(plain);
    if (column != null) {
      return column;
    }
    Matcher expected = EXPECTED.matcher(Spelling.composed(text));
    if (cases && expected.matches()) {
      String code = expected.group(1);
      return new Column.Expected(code == null ? Expectation.WHOLE_SET : code);
    }
    Column stated = stated(text);
    if (stated != null) {
      return stated;
    }
    Matcher parts = WITH_UNIT.matcher(plain);
    return parts.matches() ? withUnit(text, parts.group(1), parts.group(2)) : null;
  }

  private @Nullable Column withUnit(String text, String plain, String unit) {
    if (!(columns.get(plain) instanceof Column.Reported reported)) {
      return null;
    }
    Measure measure = reported.measure();
    if (!isUnit(OF_UNIT.matcher(unit).replaceFirst(""), measure)) {
      throw otherUnit(text, measure);
    }
    return reported;
  }

  private static Column.@Nullable Stated stated(String text) {
    Matcher stated = STATED.matcher(Spelling.composed(text));
    if (!stated.matches()) {
      return null;
    }
    Part part =
        stated.group(1) != null ? Part.VERDICT : stated.group(2) != null ? Part.SOURCE : Part.DATE;
    return new Column.Stated(stated.group(3), part);
  }

  /** The heading of a figure, as {@link #find} understands it: its label with its unit. */
  static String of(Measure measure, Locale locale) {
    return MeasureHeading.of(measure, locale);
  }

  /** A number as people of that language write it, exact, without signs between thousands. */
  static String number(BigDecimal number, Locale locale) {
    BigDecimal stripped = number.stripTrailingZeros();
    String plain = Math.abs(stripped.scale()) > 40 ? stripped.toString() : stripped.toPlainString();
    return Texts.english(locale) ? plain : plain.replace('.', ',');
  }

  /** The heading of the number of the decision by which a unit is designated as that. */
  static String ofDecision(Designation designation, Locale locale) {
    return Texts.of(RowParser.AREA, locale)
        .get("heading.decision", designation.displayName(locale));
  }

  /** The heading of what a source states, of its source, or of the day of that. */
  static String of(Column.Stated stated, Locale locale) {
    return Texts.of(RowParser.AREA, locale).get("heading.stated." + stated.part(), stated.code());
  }

  /** The id of a column, as {@link #id} understands it. */
  static String id(Column column) {
    if (column instanceof Column.Reported reported) {
      return reported.measure().id();
    }
    if (column instanceof Column.DecidedBy decided) {
      return ofDecision(decided.designation().id());
    }
    if (column instanceof Column.Stated stated) {
      String part = stated.part() == Part.VERDICT ? "" : "_" + stated.part();
      return STATED_ID + part + ":" + stated.code();
    }
    if (column == Circumstance.COMMUNE) {
      return COMMUNE_ID;
    }
    return column instanceof Column.Held held
        ? held.designation().id()
        : of((Circumstance) column).get(0);
  }

  /** The id of the column of the decision by which a unit is designated as that. */
  static String ofDecision(String designation) {
    return designation + DECISION;
  }
}

package io.github.ntmrules.files.data;

import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.data.Column.Stated.Part;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
        Circumstance.NAME, List.of("name", "unit", "tên", "đơn vị", "tên đơn vị", "unit name"));
    WORDS.put(Circumstance.DISTRICT, List.of("district", "huyện", "tên huyện"));
    WORDS.put(Circumstance.PROVINCE, List.of("province", "tỉnh", "tên tỉnh", "tỉnh, thành phố"));
    WORDS.put(Circumstance.REGION, List.of("region", "vùng"));
    WORDS.put(Circumstance.DATE, List.of("date", "ngày", "ngày đánh giá"));
    WORDS.put(Circumstance.DESIGNATIONS, List.of("designations", "diện"));
  }

  private final boolean cases;
  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Column> ids = new HashMap<>();
  private final List<String> known = new ArrayList<>();

  private Headings(UnitKind unit, boolean cases) {
    this.cases = cases;
    WORDS.forEach(
        (circumstance, words) -> {
          words.forEach(word -> add(word, circumstance));
          ids.put(words.get(0), circumstance);
        });
    names(unit).forEach(word -> add(word, Circumstance.NAME));
    for (Designation designation : Designation.values()) {
      Column held = new Column.Held(designation);
      add(designation.displayName(Locale.ROOT), held);
      add(designation.displayName(Locale.ENGLISH), held);
      add(designation.name(), held);
      ids.put(designation.name(), held);
      Column decided = new Column.DecidedBy(designation);
      add(ofDecision(designation, Locale.ROOT), decided);
      add(ofDecision(designation, Locale.ENGLISH), decided);
      add(designation.name() + DECISION, decided);
      ids.put(designation.name() + DECISION, decided);
    }
    for (Measure measure : Measures.standard().reportable()) {
      Column reported = new Column.Reported(measure);
      add(measure.id(), reported);
      ids.put(measure.id(), reported);
      add(measure.labelVi(), reported);
      add(measure.labelEn(), reported);
    }
    if (cases) {
      Arrays.asList("case", "ca").forEach(word -> add(word, Circumstance.CASE));
      Arrays.asList("kỳ vọng", "expect").forEach(known::add);
    }
  }

  private static List<String> names(UnitKind unit) {
    return switch (unit) {
      case VILLAGE -> List.of("thôn", "tên thôn", "khu dân cư", "village");
      case COMMUNE -> List.of("xã", "tên xã", "commune");
      case DISTRICT, PROVINCE -> List.of();
    };
  }

  /** Those of files of units of a kind. */
  static Headings ofUnits(UnitKind unit) {
    return new Headings(unit, false);
  }

  /** Those of files of cases: a name and outcomes are expected too. */
  static Headings ofCases(UnitKind unit) {
    return new Headings(unit, true);
  }

  private void add(String word, Column column) {
    columns.put(Spelling.plain(word), column);
    known.add(word);
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
    try {
      return look(text) != null;
    } catch (UnreadableCellException e) {
      return false;
    }
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

  private @Nullable Column look(String text) {
    String plain = Spelling.plain(text);
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
    if (!unit.equals(Spelling.plain(measure.unitVi()))
        && !unit.equals(Spelling.plain(measure.unitEn()))) {
      throw UnreadableCellException.of(
          "heading.unit", text, measure.unitVi().isEmpty() ? "–" : measure.unitVi());
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
    String label = measure.label(locale);
    String unit = measure.unit(locale);
    return unit.isEmpty() ? label : label + " (" + unit + ")";
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
      return ofDecision(decided.designation().name());
    }
    if (column instanceof Column.Stated stated) {
      String part = stated.part() == Part.VERDICT ? "" : "_" + stated.part();
      return STATED_ID + part + ":" + stated.code();
    }
    return column instanceof Column.Held held
        ? held.designation().name()
        : Objects.requireNonNull(WORDS.get((Circumstance) column)).get(0);
  }

  /** The id of the column of the decision by which a unit is designated as that. */
  static String ofDecision(String designation) {
    return designation + DECISION;
  }
}

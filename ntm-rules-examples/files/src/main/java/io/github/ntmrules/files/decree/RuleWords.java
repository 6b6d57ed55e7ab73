package io.github.ntmrules.files.decree;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.files.decree.CellReading.Sure;
import io.github.ntmrules.files.decree.CellSays.Between;
import io.github.ntmrules.files.decree.CellSays.Grade;
import io.github.ntmrules.files.decree.CellSays.Level;
import io.github.ntmrules.files.decree.CellSays.Part;
import io.github.ntmrules.files.decree.CellSays.Several;
import io.github.ntmrules.files.decree.CellSays.WithPart;
import io.github.ntmrules.files.decree.CellSays.Word;
import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one row of a decree ask of one measure, in the words of a rule file: {@code
 * percent("alleys_hardened").atLeast( row(50, 100, 70) )}. What the rule vocabulary cannot say, or
 * what contradicts the measure, is refused with its reason. Thread-safe.
 */
public final class RuleWords {

  private static final Map<MeasureKind, String> CALLS =
      Map.of(
          MeasureKind.PERCENT, "percent",
          MeasureKind.COUNT, "count",
          MeasureKind.MILLION_DONG, "millionDong",
          MeasureKind.SQUARE_METRES, "squareMetres",
          MeasureKind.LITRES, "litres",
          MeasureKind.TIMES, "times",
          MeasureKind.GRADE, "grade",
          MeasureKind.YES_NO, "yes");

  private static final Map<Comparison, String> COMPARISONS =
      Map.of(
          Comparison.AT_LEAST, ".atLeast",
          Comparison.MORE_THAN, ".moreThan",
          Comparison.AT_MOST, ".atMost",
          Comparison.LESS_THAN, ".lessThan",
          Comparison.BETWEEN, ".between");

  /** Units that a decree prints in other words than the dictionary, beside the same ones. */
  private static final Map<String, Set<String>> SAME_UNITS =
      Map.of("triệu đồng/năm", Set.of("triệu đồng/người/năm"));

  /** What was written, or why nothing was. */
  public sealed interface Written {

    /**
     * The requirement in the words of a rule file.
     *
     * @param text such as {@code yes("security_and_order")}
     * @param footnotes the footnotes of the cells, which may change what is asked
     */
    record Text(String text, List<String> footnotes) implements Written {

      /** Copies the footnotes. */
      public Text {
        footnotes = List.copyOf(footnotes);
      }
    }

    /**
     * It cannot be written.
     *
     * @param column the column, from 0, or -1 if it is the row as a whole
     * @param why why not
     */
    record Refused(int column, Why why) implements Written {

      /**
       * Why not, and what to write instead.
       *
       * @param measure the measure it was to be written for
       * @param locale Vietnamese, or English for English
       */
      public String message(Measure measure, Locale locale) {
        Texts texts = Texts.of("decree", locale);
        return texts.get("rule." + why, measure.label(locale), texts.get("kind." + measure.kind()));
      }
    }
  }

  /** Why cells cannot be written as a requirement of a measure. */
  public enum Why {
    /** It is not sure what a cell says. */
    UNSURE,
    /** A number for a yes or no, a word for a number, a grade for either. */
    KIND,
    /** Another unit than that of the measure. */
    UNIT,
    /** A level that no figure of the measure can have. */
    IMPOSSIBLE,
    /** Nothing says whether the level is the least or the most. */
    NO_COMPARISON,
    /** Columns with different comparisons: one rule for each group is needed. */
    DIFFERENT_COMPARISONS,
    /** A range of which an end does not count itself. */
    OPEN_RANGE,
    /** Several levels in one cell: each is a level of its own figure, or of its own year. */
    SEVERAL,
    /** A doubt that a cell alone cannot carry: it is the status of the rule. */
    DOUBT,
    /** A yes or no that differs by column: one rule for each group is needed. */
    YES_BY_COLUMN,
    /** The row applies in no column. */
    NOWHERE,
    /** A step that the scale of the measure does not have. */
    NO_STEP,
    /** The measure only holds a place; nothing is asked of it. */
    PLACEHOLDER
  }

  private final Measure measure;
  private final List<Sure> cells;
  private final @Nullable Comparison fromRow;

  private RuleWords(Measure measure, List<Sure> cells, @Nullable Comparison fromRow) {
    this.measure = measure;
    this.cells = cells;
    this.fromRow = fromRow;
  }

  /**
   * The cells of a row, in the order of the columns, as a requirement of that measure.
   *
   * @param measure what the row is about
   * @param cells the cells; one if the table has no columns
   * @param fromRow how figures are held against a level whose cell does not say it, if the words of
   *     the row do; {@code null} if they do not
   * @throws IllegalArgumentException if there is no cell
   */
  public static Written write(
      Measure measure, List<CellReading> cells, @Nullable Comparison fromRow) {
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("A row has at least one cell.");
    }
    if (measure.placeholder()) {
      return new Written.Refused(-1, Why.PLACEHOLDER);
    }
    List<Sure> sure = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!(cells.get(i) instanceof Sure each)) {
        return new Written.Refused(i, Why.UNSURE);
      }
      sure.add(each);
    }
    try {
      String text = new RuleWords(measure, sure, fromRow).text();
      Set<String> footnotes = new LinkedHashSet<>();
      sure.forEach(each -> footnotes.addAll(each.footnotes()));
      return new Written.Text(text, List.copyOf(footnotes));
    } catch (Refusal e) {
      return new Written.Refused(e.column, e.why);
    }
  }

  /**
   * The part of a cell that is of that year, of cells that hold the levels of several years.
   *
   * @param cell the cell
   * @param years the years that the row names, in the order of the levels, for a cell that does not
   *     name them itself
   * @param year the year asked for
   * @return {@code null} if the cell has no level of that year, or not as many as there are years
   */
  public static @Nullable CellReading ofYear(CellReading cell, List<Integer> years, int year) {
    if (!(cell instanceof Sure sure) || !(sure.says() instanceof Several several)) {
      return null;
    }
    List<Part> parts = several.parts();
    if (parts.get(0).year() == null && parts.size() != years.size()) {
      return null;
    }
    for (int i = 0; i < parts.size(); i++) {
      Integer printed = parts.get(i).year();
      if (Objects.equals(printed == null ? years.get(i) : printed, year)) {
        return new Sure(parts.get(i).says(), sure.doubtful(), sure.footnotes());
      }
    }
    return null;
  }

  private String text() {
    for (int i = 0; i < cells.size(); i++) {
      check(i, cells.get(i));
    }
    if (all(Word.NOT_APPLICABLE)) {
      throw new Refusal(-1, Why.NOWHERE);
    }
    String call = CALLS.get(measure.kind()) + "(\"" + measure.id() + "\"";
    if (measure.kind() == MeasureKind.YES_NO) {
      return call + yes() + ")";
    }
    if (says().allMatch(Between.class::isInstance)) {
      Function<Sure, String> low = each -> number(((Between) each.says()).low(), each.doubtful());
      Function<Sure, String> high = each -> number(((Between) each.says()).high(), each.doubtful());
      return call + ").between(" + inRow(low) + ", " + inRow(high) + ")";
    }
    Comparison comparison = comparison();
    boolean nothing = fromZero() && says().allMatch(RuleWords::isNothing);
    if (nothing && cells.stream().noneMatch(Sure::doubtful)) {
      return call + ").none()";
    }
    String levels = inRow(this::cell);
    boolean row = levels.startsWith("row(");
    return call
        + ")"
        + COMPARISONS.get(comparison)
        + (row ? "( " + levels + " )" : "(" + levels + ")");
  }

  private Stream<CellSays> says() {
    return cells.stream().map(Sure::says);
  }

  private boolean all(Word word) {
    return says().allMatch(each -> each == word);
  }

  /** {@code Không}, or zero alone. */
  private static boolean isNothing(CellSays says) {
    return says == Word.NONE
        || (says instanceof Level level
            && level.comparison() == null
            && level.value().signum() == 0);
  }

  private void check(int column, Sure cell) {
    CellSays says = cell.says();
    if (says instanceof Several || says instanceof WithPart) {
      throw new Refusal(column, Why.SEVERAL);
    }
    if (cell.doubtful() && (says == Word.SET_BY_PROVINCE || says == Word.NOT_APPLICABLE)) {
      throw new Refusal(column, Why.DOUBT);
    }
    if (!kinds(says).contains(measure.kind())) {
      throw new Refusal(column, Why.KIND);
    }
    if (says instanceof Level level) {
      checkNumber(column, level.value(), level.unit());
    } else if (says instanceof Between between) {
      checkNumber(column, between.low(), between.unit());
      checkNumber(column, between.high(), between.unit());
      if (between.lowOpen() || between.highOpen()) {
        throw new Refusal(column, Why.OPEN_RANGE);
      }
    } else if (says instanceof Grade grade && step(grade) == null) {
      throw new Refusal(column, Why.NO_STEP);
    } else if (says == Word.NONE && !fromZero()) {
      throw new Refusal(column, Why.KIND);
    }
  }

  /** Of which kinds of measures a cell can be that says this. */
  private static Set<MeasureKind> kinds(CellSays says) {
    if (says instanceof Grade) {
      return EnumSet.of(MeasureKind.GRADE);
    }
    if (says == Word.MET || says == Word.MARKED) {
      return EnumSet.of(MeasureKind.YES_NO);
    }
    if (says instanceof Level || says instanceof Between || says == Word.NONE) {
      return EnumSet.complementOf(EnumSet.of(MeasureKind.YES_NO, MeasureKind.GRADE));
    }
    return EnumSet.allOf(MeasureKind.class);
  }

  private void checkNumber(int column, BigDecimal value, String unit) {
    String own = measure.unitVi();
    if (!unit.isEmpty()
        && !unit.equals(own)
        && !own.startsWith(unit + " ") // of what, which a folder's own measure may say
        && !own.startsWith(unit + "/")
        && !SAME_UNITS.getOrDefault(own, Set.of()).contains(unit)) {
      throw new Refusal(column, unit.startsWith("%") == own.startsWith("%") ? Why.UNIT : Why.KIND);
    }
    if (!measure.canBe(value)) {
      throw new Refusal(column, Why.IMPOSSIBLE);
    }
  }

  private @Nullable String step(Grade grade) {
    return measure.scale().stream()
        .filter(each -> PrintedText.plain(each).equals(grade.step()))
        .findFirst()
        .orElse(null);
  }

  private boolean fromZero() {
    BigDecimal min = measure.min();
    return min != null && min.signum() == 0;
  }

  private String yes() {
    if (all(Word.SET_BY_PROVINCE)) {
      return ", setByProvince()";
    }
    if (all(Word.NOT_READ)) {
      return ", notOnFile()";
    }
    boolean met = says().allMatch(each -> each == Word.MET || each == Word.MARKED);
    long doubts = cells.stream().filter(Sure::doubtful).count();
    if (!met || (doubts > 0 && doubts < cells.size())) {
      throw new Refusal(-1, Why.YES_BY_COLUMN);
    }
    return doubts == 0 ? "" : ", doubtful(1)";
  }

  /** The one comparison of the row. */
  private Comparison comparison() {
    Set<Comparison> said = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      CellSays says = cells.get(i).says();
      if (says instanceof Between) {
        throw new Refusal(-1, Why.DIFFERENT_COMPARISONS);
      }
      Comparison own = own(says);
      if (own != null) {
        said.add(own);
      } else if (fromRow == null && (says instanceof Level || says instanceof Grade)) {
        throw new Refusal(i, Why.NO_COMPARISON);
      }
    }
    if (said.size() > 1 || (fromRow != null && !said.isEmpty() && !said.contains(fromRow))) {
      throw new Refusal(-1, Why.DIFFERENT_COMPARISONS);
    }
    Comparison only = said.isEmpty() ? fromRow : said.iterator().next();
    if (only == null) {
      throw new Refusal(-1, Why.NO_COMPARISON);
    }
    return only;
  }

  /** How a cell says that figures are held against it, or can only mean it: 100 of 100 at least. */
  private @Nullable Comparison own(CellSays says) {
    if (isNothing(says) && fromZero()) {
      return Comparison.AT_MOST;
    }
    if (says instanceof Level level) {
      BigDecimal max = measure.max();
      boolean most = max != null && level.value().compareTo(max) == 0;
      return level.comparison() != null || !most ? level.comparison() : Comparison.AT_LEAST;
    }
    if (says instanceof Grade grade) {
      String best = measure.scale().get(measure.scale().size() - 1);
      return grade.orBetter() || best.equals(step(grade)) ? Comparison.AT_LEAST : null;
    }
    return null;
  }

  /** One level for all columns if they agree, else all in the order of the columns. */
  private String inRow(Function<Sure, String> cell) {
    List<String> each = cells.stream().map(cell).toList();
    return each.stream().distinct().count() == 1
        ? each.get(0)
        : each.stream().collect(Collectors.joining(", ", "row(", ")"));
  }

  private String cell(Sure cell) {
    CellSays says = cell.says();
    if (says instanceof Level level) {
      return number(level.value(), cell.doubtful());
    }
    if (says instanceof Grade grade) {
      String step = "\"" + step(grade) + "\"";
      return cell.doubtful() ? "doubtful(" + step + ")" : step;
    }
    if (says == Word.NONE) {
      return number(BigDecimal.ZERO, cell.doubtful());
    }
    if (says == Word.SET_BY_PROVINCE) {
      return "setByProvince()";
    }
    return says == Word.NOT_APPLICABLE ? "notApplicable()" : "notOnFile()";
  }

  private static String number(BigDecimal value, boolean doubtful) {
    String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return doubtful ? "doubtful(" + plain + ")" : plain;
  }

  /** The row cannot be written. It has no stack trace: a table has many rows. */
  private static final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final Why why;

    Refusal(int column, Why why) {
      super(why.toString(), null, false, false);
      this.column = column;
      this.why = why;
    }
  }
}

package io.github.ntmrules.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.text.Excerpt;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import io.github.ntmrules.snapshot.SnapshotProblem.UnknownMeasure;
import io.github.ntmrules.snapshot.SnapshotProblem.Unreadable;
import io.github.ntmrules.snapshot.SnapshotProblem.WrongFigure;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes figures in every form they come in: what builds a snapshot and what builds a table have in
 * common. A figure that cannot be is left out, and is then a problem. Not thread-safe.
 *
 * @param <B> what takes them
 */
public abstract sealed class FigureBuilder<B extends FigureBuilder<B>>
    permits Snapshot.Builder, FigureTable.Builder {

  private static final String DIGITS =
      "-?[0-9]{1,"
          + FixedPoint.INTEGER_DIGITS
          + "}(%s[0-9]{1,"
          + FixedPoint.DECIMALS
          + "}0{0,64})%s";
  private static final Pattern NUMBER = Pattern.compile(DIGITS.formatted("\\.", "?"));
  private static final Pattern COMMA_NUMBER = Pattern.compile(DIGITS.formatted(",", ""));

  // What is given in the place of a figure may be long.
  private static final int LONGEST = 40;

  private static final Map<String, Boolean> YES_NO =
      Map.of(
          "true", true, "đạt", true, "yes", true, "false", false, "không đạt", false, "no", false);

  private final Measures known;

  /** Figures that are given by id are of that dictionary. */
  FigureBuilder(Measures known) {
    this.known = Objects.requireNonNull(known, "measures");
  }

  /** The dictionary that ids are of. */
  final Measures known() {
    return known;
  }

  /**
   * A figure of any kind: in the unit of the measure, exact or bounded; 1 or 0 for yes or no; the
   * step of the scale, from 0, for a grade.
   *
   * @param measure the figure in question
   * @param figure what is reported
   * @return this
   */
  public B figure(Measure measure, Figure figure) {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(figure, () -> "the figure of " + measure);
    Figure written = GivenNumber.withoutZeros(figure);
    SnapshotProblem problem = FigureValidator.problem(measure, written);
    return problem == null ? keep(measure, written) : refuse(problem);
  }

  /**
   * A figure as a program has it, such as a column of a database, by the kind of the measure:
   *
   * <ul>
   *   <li>for an amount, a number of any Java type, or a plain decimal number as text. A {@code
   *       double} or {@code float} is the shortest decimal number it stands for: 44.2 is 44.2;
   *   <li>for yes or no, a {@code Boolean}, the number 1 or 0, or the word {@code true} or {@code
   *       false}, {@code đạt} or {@code không đạt}, {@code yes} or {@code no};
   *   <li>for a grade, its name. A number is none, since scales are counted from 0 and from 1;
   *   <li>for each of them, a {@link Figure}.
   * </ul>
   *
   * <p>Blanks around a text, capitals and the way accents are stored make no difference; zeros at
   * the end of decimals neither. {@code null} is a figure that is missing. What is none of these,
   * not a number or infinite is a problem.
   *
   * @param measure the id of the measure
   * @param value the value
   * @return this
   */
  public B figure(String measure, @Nullable Object value) {
    return of(measure, String.valueOf(value), of -> given(of, value));
  }

  /**
   * All of these figures, each as {@link #figure(String, Object)} takes it; so {@link
   * Snapshot#figures()} goes back in as it came out.
   *
   * @param figures by measure, or by the id of the measure
   * @return this
   */
  public B figures(Map<?, ? extends @Nullable Object> figures) {
    FigureBuilder<B> all = this;
    for (Map.Entry<?, ? extends @Nullable Object> each :
        Objects.requireNonNull(figures, "figures").entrySet()) {
      all =
          each.getKey() instanceof Measure measure
              ? all.given(measure, each.getValue())
              : all.figure(String.valueOf(each.getKey()), each.getValue());
    }
    return all.self();
  }

  /**
   * The same, by the id of the measure.
   *
   * @param measure the figure in question
   * @param figure what is reported
   * @return this
   */
  public B value(String measure, Figure figure) {
    return of(measure, needed(figure, measure).toString(), of -> figure(of, figure));
  }

  /**
   * A figure as text: a plain decimal number such as {@code 44.2} in the unit of the measure, or
   * the name of a grade.
   *
   * @param measure the figure in question
   * @param text the text
   * @return this
   */
  public B value(String measure, String text) {
    return of(measure, needed(text, measure), of -> text(of, text));
  }

  /**
   * A figure in the unit of the measure, exact to the last decimal.
   *
   * @param measure the figure in question
   * @param value the value
   * @return this
   */
  public B value(String measure, BigDecimal value) {
    return of(measure, needed(value, measure).toString(), of -> number(of, value));
  }

  /**
   * A whole figure in the unit of the measure.
   *
   * @param measure the figure in question
   * @param value the value
   * @return this
   */
  public B value(String measure, long value) {
    return value(measure, BigDecimal.valueOf(value));
  }

  /**
   * Yes (đạt, có) or no.
   *
   * @param measure the figure in question
   * @param yes what holds if so
   * @return this
   */
  public B value(String measure, boolean yes) {
    return of(measure, Boolean.toString(yes), of -> truth(of, yes));
  }

  private B truth(Measure measure, boolean yes) {
    return measure.kind() == MeasureKind.YES_NO
        ? figure(measure, Figure.of(yes))
        : unreadable(Kind.WRONG_TYPE, measure, Boolean.toString(yes), null);
  }

  abstract B self();

  /** Notes that there is no figure of that measure. */
  abstract B missing(Measure measure);

  /** Keeps a figure that can be. */
  abstract B keep(Measure measure, Figure figure);

  /** Notes a problem. */
  abstract B refuse(SnapshotProblem problem);

  /** Goes on with the measure of that id, if there is one. */
  final B of(String id, String given, Function<Measure, B> next) {
    Measure measure = known.find(Objects.requireNonNull(id, "measure"));
    return measure == null
        ? refuse(UnknownMeasure.of(id, Excerpt.of(given, LONGEST), known))
        : next.apply(measure);
  }

  /** That value, by name if it is missing. */
  private static <T> T needed(T value, String measure) {
    return Objects.requireNonNull(value, () -> "the value of " + measure);
  }

  private B given(Measure measure, @Nullable Object value) {
    if (value == null) {
      return missing(measure);
    }
    if (value instanceof Figure figure) {
      return figure(measure, figure);
    }
    if (value instanceof Number number) {
      return any(measure, number);
    }
    if (value instanceof Boolean yes) {
      return truth(measure, yes);
    }
    return value instanceof CharSequence text
        ? word(measure, Normalizer.normalize(text, Normalizer.Form.NFC).strip())
        : unreadable(Kind.WRONG_TYPE, measure, value.toString(), null);
  }

  private B any(Measure measure, Number given) {
    BigDecimal number = GivenNumber.decimal(given);
    if (number == null) {
      return unreadable(Kind.NOT_A_NUMBER, measure, given.toString(), null);
    }
    boolean yes = number.compareTo(BigDecimal.ONE) == 0;
    return measure.kind() == MeasureKind.YES_NO && (yes || number.signum() == 0)
        ? figure(measure, Figure.of(yes))
        : number(measure, number);
  }

  private B word(Measure measure, String word) {
    if (measure.kind() == MeasureKind.YES_NO) {
      Boolean yes = YES_NO.get(word.toLowerCase(Locale.ROOT));
      return yes == null ? text(measure, word) : figure(measure, Figure.of(yes));
    }
    return text(
        measure, measure.scale().stream().filter(word::equalsIgnoreCase).findFirst().orElse(word));
  }

  private B text(Measure measure, String text) {
    return switch (measure.kind()) {
      case YES_NO -> unreadable(Kind.WRONG_TYPE, measure, text, null);
      case GRADE -> grade(measure, text);
      default -> {
        if (NUMBER.matcher(text).matches()) {
          yield figure(measure, Figure.exactly(new BigDecimal(text)));
        }
        boolean comma = COMMA_NUMBER.matcher(text).matches();
        yield unreadable(Kind.NOT_A_NUMBER, measure, text, comma ? text.replace(',', '.') : null);
      }
    };
  }

  private B grade(Measure measure, String text) {
    int step = measure.scale().indexOf(text);
    return step >= 0
        ? figure(measure, Figure.exactly(BigDecimal.valueOf(step)))
        : unreadable(Kind.UNKNOWN_GRADE, measure, text, Suggestions.nearest(text, measure.scale()));
  }

  /** A number without a word to it is taken for a quantity only. */
  private B number(Measure measure, BigDecimal value) {
    Figure figure = Figure.exactly(value);
    return measure.isNumber()
        ? figure(measure, figure)
        : refuse(new WrongFigure(Kind.WRONG_TYPE, measure, figure));
  }

  private B unreadable(Kind kind, Measure measure, String given, @Nullable String suggestion) {
    return refuse(new Unreadable(kind, measure, Excerpt.of(given, LONGEST), suggestion));
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(getClass());
  }
}

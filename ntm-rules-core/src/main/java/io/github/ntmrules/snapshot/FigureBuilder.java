package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import io.github.ntmrules.snapshot.SnapshotProblem.UnknownMeasure;
import io.github.ntmrules.snapshot.SnapshotProblem.Unreadable;
import io.github.ntmrules.snapshot.SnapshotProblem.WrongFigure;
import java.math.BigDecimal;
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
      "-?[0-9]{1," + FixedPoint.INTEGER_DIGITS + "}(%s[0-9]{1," + FixedPoint.DECIMALS + "})%s";
  private static final Pattern NUMBER = Pattern.compile(DIGITS.formatted("\\.", "?"));
  private static final Pattern COMMA_NUMBER = Pattern.compile(DIGITS.formatted(",", ""));

  FigureBuilder() {}

  /**
   * A figure of any kind: in the unit of the measure, exact or bounded; 1 or 0 for yes or no; the
   * step of the scale, from 0, for a grade.
   */
  public B figure(Measure measure, Figure figure) {
    SnapshotProblem problem = FigureValidator.problem(measure, figure);
    return problem == null ? keep(measure, figure) : refuse(problem);
  }

  /** The same, by the id of the measure. */
  public B value(String measure, Figure figure) {
    return of(measure, figure, known -> figure(known, figure));
  }

  /**
   * A figure as text: a plain decimal number such as {@code 44.2} in the unit of the measure, or
   * the name of a grade.
   */
  public B value(String measure, String text) {
    return of(measure, text, known -> text(known, text));
  }

  /** A figure in the unit of the measure, exact to the last decimal. */
  public B value(String measure, BigDecimal value) {
    return of(measure, value, known -> number(known, value));
  }

  /** A whole figure in the unit of the measure. */
  public B value(String measure, long value) {
    return value(measure, BigDecimal.valueOf(value));
  }

  /** Yes (đạt, có) or no. */
  public B value(String measure, boolean yes) {
    return of(
        measure,
        yes,
        known ->
            known.kind() == MeasureKind.YES_NO
                ? figure(known, Figure.of(yes))
                : unreadable(Kind.WRONG_TYPE, known, Boolean.toString(yes), null));
  }

  /** Keeps a figure that can be. */
  abstract B keep(Measure measure, Figure figure);

  /** Notes a problem. */
  abstract B refuse(SnapshotProblem problem);

  /** Goes on with the measure of that id, if there is one. */
  final B of(String id, Object given, Function<Measure, B> next) {
    Measure measure = Measures.standard().find(id);
    return measure == null ? refuse(UnknownMeasure.of(id, given.toString())) : next.apply(measure);
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
    return refuse(new Unreadable(kind, measure, given, suggestion));
  }
}

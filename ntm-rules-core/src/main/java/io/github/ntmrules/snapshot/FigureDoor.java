package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks figures as they are entered: lets through what can be, and reports what cannot as a
 * problem.
 */
final class FigureDoor {

  private static final String EXAMPLE = "44.2";
  private static final String DIGITS =
      "-?[0-9]{1," + FixedPoint.INTEGER_DIGITS + "}(%s[0-9]{1," + FixedPoint.DECIMALS + "})%s";
  private static final Pattern NUMBER = Pattern.compile(DIGITS.formatted("\\.", "?"));
  private static final Pattern COMMA_NUMBER = Pattern.compile(DIGITS.formatted(",", ""));

  private final Consumer<SnapshotProblem> problems;

  FigureDoor(Consumer<SnapshotProblem> problems) {
    this.problems = problems;
  }

  /** The measure of that id, or null, which is then a problem. */
  @Nullable Measure known(String id, String given) {
    Measure measure = Measures.standard().find(id);
    if (measure == null) {
      String nearest = Measures.standard().nearest(id);
      refuse(Kind.UNKNOWN_MEASURE, id, given, "", nearest);
    }
    return measure;
  }

  /** A plain decimal number, or the name of a grade; null if it is refused. */
  @Nullable Figure text(String id, String text) {
    Measure measure = known(id, text);
    if (measure == null) {
      return null;
    }
    if (measure.kind() == MeasureKind.GRADE) {
      return grade(measure, text);
    }
    if (measure.kind() == MeasureKind.YES_NO) {
      return refuse(Kind.WRONG_TYPE, id, text, expected(measure), null);
    }
    if (!NUMBER.matcher(text).matches()) {
      String meant = COMMA_NUMBER.matcher(text).matches() ? text.replace(',', '.') : null;
      return refuse(Kind.NOT_A_NUMBER, id, text, EXAMPLE, meant);
    }
    return possible(measure, Figure.exactly(new BigDecimal(text)));
  }

  private @Nullable Figure grade(Measure measure, String text) {
    int step = measure.scale().indexOf(text);
    return step >= 0
        ? Figure.exactly(BigDecimal.valueOf(step))
        : refuse(
            Kind.UNKNOWN_GRADE,
            measure.id(),
            text,
            expected(measure),
            Suggestions.nearest(text, measure.scale()));
  }

  /** Yes or no; null if it is refused. */
  @Nullable Figure yes(String id, boolean yes) {
    Measure measure = known(id, Boolean.toString(yes));
    if (measure == null) {
      return null;
    }
    return measure.kind() == MeasureKind.YES_NO
        ? Figure.of(yes)
        : refuse(Kind.WRONG_TYPE, id, Boolean.toString(yes), expected(measure), null);
  }

  /** A number, exact or bounded; null if it is refused. */
  @Nullable Figure number(String id, Figure figure) {
    Measure measure = known(id, figure.toString());
    if (measure == null) {
      return null;
    }
    return measure.kind() != MeasureKind.YES_NO && measure.kind() != MeasureKind.GRADE
        ? possible(measure, figure)
        : refuse(Kind.WRONG_TYPE, id, figure.toString(), expected(measure), null);
  }

  /** The figure, if the measure can have it; else null. */
  @Nullable Figure possible(Measure measure, Figure figure) {
    String id = measure.id();
    if (beyond(measure, figure)) {
      return refuse(Kind.OUT_OF_RANGE, id, figure.toString(), expected(measure), null);
    }
    for (BigDecimal bound :
        Stream.of(figure.lower(), figure.upper()).filter(Objects::nonNull).toList()) {
      if (!FixedPoint.fits(bound)) {
        boolean decimals = bound.scale() > FixedPoint.DECIMALS;
        return decimals
            ? refuse(Kind.NOT_A_NUMBER, id, shortText(bound), EXAMPLE, null)
            : refuse(Kind.OUT_OF_RANGE, id, shortText(bound), expected(measure), null);
      }
      if (!measure.canBe(bound)) {
        boolean whole = measure.whole() && bound.stripTrailingZeros().scale() > 0;
        Kind kind = whole ? Kind.NOT_WHOLE : Kind.OUT_OF_RANGE;
        return refuse(kind, id, bound.toPlainString(), expected(measure), null);
      }
    }
    return figure;
  }

  // "Over 100 %" and "under 0" leave no value that can be.
  private static boolean beyond(Measure measure, Figure figure) {
    return (figure.range().lowerOpen() && same(figure.lower(), measure.max()))
        || (figure.range().upperOpen() && same(figure.upper(), measure.min()));
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }

  private static String shortText(BigDecimal value) {
    String text = value.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String expected(Measure measure) {
    if (measure.kind() == MeasureKind.GRADE) {
      return String.join(" < ", measure.scale());
    }
    if (measure.kind() == MeasureKind.YES_NO) {
      return "true/false";
    }
    BigDecimal min = measure.min();
    BigDecimal max = measure.max();
    return (min == null ? "" : min.toPlainString())
        + " … "
        + (max == null ? "" : max.toPlainString())
        + (measure.unitVi().isEmpty() ? "" : " " + measure.unitVi());
  }

  /** Reports a problem; null, so that nothing is let through. */
  @Nullable Figure refuse(
      Kind kind, String subject, String given, String expected, @Nullable String suggestion) {
    problems.accept(new SnapshotProblem(kind, subject, given, expected, suggestion));
    return null;
  }
}

package io.github.ntmrules.json;

import io.github.ntmrules.population.TrendPoint;
import io.github.ntmrules.population.TrendResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Many units, year by year. {@code trend-result.schema.json} says what the fields mean. */
public record TrendView(List<OfPoint> points) implements DataForm {

  /** One year against one set. */
  public record OfPoint(
      int year,
      String set,
      LocalDate firstDay,
      LocalDate lastDay,
      RollUpView units,
      ProgressView changes) {

    private static OfPoint of(TrendPoint point, Locale locale) {
      return new OfPoint(
          point.year(),
          point.set().id(),
          point.firstDay(),
          point.lastDay(),
          RollUpView.of(point.units(), locale),
          ProgressView.of(point.changes(), locale));
    }
  }

  /** Of that result, with labels in that language. */
  public static TrendView of(TrendResult result, Locale locale) {
    return new TrendView(result.points().stream().map(each -> OfPoint.of(each, locale)).toList());
  }
}

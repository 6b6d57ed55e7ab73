package io.github.ntmrules;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Numbers;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A published figure of a real commune, with what its source says of the outcome.
 *
 * @param row the line of {@code real-communes.tsv}
 */
record RealFigure(Map<String, String> row) {

  private static final Pattern RANGE = Pattern.compile("([0-9.]+) - gần ([0-9.]+)");
  private static final int MILLION = 6;

  /** All of them, in the order of the file. */
  static List<RealFigure> all() {
    return TestFiles.table("real-communes.tsv").stream().map(RealFigure::new).toList();
  }

  /** What stands in that column. */
  String get(String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  /** Whether it is held against a set. */
  boolean used() {
    return !get("measure").isEmpty();
  }

  LocalDate earliest() {
    return LocalDate.parse(get("earliest"));
  }

  LocalDate latest() {
    return LocalDate.parse(get("latest"));
  }

  Region region() {
    return Stream.of(Region.values())
        .filter(region -> region.abbreviation().equals(get("region")))
        .findFirst()
        .orElseThrow();
  }

  Measure measure() {
    return Objects.requireNonNull(Measures.standard().find(get("measure")), get("measure"));
  }

  /** Reports the figure. */
  void reportTo(Snapshot.Builder snapshot) {
    if (measure().kind() == MeasureKind.YES_NO) {
      snapshot.value(measure().id(), Boolean.parseBoolean(get("value")));
    } else {
      snapshot.value(measure().id(), figure());
    }
  }

  /**
   * What the figure proves: "over 80" is not 80, and of "close to 98, below" only "below 98" is
   * sure.
   */
  private Figure figure() {
    Matcher range = RANGE.matcher(get("value"));
    return switch (get("comparator")) {
      case "eq" -> Figure.exactly(number(get("value")));
      case "gt" -> Figure.moreThan(number(get("value")));
      case "lt", "approx_below" -> Figure.lessThan(number(get("value")));
      case "range" -> {
        if (!range.matches()) {
          throw new IllegalArgumentException(row.toString());
        }
        yield Figure.in(new Range(number(range.group(1)), false, number(range.group(2)), true));
      }
      default -> throw new IllegalArgumentException(row.toString());
    };
  }

  /** In the unit of the measure: đồng become million đồng. */
  private BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    boolean inDong = get("unit").equals("đồng") && measure().kind() == MeasureKind.MILLION_DONG;
    return inDong ? number.movePointLeft(MILLION) : number;
  }

  /** The figure as published, in words. */
  String text() {
    String value = get("value");
    String written =
        value.matches("-?[0-9]+([.][0-9]+)?")
            ? Numbers.format(new BigDecimal(value), Messages.VIETNAMESE)
            : value
                .replace("true", "đạt")
                .replace("false", "không đạt")
                .replaceFirst("(.+) - gần", "từ $1 đến gần");
    String bound =
        switch (get("comparator")) {
          case "gt" -> "trên ";
          case "lt" -> "dưới ";
          case "approx_below" -> "xấp xỉ, dưới ";
          default -> "";
        };
    String unit = get("unit").equals("boolean") ? "" : " " + get("unit");
    return bound + written + unit;
  }

  /** What the source says of the outcome, and how. */
  String sourceSays() {
    String outcome =
        switch (get("outcome")) {
          case "met" -> "đạt";
          case "not_met" -> "không đạt";
          case "unclear" -> "không rõ";
          default -> "không nêu";
        };
    return switch (get("outcome_basis")) {
      case "stated" -> outcome + " (nêu rõ)";
      case "implied_by_overall_outcome" -> outcome + " (suy ra)";
      default -> outcome;
    };
  }
}

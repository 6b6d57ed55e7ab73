package io.github.ntmrules.files.view;

import io.github.ntmrules.LawTable;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.files.decree.PrintedLevel;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.json.LawTableView;
import io.github.ntmrules.json.MeasuredValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a set asks: one level of one indicator in one column and time. The parts of a
 * combination are lines of their own, below its head.
 *
 * @param from the first day in the plainest circumstances, or {@code null} if it is asked only of
 *     units that are designated as something more
 * @param until the last of these days, or {@code null} where open
 * @param where where it is asked, in words; {@code null} where it is asked of every unit in the
 *     column
 */
public record LawRow(
    @Nullable String criterion,
    String code,
    String label,
    boolean condition,
    @Nullable String column,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String where,
    int line,
    int depth,
    @Nullable String measure,
    @Nullable String figure,
    @Nullable Comparison comparison,
    @Nullable Object level,
    @Nullable String unit,
    String text,
    LegalStatus status,
    String decree,
    String place,
    @Nullable String read,
    String rule,
    @Nullable String overlay) {

  /** Of that table, of the rows that are in it. */
  public static Result<LawRow> of(LawTable table, @Nullable String only, Locale locale) {
    List<LawRow> rows = new ArrayList<>();
    for (LawTable.Row row : table.rows()) {
      if (only == null || only.equals(row.indicator().code())) {
        row.entries().forEach(each -> add(row, each, locale, rows));
      }
    }
    LawTableView whole = LawTableView.of(table, locale);
    return Result.of(
        only == null
            ? whole
            : new LawTableView(
                whole.set(),
                whole.title(),
                whole.decree(),
                whole.columns(),
                whole.complete(),
                whole.untold(),
                whole.rows().stream().filter(each -> each.code().equals(only)).toList()),
        LawRow.class,
        rows);
  }

  private static void add(
      LawTable.Row row, LawTable.Entry entry, Locale locale, List<LawRow> into) {
    List<PrintedLevel.Line> lines = PrintedLevel.in(locale).lines(entry.provision());
    List<@Nullable DaySpan> spans = new ArrayList<>(entry.days());
    if (spans.isEmpty()) {
      spans.add(null);
    }
    for (DaySpan span : spans) {
      for (int i = 0; i < lines.size(); i++) {
        into.add(of(row, entry, span, i, lines.get(i), locale));
      }
    }
  }

  private static LawRow of(
      LawTable.Row row,
      LawTable.Entry entry,
      @Nullable DaySpan span,
      int number,
      PrintedLevel.Line line,
      Locale locale) {
    Criterion criterion = row.criterion();
    Provision provision = entry.provision();
    Threshold asked = line.threshold();
    LocalDate end = span == null ? null : span.until();
    List<String> read = provision.citation().readAt();
    Replacement replaced = provision.replaced();
    String unit = asked == null ? "" : asked.measure().unit(locale);
    return new LawRow(
        criterion == null ? null : criterion.code(),
        row.indicator().code(),
        row.indicator().label(locale),
        criterion == null,
        entry.column(),
        span == null ? null : span.from(),
        end == null ? null : end.minusDays(1),
        entry.always()
            ? null
            : entry.where().stream()
                .map(each -> each.text(locale))
                .collect(Collectors.joining("; ")),
        number,
        line.depth(),
        asked == null ? null : asked.measure().id(),
        asked == null ? null : asked.measure().label(locale),
        asked == null ? null : asked.comparison(),
        asked == null
            ? null
            : MeasuredValue.column(MeasuredValue.of(asked.measure(), asked.level().numbers())),
        unit.isEmpty() ? null : unit,
        line.level(),
        asked == null
            ? provision.match(
                required -> required.requirement().status(), Provision.Exempt::certainty)
            : asked.level().status(),
        provision.citation().decree(),
        provision.citation().place(),
        read.isEmpty() ? null : String.join(" ", read),
        provision.rule().position(),
        replaced == null ? null : replaced.overlay().id());
  }
}

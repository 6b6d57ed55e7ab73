package io.github.ntmrules.json;

import io.github.ntmrules.LawTable;
import io.github.ntmrules.criteria.Criterion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a set asks, everywhere. {@code law-table.schema.json} says what the fields mean. */
public record LawTableView(
    String set,
    String title,
    String decree,
    List<String> columns,
    boolean complete,
    List<DifferenceView.Places> untold,
    List<OfRow> rows)
    implements DataForm {

  /** An indicator, or a condition beside the criteria. */
  public record OfRow(
      @Nullable String criterion,
      @Nullable String criterionName,
      String code,
      String label,
      boolean condition,
      List<OfEntry> entries) {

    private static OfRow of(LawTable.Row row, Locale locale) {
      Criterion criterion = row.criterion();
      return new OfRow(
          criterion == null ? null : criterion.code(),
          criterion == null ? null : criterion.name(locale),
          row.indicator().code(),
          row.indicator().label(locale),
          criterion == null,
          row.entries().stream().map(each -> OfEntry.of(each, locale)).toList());
    }
  }

  /** One thing that is asked in one column, and where. */
  public record OfEntry(
      @Nullable String column,
      List<DifferenceView.Days> days,
      boolean always,
      RequirementsView.OfProvision provision,
      List<String> readAt,
      List<DifferenceView.Places> where) {

    private static OfEntry of(LawTable.Entry entry, Locale locale) {
      return new OfEntry(
          entry.column(),
          entry.days().stream().map(DifferenceView.Days::of).toList(),
          entry.always(),
          RequirementsView.OfProvision.of(entry.provision(), locale),
          entry.provision().citation().readAt(),
          DifferenceView.places(entry.where()));
    }
  }

  /** Of that table, with labels in that language. */
  public static LawTableView of(LawTable table, Locale locale) {
    return new LawTableView(
        table.set().id(),
        table.set().title(locale),
        table.set().decree(),
        table.columns(),
        table.complete(),
        DifferenceView.places(table.untold()),
        table.rows().stream().map(each -> OfRow.of(each, locale)).toList());
  }
}

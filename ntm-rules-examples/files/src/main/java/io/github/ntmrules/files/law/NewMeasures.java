package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which new measures the rows ask for, before it is known what measures there are. */
final class NewMeasures {

  private static final Set<RowColumn> READ =
      Set.of(RowColumn.MEASURE, RowColumn.CONTENT, RowColumn.STATUS, RowColumn.KEY);

  private NewMeasures() {}

  /** Their names, as {@link Spelling#plain}; not of rows that do not count yet. */
  static Set<String> of(SheetFile.Sheet sheet, BookWords... languages) {
    Map<RowColumn, Integer> columns = new EnumMap<>(RowColumn.class);
    Set<String> names = new HashSet<>();
    for (SheetFile.Row row : sheet.rows()) {
      if (columns.size() < READ.size()) {
        columns.clear();
        heading(row, columns, languages);
        continue;
      }
      boolean draft = text(row, columns, RowColumn.KEY).startsWith(OpenRows.DRAFT.strip());
      if (!draft || !text(row, columns, RowColumn.STATUS).isEmpty()) {
        String name =
            named(
                text(row, columns, RowColumn.MEASURE),
                text(row, columns, RowColumn.CONTENT),
                languages);
        if (name != null) {
          names.add(Spelling.plain(name));
        }
      }
    }
    return names;
  }

  private static void heading(
      SheetFile.Row row, Map<RowColumn, Integer> columns, BookWords... languages) {
    for (int i = 0; i < row.cells().size(); i++) {
      SheetFile.Cell cell = row.cell(i);
      for (RowColumn each : READ) {
        for (BookWords words : languages) {
          if (cell != null
              && Spelling.plain(cell.text()).equals(Spelling.plain(words.heading(each)))) {
            columns.putIfAbsent(each, i);
          }
        }
      }
    }
  }

  private static String text(SheetFile.Row row, Map<RowColumn, Integer> columns, RowColumn column) {
    SheetFile.Cell cell = row.cell(columns.getOrDefault(column, -1));
    return cell == null ? "" : BookCells.plain(cell.text());
  }

  /**
   * The name that "new" stands for: that of the row, or the one after the colon.
   *
   * @param text what stands in the place of the measure
   * @param content what the row is about
   * @return the name, or {@code null} where no new measure is meant
   */
  static @Nullable String named(String text, String content, BookWords... languages) {
    String plain = Spelling.plain(text);
    for (BookWords each : languages) {
      String word = Spelling.plain(each.get("measure.new"));
      if (plain.equals(word)) {
        return content;
      }
      if (plain.startsWith(word + ":")) {
        return text.substring(text.indexOf(':') + 1).strip();
      }
    }
    return null;
  }
}

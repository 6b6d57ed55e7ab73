package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.draft.PrintedTable.Line;
import io.github.ntmrules.files.draft.PrintedTable.Spot;
import io.github.ntmrules.files.draft.PrintedTable.Trait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of an Excel workbook: each sheet that people see is one. */
final class XlsxTables {

  private XlsxTables() {}

  static FileTables read(Path file) throws IOException {
    List<PrintedTable> tables = new ArrayList<>();
    List<DraftNote> notes = new ArrayList<>();
    for (SheetFile.Sheet sheet : SheetFile.read(file)) {
      if (sheet.rows().isEmpty()) {
        continue;
      }
      if (!sheet.visible()) {
        notes.add(FileTables.note(DraftNote.Kind.HIDDEN_SHEET, sheet.name(), ""));
        continue;
      }
      PrintedTable table = table(sheet);
      for (int column : sheet.hiddenColumns()) {
        if (column < table.columns()) {
          String letter = SheetFile.address(column, 1).replaceAll("[0-9]", "");
          notes.add(
              new DraftNote(
                  DraftNote.Kind.HIDDEN_COLUMN, sheet.name(), 0, "", letter, List.of(letter)));
        }
      }
      tables.add(table);
    }
    return new FileTables(tables, notes);
  }

  private static PrintedTable table(SheetFile.Sheet sheet) {
    Map<SheetFile.Merged, Spot> merged = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (SheetFile.Row row : sheet.rows()) {
      List<@Nullable Spot> spots = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        SheetFile.Cell cell = row.cell(i);
        SheetFile.Merged area = area(row, i);
        if (sheet.hiddenColumns().contains(i) || cell == null) {
          spots.add(null);
        } else if (area == null) {
          spots.add(spot(cell));
        } else {
          Spot of = merged.computeIfAbsent(area, none -> spot(cell));
          of.rows(area.bottom() - area.top() + 1);
          spots.add(of);
        }
      }
      lines.add(new Line(row.number(), row.hidden(), spots));
    }
    return new PrintedTable(sheet.name(), lines);
  }

  private static SheetFile.@Nullable Merged area(SheetFile.Row row, int column) {
    for (SheetFile.Merged each : row.merged()) {
      if (each.left() <= column && column <= each.right()) {
        return each;
      }
    }
    return null;
  }

  private static Spot spot(SheetFile.Cell cell) {
    return switch (cell.kind()) {
      case TEXT -> new Spot(cell.text());
      case NUMBER -> new Spot(cell.text().replace('.', ','), Set.of(Trait.NUMBER));
      default -> new Spot(cell.text(), Set.of(Trait.NO_TEXT));
    };
  }
}

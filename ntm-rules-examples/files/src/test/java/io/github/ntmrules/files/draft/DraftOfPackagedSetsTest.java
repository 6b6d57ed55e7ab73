package io.github.ntmrules.files.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.draft.DraftNote.Group;
import io.github.ntmrules.files.draft.DraftNote.Kind;
import io.github.ntmrules.files.draft.PrintedTable.Line;
import io.github.ntmrules.files.draft.PrintedTable.Spot;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.files.law.LawLine;
import io.github.ntmrules.files.law.LawLine.Field;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the packaged sets ask, laid out as decrees lay it out: each row comes back with its code and
 * its cells, and none is lost.
 */
class DraftOfPackagedSetsTest {

  private static final Map<String, String> REGIONS =
      Map.of(
          "TDMNPB", "Trung du miền núi phía Bắc",
          "ĐBSH", "Đồng bằng\nsông Hồng",
          "BTB", "Bắc Trung bộ",
          "DHNTB", "Duyên hải Nam Trung Bộ",
          "TN", "Vùng Tây Nguyên",
          "ĐNB", "ĐNB",
          "ĐBSCL", "ĐB sông Cửu Long");

  @TempDir Path temp;

  private record Row(
      String tt, String criterion, String code, String content, List<String> cells) {}

  private List<Row> rows(String set, List<String> columns) throws IOException {
    Path file = temp.resolve(set + ".xlsx");
    LawBook.write(RuleTable.packaged(set), file, DraftTest.VI);
    SheetFile.Sheet sheet =
        SheetFile.read(file).stream()
            .filter(each -> each.name().equals("Chỉ tiêu"))
            .findFirst()
            .orElseThrow();
    Map<String, Integer> at = new LinkedHashMap<>();
    SheetFile.Row head = sheet.rows().get(0);
    for (int i = 0; i < head.cells().size(); i++) {
      at.put(text(head, i), i);
    }
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SheetFile.Row row : sheet.rows().subList(1, sheet.rows().size())) {
      List<String> cells = new ArrayList<>();
      for (String each : columns.isEmpty() ? List.of("Mức") : columns) {
        String cell = text(row, at.getOrDefault(each, -1)).replaceAll(" \\([~✓?]\\)$", "");
        cells.add(cell.equals("Chưa có trong hồ sơ") ? "" : cell);
      }
      String code = text(row, at.get("Mã"));
      boolean plain =
          !text(row, at.get("Số liệu")).isEmpty()
              && text(row, at.get("Phần")).isEmpty()
              && !text(row, at.get("TT")).isEmpty()
              && code.matches("[0-9]+(\\.[0-9]+)*")
              && cells.stream().noneMatch(each -> each.indexOf('(') >= 0);
      if (plain && seen.add(code)) {
        rows.add(
            new Row(
                text(row, at.get("TT")),
                text(row, at.get("Tên tiêu chí")),
                code,
                text(row, at.get("Nội dung")),
                cells));
      }
    }
    return rows;
  }

  private static String text(SheetFile.Row row, int column) {
    SheetFile.Cell cell = column < 0 ? null : row.cell(column);
    return cell == null ? "" : cell.text();
  }

  /** As a decree prints it: merged where neighbours say the same. */
  private static PrintedTable printed(List<Row> rows, List<String> columns) {
    List<Line> lines = new ArrayList<>();
    List<@Nullable Spot> first = new ArrayList<>();
    for (String each : List.of("TT", "Tên tiêu chí", "Nội dung tiêu chí")) {
      first.add(new Spot(each));
    }
    List<@Nullable Spot> second = new ArrayList<>(first);
    Spot above = new Spot(columns.isEmpty() ? "Chỉ tiêu" : "Chỉ tiêu theo vùng");
    for (String each : columns) {
      first.add(above);
      second.add(new Spot(REGIONS.getOrDefault(each, each.replace("nhom-", "Nhóm "))));
    }
    lines.add(new Line(1, false, columns.isEmpty() ? with(first, above) : first));
    if (!columns.isEmpty()) {
      lines.add(new Line(2, false, second));
    }
    @Nullable Row last = null;
    for (Row row : rows) {
      List<@Nullable Spot> spots = new ArrayList<>();
      boolean same = last != null && last.tt().equals(row.tt());
      Line before = lines.get(lines.size() - 1);
      spots.add(same ? before.spot(0) : new Spot(row.tt()));
      spots.add(same ? before.spot(1) : new Spot(row.criterion()));
      boolean coded = row.code().indexOf('.') > 0;
      spots.add(new Spot((coded ? row.code() + ". " : "") + row.content()));
      for (int i = 0; i < row.cells().size(); i++) {
        boolean merged = i > 0 && row.cells().get(i).equals(row.cells().get(i - 1));
        spots.add(merged ? spots.get(spots.size() - 1) : new Spot(row.cells().get(i)));
      }
      lines.add(new Line(lines.size() + 1, false, spots));
      last = row;
    }
    return new PrintedTable("1", lines);
  }

  private static List<@Nullable Spot> with(List<@Nullable Spot> spots, Spot more) {
    List<@Nullable Spot> all = new ArrayList<>(spots);
    all.add(more);
    return all;
  }

  @Test
  void each_row_of_each_set_comes_back_as_it_was_printed() throws IOException {
    int all = 0;
    for (String set : Assessor.packagedSets()) {
      List<String> columns = RuleTable.packaged(set).document().columns();
      List<Row> rows = rows(set, columns);
      if (rows.size() < 3) {
        continue;
      }
      PrintedTable table = printed(rows, columns);
      for (Path file :
          List.of(
              Pages.docx(temp.resolve(set + ".docx"), table),
              Pages.html(temp.resolve(set + ".html"), table))) {
        Draft draft = Draft.read(file, null, List.of(), MeasureUses.NONE, DraftTest.VI);
        assertThat(draft.columns()).as(set).isEqualTo(columns);
        Map<String, List<String>> read = new LinkedHashMap<>();
        Map<String, String> criteria = new LinkedHashMap<>();
        for (LawLine each : draft.lines()) {
          if (each.get(Field.TEXT).isEmpty() && each.get(Field.GROUP).isEmpty()) {
            assertThat(read.put(each.get(Field.CODE), each.levels())).as(set).isNull();
            criteria.put(each.get(Field.CODE), each.get(Field.CRITERION));
          }
        }
        Map<String, List<String>> asked = new LinkedHashMap<>();
        rows.forEach(each -> asked.put(each.code(), each.cells()));
        assertThat(read).as(set).isEqualTo(asked);
        rows.forEach(
            each -> assertThat(criteria).as(set).containsEntry(each.code(), each.criterion()));
        assertThat(draft.notes(Group.LEFT_OUT)).allMatch(each -> each.kind() == Kind.HEAD);
      }
      all += rows.size();
    }
    System.out.printf("packaged sets as tables: %d rows%n", all);
    assertThat(all).isGreaterThan(250);
  }
}

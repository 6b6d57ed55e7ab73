package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.LibreOffice;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What went through LibreOffice is read as what it was. Skipped where there is none. */
final class LibreOfficeTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();
  private ReadingReport report = new ReadingLog().report("");

  @BeforeEach
  void there_is_libre_office() {
    LibreOffice.assumeInstalled();
  }

  private Path converted(Path file, String to) throws IOException, InterruptedException {
    String kind =
        to.equals("csv") ? "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true" : to;
    return new LibreOffice(folder).converted(file, kind, "out-" + to);
  }

  private List<Snapshot> read(Path file) {
    problems.clear();
    List<Snapshot> units = new ArrayList<>();
    report =
        UnitFile.of(file, new ReadOptions(UnitKind.COMMUNE, VI, null, null, null))
            .read(
                row -> units.add(row.snapshot()),
                problem -> problems.add(problem.text()),
                bytes -> {});
    return units;
  }

  @Test
  void units_that_were_written_come_back_through_ods_and_xlsx() throws Exception {
    RandomSnapshots random = new RandomSnapshots(14);
    List<Snapshot> units = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      units.add(random.next(UnitKind.COMMUNE, Measures.standard().reportable().subList(0, 60), i));
    }
    Path written = folder.resolve("xa.xlsx");
    UnitWriter.write(written, Form.of(units), VI, writer -> units.forEach(writer::add));
    Path ods = converted(written, "ods");
    Path again = converted(ods, "xlsx");

    for (Path file : List.of(written, ods, again)) {
      List<Snapshot> read = read(file);
      assertThat(problems).isEmpty();
      assertThat(said(read)).as("%s", file).isEqualTo(said(units));
      assertThat(read).extracting(Snapshot::figures).isEqualTo(figures(units));
    }
  }

  /** LibreOffice drops tabs where it writes workbooks. */
  private static List<String> said(List<Snapshot> units) {
    return units.stream()
        .map(each -> (each.name() + each.scope() + each.district()).replaceAll("\\s", ""))
        .toList();
  }

  private static List<Object> figures(List<Snapshot> units) {
    return new ArrayList<>(units.stream().map(Snapshot::figures).toList());
  }

  /** Titles, merged and hidden cells, percentages, days, formulas: all are what they were. */
  @Test
  void an_officers_sheet_comes_back_through_ods_xlsx_and_csv() throws Exception {
    Path written = folder.resolve("bieu.xlsx");
    try (OutputStream out = Files.newOutputStream(written);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      sheet(workbook.newWorksheet("Biểu"));
      Worksheet notes = workbook.newWorksheet("Ẩn");
      notes.value(0, 0, "Xã");
      notes.setVisibilityState(VisibilityState.HIDDEN);
    }
    Path ods = converted(written, "ods");
    Path again = converted(ods, "xlsx");
    Path csv = converted(again, "csv");

    for (Path file : List.of(ods, again, csv)) {
      List<Snapshot> units = read(file);
      assertThat(units)
          .as("%s %s", file, problems)
          .extracting(Snapshot::name)
          .containsExactly("A", "B", "C");
      assertThat(units).extracting(Snapshot::date).containsOnly(DAY);
      assertThat(units).extracting(Snapshot::region).containsOnly(Region.TAY_NGUYEN);
      assertThat(figure(units, 0, "health_insurance_coverage")).isEqualTo(exactly("85"));
      assertThat(figure(units, 1, "health_insurance_coverage")).isEqualTo(exactly("84.9"));
      assertThat(figure(units, 2, "income_per_capita")).isEqualTo(exactly("40.9"));
      assertThat(units.get(1).figure("income_per_capita")).isNull();
      assertThat(problems).as("%s", file).hasSize(1).first().asString().contains("#DIV/0!");
      assertThat(report.leftOut()).extracting(ReadingReport.LeftOut::kind).contains("TOTAL");
      if (file != csv) {
        assertThat(report.hidden()).containsExactly("6");
      }
    }
  }

  private static void sheet(Worksheet sheet) {
    sheet.value(0, 0, "BIỂU 01");
    sheet.range(0, 0, 0, 5).merge();
    String[] heads = {"TT", "Tên xã", "Vùng", "Ngày", "Thu nhập bình quân đầu người", "BHYT"};
    for (int i = 0; i < heads.length; i++) {
      sheet.value(2, i, heads[i]);
    }
    sheet.value(2, 5, "Người dân tham gia bảo hiểm y tế (%)");
    for (int i = 0; i < 3; i++) {
      sheet.value(3 + i, 0, i + 1);
      sheet.value(3 + i, 1, String.valueOf((char) ('A' + i)));
      sheet.value(3 + i, 2, "Tây Nguyên");
      sheet.value(3 + i, 3, DAY);
      sheet.style(3 + i, 3).format("dd/mm/yyyy").set();
      sheet.style(3 + i, 5).format("0.0%").set();
    }
    sheet.value(3, 4, 41);
    sheet.formula(4, 4, "1/0");
    sheet.formula(5, 4, "81.8/2");
    sheet.formula(3, 5, "17/20");
    sheet.value(4, 5, new BigDecimal("0.849"));
    sheet.value(5, 5, new BigDecimal("0.9"));
    sheet.hideRow(5);
    sheet.value(6, 1, "Tổng cộng");
    sheet.formula(6, 4, "SUM(E4:E4)");
  }

  private static Figure exactly(String number) {
    return Figure.exactly(new BigDecimal(number));
  }

  private static Figure figure(List<Snapshot> units, int index, String id) {
    return Objects.requireNonNull(units.get(index).figure(id), id);
  }
}

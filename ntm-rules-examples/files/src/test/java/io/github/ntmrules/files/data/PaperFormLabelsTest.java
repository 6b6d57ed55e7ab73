package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The paper form made of the labels of all figures that a packaged set asks for, however long they
 * are: each figure is read, and what is not understood is told and not taken for a note.
 */
class PaperFormLabelsTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final List<String> UNITS = List.of("Tân Lập", "Hòa Bình");

  @TempDir private Path folder;

  private static List<String> sets() {
    return Assessor.packagedSets();
  }

  /** The codes of indicators that one figure decides, of figures that decide one. */
  private static Map<Measure, String> codes(Assessor assessor) {
    Map<String, Set<Measure>> figures = new HashMap<>();
    new AskedLevels(assessor, VI)
        .rows()
        .forEach(
            row ->
                figures
                    .computeIfAbsent(row.indicator().code(), code -> new HashSet<>())
                    .add(row.measure()));
    Map<Measure, String> codes = new LinkedHashMap<>();
    figures.forEach(
        (code, its) -> {
          if (its.size() == 1) {
            codes.put(its.iterator().next(), code);
          }
        });
    return codes;
  }

  private static String value(Measure measure) {
    return switch (measure.kind()) {
      case YES_NO -> "Đạt";
      case GRADE -> measure.scale().get(0);
      default -> "50";
    };
  }

  private static String label(Measure measure, boolean unit) {
    return unit && measure.unitVi().equals("%") ? measure.labelVi() + " (%)" : measure.labelVi();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_label_of_a_set_is_read(String set) throws IOException {
    Assessor assessor = Assessor.packaged(set);
    List<Measure> asked =
        assessor.measures().stream().filter(assessor.dictionary().reportable()::contains).toList();
    Map<Measure, String> codes = codes(assessor);
    for (boolean unit : new boolean[] {false, true}) {
      for (boolean coded : new boolean[] {false, true}) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TT", "Tiêu chí", UNITS.get(0), UNITS.get(1)));
        for (Measure each : asked) {
          String code = coded ? codes.getOrDefault(each, "") : "";
          rows.add(List.of(code, label(each, unit), value(each), value(each)));
        }
        for (String format : List.of("csv", "xlsx")) {
          String about = set + " " + format + " (%): " + unit + ", codes: " + coded;
          read(assessor, file(rows, format), asked, about);
        }
      }
    }
  }

  private void read(Assessor assessor, Path file, List<Measure> asked, String about) {
    List<Snapshot> units = new ArrayList<>();
    List<DataProblem> problems = new ArrayList<>();
    ReadingReport report =
        UnitFile.of(file, options(assessor))
            .read(row -> units.add(row.snapshot()), problems::add, bytes -> {});
    assertThat(report.aside()).as(about).doesNotContainAnyElementsOf(labels(asked));
    assertThat(problems).as(about).isEmpty();
    assertThat(units).as(about).extracting(Snapshot::name).containsExactlyElementsOf(UNITS);
    for (Snapshot unit : units) {
      assertThat(unit.figures().keySet()).as(about).containsExactlyInAnyOrderElementsOf(asked);
    }
  }

  private static ReadOptions options(Assessor assessor) {
    UnitKind unit = assessor.set().unit();
    return new ReadOptions(unit, VI, AskedLevels.day(assessor), null, null)
        .asking(Asked.by(List.of(assessor)));
  }

  private static List<String> labels(List<Measure> asked) {
    List<String> labels = new ArrayList<>();
    asked.forEach(each -> labels.addAll(List.of(label(each, false), label(each, true))));
    return labels;
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(each -> "\"" + each.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(";"));
  }

  private Path file(List<List<String>> rows, String format) throws IOException {
    Path file = folder.resolve("form." + format);
    if (format.equals("csv")) {
      return Files.write(file, rows.stream().map(PaperFormLabelsTest::line).toList());
    }
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "form", "1.0")) {
      Worksheet sheet = book.newWorksheet("Biểu 1");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String text = rows.get(row).get(column);
          if (text.matches("[0-9]+") && column > 1) {
            sheet.value(row, column, Integer.parseInt(text));
          } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
          }
        }
      }
    }
    return file;
  }

  /** Its figures are no headings below the names of the units. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void a_first_row_that_is_not_understood_is_told_alone(String format) throws IOException {
    List<DataProblem> problems = new ArrayList<>();
    List<Snapshot> units = new ArrayList<>();
    Path file =
        file(
            List.of(
                List.of("TT", "Tiêu chí", "Tân Lập", "Hòa Bình"),
                List.of("", "Tỷ lệ một thứ không ai hỏi", "50", "60"),
                List.of("", "Thu nhập bình quân đầu người", "45", "30"),
                List.of("", "Tỷ lệ người dân tham gia bảo hiểm y tế", "85", "84")),
            format);
    UnitFile.of(file, options(Assessor.packaged("qd1980-2016-xa")))
        .read(row -> units.add(row.snapshot()), problems::add, bytes -> {});
    assertThat(units).extracting(Snapshot::name).containsExactlyElementsOf(UNITS);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).text()).contains(":2:", "Tỷ lệ một thứ không ai hỏi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tỷ lệ một thứ mà bộ tiêu chí không hỏi đến, được viết dài hơn sáu mươi chữ",
        "(*) Một nội dung không rõ là gì",
      })
  void what_is_not_understood_and_has_figures_is_told(String words) throws IOException {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    List<DataProblem> problems = new ArrayList<>();
    Path file =
        file(
            List.of(
                List.of("TT", "Tiêu chí", "Tân Lập", "Hòa Bình"),
                List.of("", "Thu nhập bình quân đầu người", "45", "30"),
                List.of("", "Tỷ lệ người dân tham gia bảo hiểm y tế", "85", "84"),
                List.of("", words, "1", "2"),
                List.of("", "Ghi chú: số liệu đến 31/12, theo báo cáo của các xã gửi về", "", "")),
            "csv");
    UnitFile.of(file, options(assessor)).read(row -> {}, problems::add, bytes -> {});
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).text()).contains(":4:", words);
  }
}

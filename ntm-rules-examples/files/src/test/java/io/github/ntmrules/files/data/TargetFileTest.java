package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.population.TargetMeasure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans as they are written. */
class TargetFileTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  private List<PlannedTarget> read(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("ke-hoach.csv"), List.of(lines));
    return TargetFile.of(file, VI)
        .read(problem -> problems.add(problem.text().replace(folder + "/", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "Số tiêu chí đạt bình quân/xã, MEAN_CRITERIA_MET, COMMUNE",
    "Bình quân tiêu chí NTM/xã, MEAN_CRITERIA_MET, COMMUNE",
    "so tieu chi binh quan, MEAN_CRITERIA_MET,",
    "Số xã đạt chuẩn nông thôn mới, UNITS_MET, COMMUNE",
    "Số thôn đạt chuẩn NTM, UNITS_MET, VILLAGE",
    "Số xã đạt chuẩn trong năm, UNITS_NEWLY_MET, COMMUNE",
    "Số xã đạt chuẩn nông thôn mới thêm trong năm, UNITS_NEWLY_MET, COMMUNE",
    "Số tiêu chí xã hoàn thành, CRITERIA_NEWLY_MET, COMMUNE",
    "Tiêu chí thôn hoàn thành trong năm, CRITERIA_NEWLY_MET, VILLAGE",
    "CRITERIA_NEWLY_MET, CRITERIA_NEWLY_MET,",
    "units meeting the set, UNITS_MET,",
    "criteria newly met within the year, CRITERIA_NEWLY_MET,"
  })
  void what_is_counted_is_said_in_words(String words, TargetMeasure measure, UnitKind unit)
      throws IOException {
    assertThat(read("Năm;Chỉ tiêu;Kế hoạch", "2024;" + words + ";34"))
        .containsExactly(
            new PlannedTarget(2, 2024, null, null, unit, measure, new BigDecimal("34")));
    assertThat(problems).isEmpty();
  }

  @Test
  void a_plan_may_have_a_title_columns_for_each_thing_and_empty_cells() throws IOException {
    assertThat(
            read(
                "KẾ HOẠCH NĂM 2020;;;;",
                "Năm;Tỉnh;Huyện;Số tiêu chí đạt bình quân/xã;Số xã đạt chuẩn NTM",
                "năm 2020;Lai Châu;toàn tỉnh;15,5;39",
                ";;;;",
                "2020;Lai Châu;Tân Uyên;;9"))
        .extracting(
            each ->
                each.row() + " " + each.district() + " " + each.measure() + " " + each.planned())
        .containsExactly(
            "3 null MEAN_CRITERIA_MET 15.5", "3 null UNITS_MET 39", "5 Tân Uyên UNITS_MET 9");
    assertThat(problems).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_with_its_cell_and_the_rest_read() throws IOException {
    assertThat(
            read(
                "Năm;Chỉ tiêu;Kế hoạch",
                "20;Số xã đạt chuẩn;3",
                "2020;Trồng cây;3",
                "2020;Số xã đạt chuẩn;-3",
                "2020;Số xã đạt chuẩn;3"))
        .hasSize(1);
    assertThat(problems).hasSize(3);
    assertThat(problems.get(0)).startsWith("ke-hoach.csv:2:A2:").contains("20");
    assertThat(problems.get(1)).startsWith("ke-hoach.csv:3:B3:").contains("Trồng cây");
    assertThat(problems.get(2)).startsWith("ke-hoach.csv:4:C4:");
  }

  @Test
  void a_file_without_headings_and_a_file_that_is_none_are_told() throws IOException {
    assertThat(read("a;b", "1;2")).isEmpty();
    assertThat(problems).hasSize(1);
    assertThatThrownBy(() -> TargetFile.of(folder.resolve("khong-co.csv"), VI))
        .isInstanceOf(BadInputException.class);
    Path json = Files.writeString(folder.resolve("a.json"), "[]");
    assertThatThrownBy(() -> TargetFile.of(json, VI)).isInstanceOf(BadInputException.class);
  }
}

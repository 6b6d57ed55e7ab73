package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The paper form with years over or below the names of the units, or with one criterion only.
 * Levels of qd1980-2016-xa in Bắc Trung Bộ in 2020: income from 36, health insurance from 85.
 */
class PaperFormYearsTest {

  private static final String INCOME = "Thu nhập bình quân đầu người (triệu đồng/năm)";
  private static final String INSURANCE = "Tỷ lệ người dân tham gia bảo hiểm y tế";

  @TempDir private Path folder;

  private Result assess(String date, String... lines) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), List.of(lines));
    return NtmProcess.within(
        "assess", "qd1980-2016-xa", file, "--date", date, "--region", "BTB", "--format", "csv");
  }

  private static Set<String> income(Result result) {
    return outcomes(result, "10");
  }

  private static Set<String> outcomes(Result result, String code) {
    TreeSet<String> outcomes = new TreeSet<>();
    for (String line : result.lines()) {
      String[] cells = line.split(",", -1);
      if (cells.length > 11 && cells[10].equals(code)) {
        outcomes.add(cells[0] + " " + cells[11]);
      }
    }
    return outcomes;
  }

  @ParameterizedTest
  @CsvSource({
    "Năm 2019,Năm 2020,31/12/2020,MET",
    "2019,2020,31/12/2020,MET",
    "Thực hiện 2019,Thực hiện 2020,31/12/2020,MET",
    "Năm 2020,Năm 2019,31/12/2020,NOT_MET",
    "Cuối năm 2019,Cuối năm 2020,31/12/2020,MET",
    "Năm 2019,Năm 2020,31/12/2019,NOT_MET"
  })
  void the_year_of_the_date_counts(String one, String other, String date, String outcome)
      throws IOException {
    Result below =
        assess(
                date,
                "TT;Tiêu chí;Tân Lập;;Hòa;",
                ";;" + one + ";" + other + ";" + one + ";" + other,
                "10;" + INCOME + ";30;45;31;46",
                "15.1;" + INSURANCE + ";80;90;81;91")
            .exits(0);
    assertThat(outcomes(below, "15.1"))
        .as(below.err())
        .containsExactly("Hòa " + outcome, "Tân Lập " + outcome);
    assertThat(below.err()).contains(one, other);
    Result above =
        assess(
                date,
                "TT;Tiêu chí;" + one + ";" + one + ";" + other + ";" + other,
                ";;Tân Lập;Hòa;Tân Lập;Hòa",
                "10;" + INCOME + ";30;31;45;46",
                "15.1;" + INSURANCE + ";80;81;90;91")
            .exits(0);
    assertThat(outcomes(above, "15.1"))
        .as(above.err())
        .containsExactly("Hòa " + outcome, "Tân Lập " + outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "Năm 2018,Năm 2019",
    "Năm 2020,Quý IV/2020",
    "Tự đánh giá năm 2019,Thẩm định năm 2020",
    "Kế hoạch 2020,Kế hoạch 2021",
    "Năm 2020,Năm 2020"
  })
  void without_it_none_counts_and_that_is_told(String one, String other) throws IOException {
    Result result =
        assess(
                "31/12/2020",
                "TT;Tiêu chí;Tân Lập;;Hòa;",
                ";;" + one + ";" + other + ";" + one + ";" + other,
                "10;" + INCOME + ";30;45;31;46",
                "15.1;" + INSURANCE + ";80;90;81;91")
            .exits(2);
    assertThat(income(result)).as(result.err()).isEmpty();
    assertThat(result.err()).contains(one, other, "\"Tân Lập\"", "\"Hòa\"");
  }

  @Test
  void a_single_column_of_another_year_is_told() throws IOException {
    Result result =
        assess(
                "31/12/2020",
                "TT;Tiêu chí;Tân Lập;Hòa",
                ";;Năm 2018;Năm 2018",
                "10;" + INCOME + ";45;46",
                "15.1;" + INSURANCE + ";90;91")
            .exits(2);
    assertThat(income(result)).isEmpty();
    assertThat(result.err()).contains("Năm 2018", "\"Tân Lập\"");
  }

  // ---- one criterion

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TT;Tiêu chí;Tân Lập;Hòa Bình",
        "TT;Tiêu chí;Xã Tân Lập;Xã Hòa Bình",
        "STT;Nội dung;TÂN LẬP;HÒA BÌNH",
        "TT;Chỉ tiêu;Tân Lập;Hòa Bình"
      })
  void one_criterion_is_read_too(String heads) throws IOException {
    Result result = assess("31/12/2020", heads, "10;" + INCOME + ";45;30").exits(0);
    String[] names = heads.split(";", -1);
    assertThat(income(result)).containsExactlyInAnyOrder(names[2] + " MET", names[3] + " NOT_MET");
  }
}

package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseGroup;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Figure;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Cases in files: as an analyst writes them, and as they are written for one. */
final class CaseFileTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  private List<VerdictCase> read(Path file, UnitKind unit, Locale locale) {
    return CaseFile.of(file, new ReadOptions(unit, locale, null, null, null))
        .read(problem -> problems.add(problem.text().replace(folder + "/", "")));
  }

  private List<VerdictCase> read(String text) {
    try {
      Path file = folder.resolve("tc10.csv");
      Files.writeString(file, text);
      return read(file, UnitKind.COMMUNE, VI);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_case_is_a_row_with_what_is_expected() {
    List<VerdictCase> cases =
        read(
            """
            Ca;Vùng;Ngày;Thu nhập bình quân đầu người (triệu đồng/năm);Kỳ vọng 10;kỳ vọng;Expect no-debt
            Vừa đủ mức;ĐBSH;31/12/2020;50;đạt;chưa xác định;UNDETERMINED
            Thiếu số liệu;ĐBSH;31/12/2020;;Chưa xác định;;
            Chỉ biết trên;TN;31/12/2020;trên 40;undetermined;Không đạt;not applicable
            """);
    assertThat(problems).isEmpty();
    assertThat(cases).hasSize(3);
    VerdictCase first = cases.get(0);
    assertThat(first.name()).isEqualTo("Vừa đủ mức");
    assertThat(first.place()).isEqualTo(folder.resolve("tc10.csv") + ":2");
    assertThat(first.snapshot().name()).isEqualTo("Vừa đủ mức");
    assertThat(first.snapshot().region()).isEqualTo(Region.DONG_BANG_SONG_HONG);
    assertThat(first.snapshot().figure("income_per_capita"))
        .isEqualTo(Figure.exactly(new BigDecimal("50")));
    assertThat(first.expected())
        .containsExactly(
            new Expectation("10", Outcome.MET),
            new Expectation(Expectation.WHOLE_SET, Outcome.UNDETERMINED),
            new Expectation("no-debt", Outcome.UNDETERMINED));
    assertThat(cases.get(1).expected())
        .containsExactly(new Expectation("10", Outcome.UNDETERMINED));
    assertThat(cases.get(2).snapshot().figure("income_per_capita"))
        .isEqualTo(Figure.moreThan(new BigDecimal("40")));
    assertThat(cases.get(2).expected())
        .containsExactly(
            new Expectation("10", Outcome.UNDETERMINED),
            new Expectation(Expectation.WHOLE_SET, Outcome.NOT_MET),
            new Expectation("no-debt", Outcome.NOT_APPLICABLE));
  }

  @Test
  void what_is_wrong_with_a_case_is_told_and_the_others_go_on() {
    List<VerdictCase> cases =
        read(
            """
            case,date,region,income_per_capita,expect 10
            Sai,31/12/2020,ĐBSH,1.234,đạ
            ,31/12/2020,ĐBSH,1,đạt
            Đúng,31/12/2020,ĐBSH,1,không đạt
            """);
    assertThat(cases).extracting(VerdictCase::name).containsExactly("Đúng");
    assertThat(problems)
        .containsExactly(
            "tc10.csv:2:income_per_capita (D2): \"1.234\" có hai nghĩa: 1234 (dấu ngăn hàng nghìn),"
                + " hoặc 1 phẩy 234 (dấu thập phân). Hãy ghi 1234 cho nghĩa thứ nhất, 1,2340 cho"
                + " nghĩa thứ hai.",
            "tc10.csv:2:expect 10 (E2): \"đạ\" không phải kết quả. Có thể ghi: đạt, không đạt, chưa"
                + " xác định, không áp dụng.\nCó thể ý bạn là: đạt",
            "tc10.csv:3: Ca này chưa có tên; tên là một câu nói điều được kiểm tra.");
    problems.clear();
    assertThat(read("tên,ngày\nA,31/12/2020\n")).isEmpty();
    assertThat(problems)
        .containsExactly(
            "tc10.csv:1: Không có cột tên, nên không dòng nào được đọc. Hãy thêm cột \"ca\".");
  }

  @Test
  void cases_are_no_json() {
    assertThatThrownBy(() -> CaseFile.write(folder.resolve("a.json"), someCases(), VI))
        .isInstanceOfSatisfying(
            BadInputException.class, e -> assertThat(e.message(VI)).contains(".csv hoặc .xlsx"));
  }

  private static List<VerdictCase> someCases() {
    return RuleTests.of(Assessor.packaged("qd51-2025-tinh")).boundaries().cases();
  }

  @ParameterizedTest
  @ValueSource(strings = {"qd1980-2016-xa", "qd51-2025-xa", "qd320-2022-huyen", "qd51-2025-tinh"})
  void the_cases_of_every_rule_file_read_back(String setId) {
    Assessor assessor = Assessor.packaged(setId);
    for (Locale locale : List.of(VI, Locale.ENGLISH)) {
      List<CaseGroup> groups = RuleTests.of(assessor).boundaries(locale).groups();
      List<Path> files =
          CaseFile.writeFolder(folder.resolve(locale.toString()), groups, "csv", locale);
      assertThat(files).hasSameSizeAs(groups);
      for (int i = 0; i < files.size(); i++) {
        String stem = groups.get(i).file().replace(".drl", "");
        assertThat(files.get(i).getFileName()).hasToString(stem + ".csv");
        assertSame(groups.get(i).cases(), read(files.get(i), assessor.set().unit(), locale));
      }
      assertThatThrownBy(
              () -> CaseFile.writeFolder(folder.resolve(locale.toString()), groups, "csv", locale))
          .isInstanceOf(BadInputException.class);
      Path workbook = folder.resolve(locale + ".xlsx");
      CaseFile.write(workbook, groups.get(0).cases(), locale);
      assertSame(groups.get(0).cases(), read(workbook, assessor.set().unit(), locale));
    }
  }

  private void assertSame(List<VerdictCase> written, List<VerdictCase> read) {
    assertThat(problems).isEmpty();
    assertThat(read).hasSameSizeAs(written);
    for (int i = 0; i < read.size(); i++) {
      VerdictCase expected = written.get(i);
      VerdictCase actual = read.get(i);
      assertThat(actual.name()).isEqualTo(expected.name());
      assertThat(actual.expected()).containsExactlyInAnyOrderElementsOf(expected.expected());
      assertThat(actual.snapshot().unit()).isEqualTo(expected.snapshot().unit());
      assertThat(actual.snapshot().name()).isEqualTo(expected.snapshot().name());
      assertThat(actual.snapshot().scope()).isEqualTo(expected.snapshot().scope());
      assertThat(actual.snapshot().figures()).isEqualTo(expected.snapshot().figures());
    }
  }
}

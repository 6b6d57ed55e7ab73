package io.github.ntmrules.files.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.decree.RuleWords.Why;
import io.github.ntmrules.files.decree.RuleWords.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTest {

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id), id);
  }

  private static Written write(String id, @Nullable Comparison fromRow, String... cells) {
    return RuleWords.write(
        measure(id), Arrays.stream(cells).map(PrintedCell::read).toList(), fromRow);
  }

  private static String text(String id, @Nullable Comparison fromRow, String... cells) {
    Written written = write(id, fromRow, cells);
    assertThat(written).isInstanceOf(Written.Text.class);
    return ((Written.Text) written).text();
  }

  @Test
  void the_rows_of_491_are_written_as_in_the_packaged_rule_files(@TempDir Path folder)
      throws IOException {
    RuleFiles.export("qd491-2009-xa", folder.resolve("qd491"));
    StringBuilder rules = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".drl")).toList()) {
        rules.append(Files.readString(file));
      }
    }
    List<String> rows = PrintedCellTest.Lines.of("qd491-rows.tsv");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
    for (String row : rows) {
      String[] parts = row.split("\t", -1);
      String text = text(parts[1], null, Arrays.copyOfRange(parts, 2, parts.length));
      assertThat(rules.toString()).contains("law.require(\"" + parts[0] + "\", " + text + ");");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alleys_hardened | ≥90% | percent(\"alleys_hardened\").atLeast(90)",
        "multidimensional_poverty_rate | dưới 1% | percent(\"multidimensional_poverty_rate\").lessThan(1)",
        "multidimensional_poverty_rate | trên 1,5 | percent(\"multidimensional_poverty_rate\").moreThan(1.5)",
        "temporary_or_dilapidated_houses | Không | count(\"temporary_or_dilapidated_houses\").none()",
        "temporary_or_dilapidated_houses | 0 | count(\"temporary_or_dilapidated_houses\").none()",
        "alleys_hardened | 60-70% | percent(\"alleys_hardened\").between(60, 70)",
        "alleys_hardened | 100% (?) | percent(\"alleys_hardened\").atLeast(doubtful(100))",
        "security_and_order | Đạt | yes(\"security_and_order\")",
        "security_and_order | X | yes(\"security_and_order\")",
        "security_and_order | Đạt (?) | yes(\"security_and_order\", doubtful(1))",
        "security_and_order | UBND tỉnh quy định | yes(\"security_and_order\", setByProvince())",
        "security_and_order | '' | yes(\"security_and_order\", notOnFile())",
        "community_learning_grade | Khá trở lên | grade(\"community_learning_grade\").atLeast(\"Khá\")",
        "community_learning_grade | Tốt | grade(\"community_learning_grade\").atLeast(\"Tốt\")",
        "literacy_level | Từ mức độ 2 trở lên | grade(\"literacy_level\").atLeast(\"mức độ 2\")",
        "income_per_capita | ≥ 50 triệu đồng/người/năm | millionDong(\"income_per_capita\").atLeast(50)",
        "income_ratio_to_province | ≥ 1,5 lần | times(\"income_ratio_to_province\").atLeast(1.5)",
        "public_green_space_per_capita | ≥ 4 m2/người | squareMetres(\"public_green_space_per_capita\").atLeast(4)",
        "domestic_water_supply_per_capita_day | ≥60 l/người/ngày | litres(\"domestic_water_supply_per_capita_day\").atLeast(60)",
      })
  void a_cell_is_written_in_the_words_of_rule_files(String id, String cell, String rule) {
    assertThat(text(id, null, cell)).isEqualTo(rule);
  }

  @Test
  void the_cells_of_a_row_stand_in_its_columns() {
    assertThat(text("smart_village_models", null, "≥2", "≥1", "Không áp dụng"))
        .isEqualTo("count(\"smart_village_models\").atLeast( row(2, 1, notApplicable()) )");
    assertThat(text("village_roads_hardened", null, "100%", "≥90% (?)", "UBND cấp tỉnh quy định"))
        .isEqualTo(
            "percent(\"village_roads_hardened\").atLeast( row(100, doubtful(90), setByProvince()) )");
    assertThat(text("stunting_under_five", Comparison.AT_MOST, "Không", "5", "", "26,7"))
        .isEqualTo("percent(\"stunting_under_five\").atMost( row(0, 5, notOnFile(), 26.7) )");
    assertThat(text("income_per_capita_growth", null, "≥9,5%"))
        .isEqualTo("percent(\"income_per_capita_growth\").atLeast(9.5)");
    assertThat(text("income_per_capita_growth", Comparison.AT_LEAST, "0"))
        .isEqualTo("percent(\"income_per_capita_growth\").atLeast(0)");
    assertThat(text("alleys_clean", Comparison.AT_LEAST, "UBND tỉnh quy định"))
        .isEqualTo("percent(\"alleys_clean\").atLeast(setByProvince())");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "security_and_order | ≥90% | KIND",
        "security_and_order | Không | KIND",
        "security_and_order | Khá | KIND",
        "alleys_hardened | Đạt | KIND",
        "alleys_hardened | Khá trở lên | KIND",
        "smart_village_models | ≥2% | KIND",
        "alleys_hardened | ≥2 mô hình | KIND",
        "smart_village_models | ≥2 sao | UNIT",
        "alleys_hardened | ≥5 %/năm | UNIT",
        "income_per_capita_growth | 0 | NO_COMPARISON",
        "alleys_hardened | ≥120% | IMPOSSIBLE",
        "smart_village_models | ≥1,5 | IMPOSSIBLE",
        "alleys_hardened | 90 | NO_COMPARISON",
        "alleys_hardened | UBND tỉnh quy định | NO_COMPARISON",
        "alleys_hardened | '' | NO_COMPARISON",
        "community_learning_grade | Khá | NO_COMPARISON",
        "community_learning_grade | Giỏi trở lên | NO_STEP",
        "alleys_hardened | từ 50 đến dưới 70 | OPEN_RANGE",
        "alleys_hardened | ≥80%; ≥65% | SEVERAL",
        "alleys_hardened | 100% (≥50% cứng hóa) | SEVERAL",
        "alleys_hardened | UBND tỉnh quy định (?) | DOUBT",
        "alleys_hardened | Không áp dụng | NOWHERE",
        "alleys_hardened | ≥1.500 | UNSURE",
        "content_not_on_file | Đạt | PLACEHOLDER",
        "income_per_capita_growth | Không | KIND",
      })
  void what_contradicts_the_measure_is_refused(String id, String cell, Why why) {
    Written written = write(id, null, cell);
    assertThat(written).isInstanceOf(Written.Refused.class);
    assertThat(((Written.Refused) written).why()).isEqualTo(why);
  }

  @Test
  void columns_that_one_rule_cannot_hold_are_refused() {
    assertThat(write("alleys_hardened", null, "≥90%", "trên 80%"))
        .isEqualTo(new Written.Refused(-1, Why.DIFFERENT_COMPARISONS));
    assertThat(write("alleys_hardened", Comparison.AT_MOST, "≥90%"))
        .isEqualTo(new Written.Refused(-1, Why.DIFFERENT_COMPARISONS));
    assertThat(write("alleys_hardened", null, "≥90%", "60-70%"))
        .isEqualTo(new Written.Refused(-1, Why.DIFFERENT_COMPARISONS));
    assertThat(write("security_and_order", null, "Đạt", "Không áp dụng"))
        .isEqualTo(new Written.Refused(-1, Why.YES_BY_COLUMN));
    assertThat(write("alleys_hardened", null, "≥90%", "80"))
        .isEqualTo(new Written.Refused(1, Why.NO_COMPARISON));
    assertThat(write("alleys_hardened", null, "≥90%", "90 (80)"))
        .isEqualTo(new Written.Refused(1, Why.UNSURE));
    assertThatThrownBy(() -> write("alleys_hardened", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void footnotes_are_told() {
    assertThat(write("alleys_hardened", null, "≥90%(1)", "≥80%*"))
        .isEqualTo(
            new Written.Text(
                "percent(\"alleys_hardened\").atLeast( row(90, 80) )", List.of("1", "*")));
  }

  @Test
  void levels_of_years_are_told_apart_by_the_cell_or_by_the_row() {
    List<Integer> years = List.of(2026, 2027, 2028);
    CellReading cell = PrintedCell.read("50; 54; 58");
    assertThat(ofYear(cell, years, 2027)).isEqualTo("bare 54");
    assertThat(ofYear(PrintedCell.read("Năm 2022: ≥36; năm 2025: ≥48"), List.of(), 2025))
        .isEqualTo(">= 48");
    assertThat(RuleWords.ofYear(cell, years, 2030)).isNull();
    assertThat(RuleWords.ofYear(cell, List.of(2026, 2027), 2026)).isNull();
    assertThat(RuleWords.ofYear(PrintedCell.read("50"), years, 2026)).isNull();
  }

  private static String ofYear(CellReading cell, List<Integer> years, int year) {
    return ReadingText.of(Objects.requireNonNull(RuleWords.ofYear(cell, years, year)));
  }

  @Test
  void every_reason_is_told_in_both_languages() {
    Measure measure = measure("alleys_hardened");
    for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
      for (CellReading.Why why : CellReading.Why.values()) {
        String message = new CellReading.Unsure("90 (80)", why).message(locale);
        assertThat(message).doesNotContain("{");
        if (why != CellReading.Why.DASH && why != CellReading.Why.LONG) {
          assertThat(message).contains("\"90 (80)\"");
        }
      }
      for (Why why : Why.values()) {
        assertThat(new Written.Refused(0, why).message(measure, locale)).doesNotContain("{");
      }
    }
    assertThat(new Written.Refused(0, Why.KIND).message(measure, Locale.ENGLISH))
        .contains("Alleys hardened", "percent");
    assertThat(((CellReading.Unsure) PrintedCell.read("≥1.500")).message(Locale.ENGLISH))
        .startsWith("\"≥1.500\" can mean two things");
  }
}

package io.github.ntmrules;

import static io.github.ntmrules.RuleTexts.head;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an office read in the gazette itself, laid over a set. All levels of the readings here are
 * made up (SỐ GIẢ ĐỊNH). 2.1 of {@code qd1980-2016-xa} is left to the province, 15.1 is confirmed:
 * 85.
 */
class OwnReadingTest {

  private static final String OFFICE = "Văn phòng Điều phối (giả định)";

  @TempDir private Path folder;

  private Assessor reading(String status, String statements) throws IOException {
    return over(
        Assessor.packaged("qd1980-2016-xa"), "read-by = " + OFFICE + "\n", status, statements);
  }

  private Assessor over(Assessor below, String line, String status, String statements)
      throws IOException {
    Path own = Files.createTempDirectory(folder, "doc");
    String id = below.overlays().isEmpty() ? "doc-thu" : "doc-thu-nua";
    Files.writeString(
        own.resolve("lop_phu.txt"),
        "id = "
            + id
            + "\ntitle-vi = Đọc thử\ntitle-en = A reading\ndecree = QĐ 1980/QĐ-TTg\n"
            + "overlays = qd1980-2016-xa\nin-force-from = 2016-12-01\n"
            + line
            + "rules = tc02_doc\n");
    StringBuilder rules = new StringBuilder(head("overlays." + id.replace('-', '_')));
    int number = 0;
    for (String each : statements.split("\n", -1)) {
      rules.append(rule(++number + " đọc", "", each).replace("confirmed", status));
    }
    Files.writeString(own.resolve("tc02_doc.drl"), rules);
    return below.withOverlay(own);
  }

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Tân Lập")
        .province("Kon Tum")
        .region(Region.TAY_NGUYEN)
        .on(LocalDate.of(2020, 12, 31))
        .value("commune_roads_paved", "92")
        .value("health_insurance_coverage", "88");
  }

  private static IndicatorResult result(Assessor assessor, String code) {
    return Objects.requireNonNull(assessor.assess(commune().build()).indicator(code));
  }

  private static LegalStatus status(IndicatorResult result) {
    return Objects.requireNonNull(result.provision().requirement()).status();
  }

  @Test
  void a_level_that_an_office_read_decides_and_says_that_it_is_its_own() throws IOException {
    Assessor read =
        reading("confirmed", "law.require(\"2.1\", percent(\"commune_roads_paved\").atLeast(90));");

    IndicatorResult roads = result(read, "2.1");
    assertThat(roads.outcome()).isEqualTo(Outcome.MET);
    assertThat(status(roads)).isEqualTo(LegalStatus.OWN_READING);
    assertThat(read.assess(commune().build()).explain(Messages.VIETNAMESE))
        .contains("[cách đọc của cơ quan]")
        .contains("cơ quan tự đọc: " + OFFICE)
        .contains("Đọc thử (cách đọc của cơ quan, không phải văn bản: " + OFFICE + ")");
  }

  @Test
  void a_check_says_that_it_is_one_and_not_what_it_leaves_open() throws IOException {
    reading("confirmed", "law.require(\"2.1\", percent(\"commune_roads_paved\").atLeast(90));");
    Path own;
    try (Stream<Path> folders = Files.list(folder)) {
      own = folders.findFirst().orElseThrow();
    }

    assertThat(RuleFiles.check(own)).isEmpty();
    assertThat(RuleFiles.notes(own))
        .filteredOn(each -> each.kind() != RuleProblem.Kind.CONFIRMED_UNREAD)
        .extracting(each -> each.line(Messages.VIETNAMESE))
        .containsExactly(
            "lop_phu.txt:7: lớp phủ này là cách đọc của cơ quan ("
                + OFFICE
                + "), không phải văn bản: chỉ điền mức còn bỏ ngỏ, và kết quả nào dựa trên đó đều"
                + " ghi như vậy.");
  }

  @Test
  void it_decides_nothing_where_only_confirmed_levels_do() throws IOException {
    Assessor read =
        reading("confirmed", "law.require(\"2.1\", percent(\"commune_roads_paved\").atLeast(90));");

    assertThat(result(read.confirmedLevelsOnly(), "2.1").outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void it_replaces_no_level_that_decides() throws IOException {
    Assessor read =
        reading(
            "confirmed",
            "law.require(\"15.1\", percent(\"health_insurance_coverage\").atLeast(95));");

    IndicatorResult insurance = result(read, "15.1");
    assertThat(insurance.outcome()).isEqualTo(Outcome.MET);
    assertThat(status(insurance)).isEqualTo(LegalStatus.CONFIRMED);
    assertThat(insurance.provision().replaced()).isNull();
  }

  @Test
  void it_does_not_replace_what_a_province_has_decided() throws IOException {
    Assessor province =
        over(
            Assessor.packaged("qd1980-2016-xa"),
            "province = Kon Tum\n",
            "unconfirmed",
            "law.require(\"2.1\", percent(\"commune_roads_paved\").atLeast(95));");
    Assessor both =
        over(
            province,
            "read-by = " + OFFICE + "\n",
            "confirmed",
            "law.require(\"2.1\", percent(\"commune_roads_paved\").atLeast(90));");

    assertThat(result(both, "2.1").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(status(result(both, "2.1"))).isEqualTo(LegalStatus.UNCONFIRMED);
  }

  @Test
  void what_is_left_blank_stays_unknown_and_what_is_doubtful_stays_doubtful() throws IOException {
    Assessor blank =
        reading(
            "confirmed",
            "law.require(\"2.1\", percent(\"commune_roads_paved\").atLeast(notOnFile()));");
    Assessor doubtful =
        reading(
            "confirmed",
            "law.require(\"2.1\", percent(\"commune_roads_paved\").atLeast(doubtful(90)));");

    assertThat(result(blank, "2.1").provision())
        .isEqualTo(result(Assessor.packaged("qd1980-2016-xa"), "2.1").provision());
    assertThat(result(doubtful, "2.1").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(status(result(doubtful, "2.1"))).isEqualTo(LegalStatus.DOUBTFUL);
  }

  @Test
  void in_a_row_only_the_columns_that_were_filled_change() throws IOException {
    Assessor read =
        reading(
            "confirmed",
            "law.require(\"2.1\", percent(\"commune_roads_paved\")"
                + ".atLeast( row(notOnFile(), notOnFile(), notOnFile(), notOnFile(), 90,"
                + " notOnFile(), notOnFile()) ));");
    Snapshot elsewhere =
        commune().province("Bắc Giang").region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC).build();

    assertThat(result(read, "2.1").outcome()).isEqualTo(Outcome.MET);
    Provision there = Objects.requireNonNull(read.assess(elsewhere).indicator("2.1")).provision();
    assertThat(there.replaced()).isNull();
    assertThat(there.citation().decree()).isEqualTo("QĐ 1980/QĐ-TTg");
  }

  @Test
  void of_several_levels_only_those_that_are_open_are_read() throws IOException {
    // 17.1 asks for hygienic water, confirmed in most columns, and for clean water.
    Assessor set = Assessor.packaged("qd1980-2016-xa");
    IndicatorResult before = result(set, "17.1");
    Assessor read =
        reading(
            "confirmed",
            "law.require(\"17.1\", allOf( percent(\"households_with_hygienic_water\").atLeast(1),"
                + " percent(\"households_with_clean_water\").atLeast(1) ));");

    assertThat(result(read, "17.1").provision().requirement())
        .isEqualTo(before.provision().requirement());
  }
}

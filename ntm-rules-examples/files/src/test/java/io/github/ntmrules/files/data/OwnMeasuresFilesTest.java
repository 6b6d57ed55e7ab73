package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of figures whose measures a folder of rules brings. All are made up (SỐ GIẢ ĐỊNH). */
class OwnMeasuresFilesTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir private Path temp;

  /** An overlay of qd318-2022-xa that asks one indicator by these measures. */
  private Assessor over(String id, String declared, String clause) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(id));
    Files.writeString(
        folder.resolve("lop_phu.txt"),
        """
        id = %s
        title-vi = Thử
        decree = QĐ thử
        overlays = qd318-2022-xa
        in-force-from = 2022-03-08
        rules = tc
        """
            .formatted(id));
    Files.writeString(folder.resolve("so_lieu.txt"), declared);
    Files.writeString(
        folder.resolve("tc.drl"),
        """
        package io.github.ntmrules.overlays.%s

        import io.github.ntmrules.criteria.Scope
        import static io.github.ntmrules.rules.Vocabulary.*
        global io.github.ntmrules.rules.Conclusions law

        rule "10"
            @source("Điều 1") @status("confirmed")
        when
            Scope()
        then
            law.require("10", %s);
        end
        """
            .formatted(id.replace('-', '_'), clause));
    return Assessor.packaged("qd318-2022-xa").withOverlay(folder);
  }

  private List<Snapshot> read(Path file, Assessor... assessors) {
    List<Snapshot> read = new ArrayList<>();
    UnitFile.of(
            file,
            new ReadOptions(UnitKind.COMMUNE, VI, LocalDate.of(2023, 12, 31), null, null)
                .asking(Asked.by(List.of(assessors))))
        .read(
            row -> read.add(row.snapshot()),
            problem -> assertThat(problem.text()).isEmpty(),
            bytes -> {});
    return read;
  }

  private Path text(String... lines) throws IOException {
    return Files.write(temp.resolve("xa.csv"), List.of(lines));
  }

  @Test
  void a_label_of_the_library_means_the_measure_that_the_rules_ask_for() throws IOException {
    Assessor own =
        over(
            "tinh-thu",
            "net_income | millionDong | 0.. | triệu đồng/năm | | Thu nhập bình quân đầu người |\n",
            "millionDong(\"net_income\").atLeast(48)");
    Path units = text("Xã;Thu nhập bình quân đầu người (triệu đồng/năm)", "Xã A;50");
    Measure net = own.measure("net_income");
    assertThat(read(units, own).get(0).figures()).containsOnlyKeys(net);
    Assessor packaged = Assessor.packaged("qd318-2022-xa");
    assertThat(read(units, packaged).get(0).figures())
        .containsOnlyKeys(packaged.measure("income_per_capita"));
  }

  @Test
  void a_circumstance_goes_on_to_head_its_column() throws IOException {
    Assessor own =
        over(
            "tinh-thu",
            "province_count | count | 0.. | tỉnh | | Tỉnh |\n",
            "count(\"province_count\").atLeast(1)");
    Snapshot read = read(text("Xã;Tỉnh;province_count", "Xã A;Nam Định;3"), own).get(0);
    assertThat(read.province()).isEqualTo("Nam Định");
    assertThat(read.figure("province_count")).isEqualTo(Figure.exactly(new BigDecimal(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mau.csv", "mau.xlsx", "mau.json"})
  void what_is_written_is_read_back_equal(String name) throws IOException {
    Assessor own =
        over(
            "tinh-thu",
            """
            printing_grade | grade | Kém < Vừa < Giỏi | | | Xếp hạng in ấn |
            village_printers | count | 0.. | máy | | Máy in ở thôn |
            """,
            "allOf( grade(\"printing_grade\").atLeast(\"Vừa\"),"
                + " count(\"village_printers\").atLeast(2) )");
    Template template = new Template(own, VI);
    Snapshot example = template.example();
    assertThat(example.figures()).containsKeys(own.measure("printing_grade"));
    Path file = temp.resolve(name);
    if (name.endsWith(".json")) {
      UnitWriter.write(file, template.form(), VI, writer -> writer.add(example));
    } else {
      template.write(file, List.of(example));
    }
    assertThat(read(file, own)).containsExactly(example);
  }

  @Test
  void a_unit_that_stands_in_the_name_is_headed_once() throws IOException {
    Assessor own =
        over(
            "tinh-thu",
            "planted_area | count | 0.. | ha | | Diện tích trồng mới (ha) |\n"
                + "village_printers | count | 0.. | máy | | Máy in ở thôn |\n",
            "allOf( count(\"planted_area\").atLeast(2), count(\"village_printers\").atLeast(2) )");
    Template template = new Template(own, VI);
    Path file = temp.resolve("mau.csv");
    template.write(file, List.of(template.example()));
    assertThat(Files.readString(file))
        .contains("Diện tích trồng mới (ha)", "Máy in ở thôn (máy)")
        .doesNotContain("(ha) (ha)");
    assertThat(read(file, own)).containsExactly(template.example());
  }

  @Test
  void rules_that_declare_one_id_in_two_ways_cannot_read_one_file() throws IOException {
    String declared = "village_printers | count | 0.. | máy | | Máy in ở thôn |\n";
    String clause = "count(\"village_printers\").atLeast(2)";
    Assessor one = over("tinh-mot", declared, clause);
    Assessor same = over("tinh-hai", declared.replace("ở thôn", "tại thôn"), clause);
    Path units = text("Xã;Máy in ở thôn", "Xã A;2");
    assertThat(read(units, one, same)).hasSize(1);
    Assessor other = over("tinh-ba", declared.replace("0..", "0..9"), clause);
    assertThatThrownBy(() -> read(units, one, other))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.message(VI)).contains("\"village_printers\"", "so_lieu.txt"));
  }
}

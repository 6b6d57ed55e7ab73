package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Designations that folders of rules bring, in files of units. All are made up. */
class OwnDesignationsFilesTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String DECLARED =
      """
      XA_BIEN_GIOI | yes | xã biên giới đất liền | land-border commune
      XA_DAO | no | xã đảo | island commune
      """;

  @TempDir private Path temp;
  private Assessor own;

  @BeforeEach
  void own() throws IOException {
    own = over("tinh-thu", DECLARED);
  }

  /** An overlay of qd318-2022-xa that looks at these designations. */
  private Assessor over(String id, String declared) throws IOException {
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
    Files.writeString(folder.resolve("dien_xa.txt"), declared);
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
            Scope( designations contains designation("XA_BIEN_GIOI") || designations contains designation("XA_DAO") )
        then
            law.require("10", millionDong("income_per_capita").atLeast(30));
        end
        """
            .formatted(id.replace('-', '_')));
    return Assessor.packaged("qd318-2022-xa").withOverlay(folder);
  }

  private List<Snapshot> read(Path file, List<String> problems, Assessor... assessors) {
    List<Snapshot> read = new ArrayList<>();
    UnitFile.of(
            file,
            new ReadOptions(UnitKind.COMMUNE, VI, LocalDate.of(2023, 12, 31), null, null)
                .asking(Asked.by(List.of(assessors))))
        .read(
            row -> read.add(row.snapshot()), problem -> problems.add(problem.text()), bytes -> {});
    return read;
  }

  private List<Snapshot> read(Path file, Assessor... assessors) {
    List<String> problems = new ArrayList<>();
    List<Snapshot> read = read(file, problems, assessors);
    assertThat(problems).isEmpty();
    return read;
  }

  private Path text(String name, String... lines) throws IOException {
    return Files.write(temp.resolve(name), List.of(lines));
  }

  private Snapshot.Builder unit() {
    return own.snapshot("Xã A").on(LocalDate.of(2023, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XA_BIEN_GIOI",
        "xã biên giới đất liền",
        "Xã biên giới đất liền",
        "xa bien gioi dat lien",
        "land-border commune",
      })
  void a_column_is_headed_by_its_name_or_its_id(String heading) throws IOException {
    Path units = text("xa.csv", "Xã;" + heading, "Xã A;có", "Xã B;không");
    List<Snapshot> read = read(units, own);
    assertThat(read.get(0)).isEqualTo(unit().designation("XA_BIEN_GIOI").build());
    assertThat(read.get(1).designations()).isEmpty();
  }

  @Test
  void one_cell_lists_them_with_those_of_the_library() throws IOException {
    Path units =
        text("xa.csv", "Xã;Diện", "Xã A;xã đảo, AREA_II; xã biên giới đất liền", "Xã B;xã đảoo");
    Path quoted =
        text(
            "xa2.csv",
            "Xã;Diện",
            "Xã A;\"xã đảo, AREA_II; xã biên giới đất liền\"",
            "Xã B;xã biên giới đất liềnn");
    List<String> problems = new ArrayList<>();
    assertThat(read(quoted, problems, own).get(0).designations())
        .extracting(each -> each.id())
        .containsExactly("AREA_II", "XA_BIEN_GIOI", "XA_DAO");
    assertThat(problems).singleElement().asString().contains("xã biên giới đất liền");
    assertThat(units).exists();
  }

  @Test
  void a_circumstance_goes_on_to_head_its_column() throws IOException {
    Assessor province = over("tinh-hai", DECLARED.replace("xã đảo |", "Tỉnh |"));
    Snapshot read = read(text("xa.csv", "Xã;Tỉnh;XA_DAO", "Xã A;Nam Định;x"), province).get(0);
    assertThat(read.province()).isEqualTo("Nam Định");
    assertThat(read.designations()).extracting(each -> each.id()).containsExactly("XA_DAO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mau.csv", "mau.xlsx", "mau.json", "mau.jsonl"})
  void what_is_written_is_read_back_equal(String name) throws IOException {
    Template template = new Template(own, VI);
    assertThat(template.form().headings(VI))
        .contains("xã biên giới đất liền", "xã đảo")
        .doesNotContain("Số quyết định: xã đảo");
    Snapshot held =
        template.example().toBuilder()
            .designation(own.designation("XA_BIEN_GIOI"), "12/QĐ-UBND")
            .build();
    Path file = temp.resolve(name);
    if (name.contains(".json")) {
      UnitWriter.write(file, template.form(), VI, writer -> writer.add(held));
    } else {
      template.write(file, List.of(held));
    }
    assertThat(read(file, own)).containsExactly(held);
    assertThat(own.assess(held).explain(VI)).contains("xã biên giới đất liền (theo 12/QĐ-UBND)");
  }

  @Test
  void the_library_alone_does_not_know_the_column() throws IOException {
    List<String> problems = new ArrayList<>();
    Path units = text("xa.csv", "Xã;xã biên giới đất liền", "Xã A;có");
    read(units, problems, Assessor.packaged("qd318-2022-xa"));
    assertThat(problems).isNotEmpty().first().asString().contains("xã biên giới đất liền");
  }

  @Test
  void rules_that_declare_one_id_in_two_ways_cannot_read_one_file() throws IOException {
    Path units = text("xa.csv", "Xã;xã đảo", "Xã A;x");
    assertThat(read(units, own, over("tinh-hai", DECLARED))).hasSize(1);
    Assessor other = over("tinh-ba", DECLARED.replace("xã đảo", "xã hải đảo"));
    assertThatThrownBy(() -> read(units, own, other))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.message(VI)).contains("\"XA_DAO\"", "dien_xa.txt"));
  }
}

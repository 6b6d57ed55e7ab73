package io.github.ntmrules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import io.github.ntmrules.table.TableRow.Join;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule files of every packaged set and overlay as rows. */
class RuleTableTest {

  @TempDir Path temp;

  static Stream<String> packaged() {
    return Stream.concat(PackagedRules.setIds().stream(), PackagedRules.overlayIds().stream());
  }

  private static TableRow row(RuleTable table, String code) {
    return table.rows().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void a_row_of_seven_columns_is_read_with_all_its_fields() {
    RuleTable table = RuleTable.packaged("qd1980-2016-xa");
    List<TableRow> water =
        table.rows().stream().filter(each -> each.code().equals("17.1")).toList();
    assertThat(water).hasSize(2);
    TableRow first = water.get(0);
    assertThat(first.join()).isEqualTo(Join.ALL);
    assertThat(first.position()).isEqualTo(1);
    assertThat(first.parts()).isEqualTo(2);
    assertThat(first.word()).isEqualTo("percent");
    assertThat(first.measure()).isEqualTo("households_with_hygienic_water");
    assertThat(first.comparison()).isEqualTo("atLeast");
    assertThat(first.cells())
        .extracting(TableCell::text)
        .containsExactly("90", "98", "98", "unconfirmed(95)", "95", "98", "95");
    assertThat(first.status()).isEqualTo("confirmed");
    assertThat(first.general()).isEqualTo("95 / 60");
    assertThat(first.source()).isEqualTo("Phụ lục, mục 17.1");
    assertThat(first.remark())
        .startsWith("Nước hợp vệ sinh, DHNTB:")
        .endsWith("cột này không quyết định kết quả của xã nào.")
        .hasLineCount(3);
    assertThat(table.document().columns()).hasSize(7);
  }

  @Test
  void what_no_fields_can_say_is_text() {
    RuleTable table = RuleTable.packaged("qd51-2025-xa");
    assertThat(row(table, "3.1").isPlain()).isTrue();
    TableRow deep =
        table.rows().stream()
            .filter(each -> each.text().contains("given("))
            .findFirst()
            .orElseThrow();
    assertThat(deep.code()).isEqualTo("3.10");
    assertThat(deep.text()).startsWith("law.require(\"3.10\", given(\n    yes(");
    assertThat(deep.from()).isNotEmpty();
  }

  /** Every text of the files is in a row, in the description, or a name of the heading. */
  @ParameterizedTest
  @MethodSource("packaged")
  void every_rule_has_its_rows_and_every_field_its_place(String id) {
    RuleTable table = RuleTable.packaged(id);
    table
        .files()
        .forEach(
            (name, text) -> {
              if (name.endsWith(".drl")) {
                long rules = text.lines().filter(line -> line.startsWith("rule \"")).count();
                assertThat(
                        table.rows().stream()
                            .map(TableRow::key)
                            .filter(key -> key.file().equals(name))
                            .map(RowKey::rule)
                            .distinct())
                    .as(name)
                    .hasSize((int) rules);
              }
            });
    for (TableRow row : table.rows()) {
      for (RowField field : fields(row)) {
        SourcePlace place = row.place(field);
        if (row.value(field).isEmpty() || place == null) {
          continue;
        }
        TableSpot spot =
            Objects.requireNonNull(table.at(place.file(), place.line(), place.column()));
        assertThat(spot.field()).as(row + " " + field).isEqualTo(field);
        boolean own = field.name() == RowField.Name.CELL || field.name() == RowField.Name.MEASURE;
        if (own) {
          assertThat(spot.row()).isEqualTo(row.key());
          String written =
              place.text().substring(place.text().offsetByCodePoints(0, place.column() - 1));
          assertThat(written.replace(" ", "")).startsWith(row.value(field).replace(" ", ""));
        }
      }
    }
  }

  static List<RowField> fields(TableRow row) {
    List<RowField> fields = new ArrayList<>();
    for (RowField.Name name : RowField.Name.values()) {
      int columns =
          name == RowField.Name.CELL
              ? row.cells().size()
              : name == RowField.Name.UPPER ? row.upperCells().size() : 1;
      for (int column = 0; column < columns; column++) {
        fields.add(new RowField(name, column));
      }
    }
    return fields;
  }

  @Test
  void nearly_all_packaged_rules_are_rows() {
    int plain = 0;
    int text = 0;
    int rows = 0;
    int required = 0;
    int requiredText = 0;
    for (String id : packaged().toList()) {
      for (TableRow row : RuleTable.packaged(id).rows()) {
        rows++;
        if (row.key().part() == 1) {
          plain += row.isPlain() ? 1 : 0;
          text += row.isPlain() ? 0 : 1;
          required += row.conclusion().equals("require") ? 1 : 0;
          requiredText += row.conclusion().equals("require") && !row.isPlain() ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "%d rules in %d rows: %d plain, %d text; of %d requirements %d are text%n",
        plain + text, rows, plain, text, required, requiredText);
    assertThat(plain).isGreaterThan(430);
    assertThat(requiredText).isLessThan(13);
  }

  // ---- files

  @Test
  void a_folder_is_read_with_all_that_lies_in_it() throws IOException {
    Path folder = temp.resolve("bo");
    RuleFiles.export("qd1980-2016-xa", folder);
    Files.writeString(folder.resolve("GHI-CHU.md"), "ghi chú");
    Files.write(folder.resolve("anh.png"), new byte[] {(byte) 0x89, 'P', (byte) 0xFF});
    RuleTable table = RuleTable.of(folder);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(each).toString().replace('\\', '/');
        if (!name.equals("anh.png")) {
          files.put(name, Files.readString(each));
        }
      }
    }
    assertThat(table.files()).isEqualTo(files).containsKey("GHI-CHU.md");
    assertThat(table.rows()).isEqualTo(RuleTable.packaged("qd1980-2016-xa").rows());
    assertThat(RuleTable.of(files).rows()).isEqualTo(table.rows());
  }

  @Test
  void texts_that_are_not_written_as_rule_files_are_refused_all_at_once() {
    Map<String, String> files = new TreeMap<>(RuleTable.packaged("qd1980-2016-xa").files());
    String name =
        files.keySet().stream().filter(each -> each.startsWith("tc02")).findFirst().orElseThrow();
    files.compute(name, (each, text) -> text.replaceFirst("atLeast\\(", "atLeast(("));
    files.compute("tc10_thu_nhap.drl", (each, text) -> text.replaceFirst("end\n", "\n"));
    files.compute("bo_tieu_chi.txt", (each, text) -> text.replaceFirst("(?m)^decree", "title-vi"));
    assertThatThrownBy(() -> RuleTable.of(files))
        .isInstanceOfSatisfying(
            RuleException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(RuleProblem::place)
                    .extracting(place -> Objects.requireNonNull(place).file())
                    .contains("bo_tieu_chi.txt", name, "tc10_thu_nhap.drl"));
  }

  @Test
  void an_unknown_id_a_missing_folder_and_too_much_text_are_refused() {
    assertThatThrownBy(() -> RuleTable.packaged("qd1980-2016-xã"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("qd1980-2016-xa");
    assertThatThrownBy(() -> RuleTable.of(temp.resolve("khong"))).isInstanceOf(RuleException.class);
    String large = "x".repeat(RuleFiles.LARGEST_FILE + 1);
    assertThatThrownBy(() -> RuleTable.of(Map.of("a.txt", large)))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("a.txt");
  }

  @Test
  void no_files_are_an_empty_table() {
    RuleTable table = RuleTable.of(Map.of());
    assertThat(table.rows()).isEmpty();
    assertThat(table.document().entries()).isEmpty();
    assertThat(table.document().file()).isEmpty();
  }

  @Test
  void marks_and_line_ends_change_nothing_of_what_is_read() {
    RuleTable table = RuleTable.packaged("qd491-2009-xa");
    Map<String, String> other = new TreeMap<>();
    table
        .files()
        .forEach(
            (name, text) ->
                other.put(name, "\uFEFF" + text.replace("\n", "\r\n").replace("\uFEFF", "")));
    RuleTable windows = RuleTable.of(other);
    assertThat(windows.rows()).isEqualTo(table.rows());
    assertThat(windows.files()).isEqualTo(other);
    for (int i = 0; i < table.rows().size(); i++) {
      assertThat(windows.rows().get(i).place()).isEqualTo(table.rows().get(i).place());
    }
  }

  @Test
  void what_a_check_tells_finds_its_field() throws IOException {
    Path folder = temp.resolve("sai");
    RuleFiles.export("qd1980-2016-xa", folder);
    Path file = folder.resolve("tc10_thu_nhap.drl");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("row(36, 50,", "row(36, \"Khá\",")
            .replace("\"income_per_capita\"", "\"income_per_capitta\""));
    List<RuleProblem> problems = RuleFiles.check(folder);
    RuleTable table = RuleTable.of(folder);
    List<TableSpot> spots = new ArrayList<>();
    for (RuleProblem each : problems) {
      SourcePlace place = each.place();
      if (place != null && place.file().equals("tc10_thu_nhap.drl")) {
        spots.add(table.at(place.file(), place.line(), place.column()));
      }
    }
    assertThat(spots).isNotEmpty().extracting(TableSpot::field).contains(RowField.MEASURE);
    assertThat(table.at("tc10_thu_nhap.drl", 1, 1)).isNull();
    assertThat(table.at("bo_tieu_chi.txt", 1, 1)).isNull();
    SourcePlace id = Objects.requireNonNull(table.document().entry("id")).place();
    assertThat(Objects.requireNonNull(table.at(id.file(), id.line(), 0)).entry()).isEqualTo("id");
  }
}

package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names that begin as formulas do, or have what XML cannot: neutral in files, and the same again.
 */
class SheetTextTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final List<String> NAMES =
      List.of(
          "=1+1",
          "+84",
          "-5",
          "@SUM(A1)",
          "＝2",
          "＋3",
          "－4",
          "＠x",
          "'=6",
          "''=7",
          "'tên",
          "=HYPERLINK(\"http://x\",\"y\")",
          "a\u001b[31mb",
          "a\u0007b",
          "a_x000D_b",
          "_x005F_",
          "bình thường");

  @TempDir private Path folder;

  private List<Snapshot> units() {
    return NAMES.stream()
        .map(
            each ->
                Snapshot.commune(each)
                    .district("=H")
                    .on(LocalDate.of(2020, 12, 31))
                    .value("income_per_capita", "41")
                    .build())
        .toList();
  }

  private Path written(String name) {
    Path file = folder.resolve(name);
    List<Snapshot> units = units();
    UnitWriter.write(file, Form.of(units), VI, writer -> units.forEach(writer::add));
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.xlsx", "a.json", "a.jsonl"})
  void what_is_written_reads_back_the_same(String name) {
    List<String> names = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    UnitFile.of(written(name), new ReadOptions(UnitKind.COMMUNE, VI, null, null, null))
        .read(
            row -> names.add(row.snapshot().name() + "|" + row.snapshot().district()),
            each -> problems.add(each.text()),
            bytes -> {});
    assertThat(problems).isEmpty();
    assertThat(names).containsExactlyElementsOf(NAMES.stream().map(each -> each + "|=H").toList());
  }

  @Test
  void no_cell_of_a_csv_file_begins_as_a_formula() throws IOException {
    for (String line : Files.readAllLines(written("a.csv"))) {
      for (String cell : line.replace("\uFEFF", "").split(";", -1)) {
        assertThat(cell.replaceFirst("^\"", "")).doesNotMatch("[=+@＝＋－＠-].*");
      }
    }
  }

  @Test
  void a_workbook_has_no_formula_and_no_control_character() throws IOException {
    try (ZipFile zip = new ZipFile(written("a.xlsx").toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(sheet).doesNotContain("<f>", "<f ").doesNotContain("\u001b");
      // Formatted as text, it stays text when somebody edits the cell.
      assertThat(sheet)
          .containsPattern("<c r=\"A2\" s=\"[1-9][0-9]*\" t=\"inlineStr\"><is><t>=1\\+1");
    }
  }
}

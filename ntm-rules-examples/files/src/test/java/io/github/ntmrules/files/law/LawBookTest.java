package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that went through a workbook that nobody touched are what they were. */
class LawBookTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir Path temp;

  static Stream<String> packaged() {
    return Stream.concat(
        Assessor.packagedSets().stream(),
        Catalogue.packaged().overlays().stream().map(Overlay::id));
  }

  @ParameterizedTest
  @MethodSource("packaged")
  void a_book_that_nobody_touched_changes_no_byte(String id) throws IOException {
    RuleTable table = RuleTable.packaged(id);
    for (Locale locale : new Locale[] {VI, Locale.ENGLISH}) {
      Path file = temp.resolve("bo-" + locale + ".xlsx");
      LawBook.write(table, file, locale);
      LawBook book = LawBook.read(file);
      assertThat(book.table().files()).isEqualTo(table.files());
      assertThat(book.notes()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("packaged")
  void rows_and_columns_may_be_moved(String id) throws IOException {
    RuleTable table = RuleTable.packaged(id);
    Path file = temp.resolve("bo.xlsx");
    LawBook.write(table, file, VI);
    new EditedBook(file).shuffled().save(file);
    assertThat(LawBook.read(file).table().files()).isEqualTo(table.files());
  }

  @Test
  void marks_line_ends_long_lines_and_odd_blanks_stay() throws IOException {
    Map<String, String> files = new TreeMap<>();
    RuleTable.packaged("qd51-2025-xa")
        .files()
        .forEach((name, text) -> files.put(name, "\uFEFF" + text.replace("\n", "\r\n")));
    files.put(
        "GHI-CHU.md", "  hai  ba   \t\u00A0x\r\ry_x000D_ \\n\n\n" + "đ".repeat(70_000) + " \\");
    files.put("trong.txt", "");
    Path file = temp.resolve("bo.xlsx");
    LawBook.write(RuleTable.of(files), file, VI);
    assertThat(LawBook.read(file).table().files()).isEqualTo(files);
  }
}

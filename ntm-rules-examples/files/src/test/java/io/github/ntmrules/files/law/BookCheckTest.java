package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checked copy says at each row what was understood, what is wrong and what is open. */
class BookCheckTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String ROWS = EditedBook.ROWS;
  private static final String OPEN = "Lỗi / còn thiếu";
  private static final String UNDERSTOOD = "Máy hiểu là";

  @TempDir Path temp;

  private Path file = Path.of("");
  private Path copy = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = temp.resolve("luat.xlsx");
    copy = temp.resolve("luat-da-kiem.xlsx");
    LawBook.write(RuleTable.packaged("qd318-2022-xa"), file, VI);
  }

  private EditedBook checked(EditedBook book) throws IOException {
    book.save(file);
    BookCheck.of(file).write(copy, VI);
    return new EditedBook(copy);
  }

  private static String open(EditedBook book, int row) {
    return String.valueOf(book.get(row, OPEN));
  }

  @Test
  void a_sound_book_says_what_was_understood_and_what_is_open() throws IOException {
    EditedBook book = new EditedBook(file);
    int row = book.row("15.1");
    book.set(ROWS, row, UNDERSTOOD, "cũ").set(ROWS, row, OPEN, "lỗi cũ");
    for (int column = 0; column < 7; column++) {
      book.set(ROWS, row, book.column(ROWS, "TDMNPB") + column, "≥97%");
    }
    EditedBook checked = checked(book);
    assertThat(BookCheck.of(file).problems()).isEmpty();
    assertThat(String.valueOf(checked.get(row, UNDERSTOOD))).contains("ít nhất 97");
    assertThat(open(checked, row)).isEqualTo("null");
    int years = checked.find("Năm", "2023; 2024"::equals).get(0);
    assertThat(String.valueOf(checked.get(years, UNDERSTOOD))).contains("2023: ", "42", "2024: ");
    assertThat(open(checked, years)).contains("2023: ", "2024: ");
    assertThat(LawBook.read(copy).table().files()).isEqualTo(LawBook.read(file).table().files());
  }

  @Test
  void what_cannot_be_read_stands_at_its_row_on_its_sheet() throws IOException {
    EditedBook book = new EditedBook(file);
    int row = book.row("15.1");
    book.set(ROWS, row, "Tình trạng", "xong").set(ROWS, row, "TN", "rất cao");
    book.set(EditedBook.GROUPS, 1, "Áp dụng khi", "diện xã giàu");
    int ground = book.find(EditedBook.CONDITIONS, "Mã", "w1"::equals).get(0);
    book.set(EditedBook.CONDITIONS, ground, "Dưới %", "một nửa");
    book.set(EditedBook.MEASURES, 1, "Tên", "Hộ").set(EditedBook.MEASURES, 1, "Loại", "?");
    book.set(EditedBook.HEAD, 9, "Giá trị", "hôm qua");
    EditedBook checked = checked(book);
    assertThat(BookCheck.of(file).problems()).hasSize(6);
    assertThat(open(checked, row)).contains("\"xong\" không phải một tình trạng").contains("\n");
    assertThat(String.valueOf(checked.get(EditedBook.GROUPS, 1, OPEN))).contains("xã giàu");
    assertThat(String.valueOf(checked.get(EditedBook.CONDITIONS, ground, OPEN)))
        .contains("\"một nửa\" không phải");
    assertThat(String.valueOf(checked.get(EditedBook.MEASURES, 1, OPEN))).contains("\"?\"");
    assertThat(String.valueOf(checked.get(EditedBook.HEAD, 9, OPEN))).contains("hôm qua");
    // Once it is mended, the message goes.
    checked.set(ROWS, row, "Tình trạng", "X").set(ROWS, row, "TN", "95");
    checked.set(EditedBook.GROUPS, 1, "Áp dụng khi", "diện xã đặc biệt khó khăn");
    checked.set(EditedBook.CONDITIONS, ground, "Dưới %", "50");
    checked
        .set(EditedBook.MEASURES, 1, "Loại", "bậc")
        .set(EditedBook.MEASURES, 1, "Các bậc", "A<B");
    checked.set(EditedBook.HEAD, 9, "Giá trị", "31/12/2025");
    EditedBook again = checked(checked);
    assertThat(open(again, row)).doesNotContain("xong");
    assertThat(again.get(EditedBook.CONDITIONS, ground, OPEN)).isNull();
    assertThat(again.get(EditedBook.HEAD, 9, OPEN)).isNull();
  }

  @Test
  void what_the_rules_say_together_stands_there_too() throws IOException {
    EditedBook book = new EditedBook(file);
    int row = book.row("15.1");
    book.set(ROWS, row, "Áp dụng khi", "vùng Tây Nguyên");
    EditedBook checked = checked(book);
    BookProblem problem = BookCheck.of(file).problems().get(0);
    assertThat(problem.what(VI)).contains("15.1");
    // It is told of the declaration, and stands at the row of that code as well.
    assertThat(problem.sheet()).isEqualTo(EditedBook.HEAD);
    assertThat(open(checked, row)).contains(problem.what(VI).lines().findFirst().orElseThrow());
  }

  @Test
  void a_deleted_column_and_a_lost_sheet_stand_at_the_first_line_of_the_document()
      throws IOException {
    EditedBook book = new EditedBook(file);
    book.withoutColumn("Căn cứ").without(EditedBook.GROUPS);
    EditedBook checked = checked(book);
    assertThat(String.valueOf(checked.get(EditedBook.HEAD, 1, OPEN)))
        .contains("Không có trang \"Nhóm xã\"");
    assertThat(checked.sheet(ROWS).get(0).toString()).contains("Không còn cột \"Căn cứ\"");
  }

  @Test
  void all_else_of_the_file_is_what_it_was() throws IOException {
    BookCheck.of(file).write(copy, VI);
    Map<String, String> was = parts(file);
    Map<String, String> now = parts(copy);
    assertThat(now.keySet()).isEqualTo(was.keySet());
    was.forEach(
        (name, text) -> {
          if (name.startsWith("xl/worksheets/sheet")) {
            // Without rows and cells: columns, lists, panes, pages.
            assertThat(
                    Objects.requireNonNull(now.get(name))
                        .replaceAll("(?s)<sheetData.*sheetData>", ""))
                .isEqualTo(text.replaceAll("(?s)<sheetData.*sheetData>", ""));
          } else {
            assertThat(now.get(name)).as(name).isEqualTo(text);
          }
        });
    assertThat(SheetFile.read(copy)).hasSameSizeAs(SheetFile.read(file));
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry each : zip.stream().toList()) {
        parts.put(
            each.getName(),
            new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}

package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.draft.Draft;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The made-up annex from its table to a set, by the hand of a person who knows the right figure of
 * each row and changes what is not right.
 */
class DraftedBookTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String ROWS = EditedBook.ROWS;

  @TempDir Path temp;
  private Path file = Path.of("");
  private int steps;

  /** The measures of the rows by their codes, decided by reading. */
  private static Map<String, List<String>> right() throws IOException {
    Map<String, List<String>> right = new LinkedHashMap<>();
    String name = "/io/github/ntmrules/files/decree/made-up-annex.tsv";
    try (InputStream in = Objects.requireNonNull(DraftedBookTest.class.getResourceAsStream(name))) {
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n", -1)) {
        String[] parts = line.split("\t", -1);
        if (!line.startsWith("#") && parts.length > 1) {
          String code = parts[0].substring(0, parts[0].indexOf(". "));
          right.put(code, parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",")));
        }
      }
    }
    return right;
  }

  @BeforeEach
  void draft() throws IOException, URISyntaxException {
    String name = "/io/github/ntmrules/files/draft/phu-luc-gia-dinh.xlsx";
    Path annex = Path.of(Objects.requireNonNull(getClass().getResource(name)).toURI());
    file = temp.resolve("luat.xlsx");
    Draft draft = Draft.read(annex, null, List.of(), MeasureUses.packaged(), VI);
    try (OutputStream out = Files.newOutputStream(file)) {
      draft.write("gia-dinh-xa", out, VI);
    }
  }

  private void type(EditedBook book, int row, String heading, @Nullable String text) {
    book.set(ROWS, row, heading, text);
    steps++;
  }

  private void head(EditedBook book) {
    Map<String, String> head =
        Map.of(
            "title-vi", "Bộ giả định",
            "title-en", "Made up",
            "decree", "Bảng giả định",
            "unit", "commune",
            "region-needed", "no",
            "in-force-from", "01/01/2026",
            "in-force-until", "01/01/2031");
    List<List<@Nullable Object>> lines = book.sheet(EditedBook.HEAD);
    for (int i = 1; i < lines.size(); i++) {
      String value = head.get(String.valueOf(lines.get(i).get(4)));
      if (value != null) {
        book.set(EditedBook.HEAD, i, "Giá trị", value);
        steps++;
      }
    }
  }

  private void columns(EditedBook book) {
    Map<String, String> conditions =
        Map.of(
            "nhom-1",
                "designations not contains Designation.AREA_II, designations not contains"
                    + " Designation.AREA_III",
            "nhom-2",
                "designations contains Designation.AREA_II, designations not contains"
                    + " Designation.AREA_III",
            "nhom-3", "designations contains Designation.AREA_III");
    conditions.forEach(
        (column, condition) -> {
          int row = book.find(EditedBook.GROUPS, "Nhóm (cột)", column::equals).get(0);
          book.set(EditedBook.GROUPS, row, "Áp dụng khi", condition);
          book.set(EditedBook.GROUPS, row, "Căn cứ", "Điều 1");
          book.set(EditedBook.GROUPS, row, "Tình trạng", "C");
          steps += 2;
        });
  }

  private static String text(EditedBook book, int row, String heading) {
    Object value = book.get(row, heading);
    return value == null ? "" : value.toString();
  }

  private static boolean yes(String measure) {
    return Objects.requireNonNull(Measures.standard().find(measure), measure).kind()
        == MeasureKind.YES_NO;
  }

  @Test
  void a_draft_is_a_workbook_in_which_nothing_counts_yet() {
    LawBook book = LawBook.read(file);
    assertThat(book.table().rows()).isEmpty();
    // A row for each of five years, three more for a group alone; of each rule one is told.
    assertThat(book.notes()).hasSize(47 + 4 + 3 + 3);
    assertThat(book.notes().get(0).message(VI)).contains("1.1", "chưa tính");
    assertThat(book.check())
        .allMatch(each -> each.sheet().equals("Văn bản"))
        .anyMatch(each -> each.message(VI).contains("title-vi"));
  }

  @Test
  void a_person_confirms_it_row_by_row_and_has_a_set() throws IOException {
    Map<String, List<String>> right = right();
    EditedBook book = new EditedBook(file);
    head(book);
    columns(book);
    TreeSet<String> done = new TreeSet<>();
    List<String> open = new ArrayList<>();
    for (int row : book.find("Mã", each -> !each.isEmpty())) {
      String code = text(book, row, "Mã");
      List<String> measures = right.getOrDefault(code, List.of());
      if (measures.isEmpty() || code.equals("10.3")) {
        open.add(code); // No such figure in the dictionary, or several rows: it waits.
        continue;
      }
      String part = text(book, row, "Phần");
      String of = text(book, row, "Số liệu");
      boolean chosen = measures.stream().anyMatch(each -> of.contains("(" + each + ")"));
      if (!chosen) {
        boolean met = text(book, row, "nhom-1").equals("Đạt");
        List<String> fit = measures.stream().filter(each -> yes(each) == met).toList();
        int index = part.equals("2") && fit.size() > 1 ? 1 : 0;
        type(book, row, "Số liệu", fit.get(index));
      }
      if (text(book, row, "nhom-3").endsWith("(?)")) {
        type(book, row, "nhom-3", text(book, row, "nhom-3").replace(" (?)", ""));
      }
      if (code.equals("3.2")) {
        assertThat(text(book, row, "So sánh")).isEqualTo("≥");
      }
      book.set(ROWS, row, "Tình trạng", "C");
      done.add(code);
    }
    book.save(file);

    LawBook read = LawBook.read(file);
    assertThat(read.check()).isEmpty();
    // Levels by year, and no amendment: told where the rows stand.
    assertThat(read.hints())
        .filteredOn(each -> each.message(VI).contains("amendment"))
        .hasSize(4)
        .allMatch(each -> ROWS.equals(each.sheet()) && each.message(VI).contains("trang"));
    assertThat(done).hasSizeGreaterThanOrEqualTo(36);
    System.out.printf(
        "the annex: %d indicators confirmed, %d wait, %d steps of hand%n",
        done.size(), open.size(), steps);
    assertThat(steps).isLessThan(done.size());

    Path again = temp.resolve("bo");
    read.writeTo(again);
    Assessor assessor = Assessor.fromDirectory(again);
    assertThat(assessor.set().criteria().stream().mapToInt(each -> each.indicators().size()).sum())
        .isEqualTo(done.size());
    Snapshot.Builder commune =
        Snapshot.commune("Một").on(LocalDate.of(2027, 12, 31)).value("income_per_capita", "74");
    assertThat(outcome(assessor.assess(commune.build()), "3.2")).isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(assessor.assess(commune.designation(Designation.AREA_III).build()), "3.2"))
        .isEqualTo(Outcome.MET);
    assertThat(read.table().files().toString())
        .contains(
            "percent(\"commune_roads_paved\").atLeast( row(100, 100, 90) )",
            "percent(\"stunting_under_five\").atMost( row(13, 16, 22) )",
            "millionDong(\"income_per_capita\").atLeast( row(85, 70, 50) )",
            "count(\"smart_village_models\").atLeast( row(2, 1, notApplicable()) )");
  }

  @Test
  void a_new_measure_that_is_ready_counts_once_a_row_asks_for_it() throws IOException {
    EditedBook book = new EditedBook(file);
    head(book);
    columns(book);
    int row = book.row("3.4");
    book.set(ROWS, row, "Số liệu", "mới").set(ROWS, row, "Tình trạng", "C").save(file);
    assertThatThrownBy(() -> LawBook.read(file))
        .isInstanceOfSatisfying(
            LawBookException.class,
            all ->
                assertThat(all.problems())
                    .singleElement()
                    .matches(each -> EditedBook.MEASURES.equals(each.sheet())));

    String name = String.valueOf(book.get(row, "Nội dung"));
    int line = book.find(EditedBook.MEASURES, "Tên", name::equals).get(0);
    assertThat(book.get(EditedBook.MEASURES, line, "Lỗi / còn thiếu")).asString().contains("mới");
    assertThat(book.get(EditedBook.MEASURES, line, "Loại")).isEqualTo("số lượng");
    book.set(EditedBook.MEASURES, line, "Đơn vị", "sản phẩm").save(file);
    LawBook read = LawBook.read(file);
    assertThat(read.check()).isEmpty();
    // Five rows more say "new", and wait.
    assertThat(read.table().measures()).hasSize(1);
    assertThat(read.table().files().toString()).contains("atLeast( row(3, 2, 1) )");
  }

  private static Outcome outcome(Assessment of, String code) {
    return of.criteria().stream()
        .flatMap(each -> each.indicators().stream())
        .filter(each -> each.indicator().code().equals(code))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}

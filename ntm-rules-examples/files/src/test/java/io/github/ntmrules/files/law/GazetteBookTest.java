package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.LawLine.Field;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.table.DocumentEntry;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of the set in force, for who has the gazette: it says what the folder says, and what
 * is filled in there becomes law of the folder and nothing else does. {@code -Dntm.golden=write}
 * writes it anew.
 */
class GazetteBookTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String SET = "qd51-2025-xa";
  private static final Path BOOK = Path.of("../../ntm-rules-core/docs/so-luat", SET + ".xlsx");

  /** So many lines are ready for each criterion: about as many as there are unknown indicators. */
  private static final int READY = 4;

  @TempDir Path temp;

  /** The set, and below it lines for indicators of which the criterion alone is known. */
  private static void write(Path file) throws IOException {
    RuleTable table = RuleTable.packaged(SET);
    List<LawLine> lines = new ArrayList<>();
    for (DocumentEntry each : table.document().entries()) {
      if (each.kind() == DocumentEntry.Kind.CRITERION) {
        for (int i = 0; i < READY; i++) {
          LawLine line = new LawLine();
          line.put(Field.NUMBER, each.code()).put(Field.CRITERION, each.nameVi());
          for (int column = 0; column < table.document().columns().size(); column++) {
            line.level("", false);
          }
          lines.add(line.put(Field.SOURCE, "Phụ lục I, mục " + each.code()));
        }
      }
    }
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (OutputStream out = Files.newOutputStream(file)) {
      LawBook.writeDraft(table, lines, out, VI);
    }
  }

  @Test
  void it_says_what_the_folder_says() throws IOException {
    Path fresh = temp.resolve("moi.xlsx");
    write(fresh);
    boolean same = Files.exists(BOOK) && SheetFile.read(BOOK).equals(SheetFile.read(fresh));
    if (!same && "write".equals(System.getProperty("ntm.golden"))) {
      write(BOOK);
    }
    assertThat(SheetFile.read(BOOK)).isEqualTo(SheetFile.read(fresh));
    LawBook book = LawBook.read(BOOK);
    assertThat(book.check()).isEmpty();
    assertThat(book.table().files()).isEqualTo(RuleTable.packaged(SET).files());
    assertThat(book.notes()).hasSize(READY * 10);
    assertThat(book.notes().get(0).message(VI)).contains("1.…", "chưa tính");
  }

  private static int ready(EditedBook book, String criterion) {
    return book.find("Khóa", ("~~ " + criterion + ".…")::equals).get(0);
  }

  /** Levels that nobody printed; who has the gazette types those that it prints. */
  private Path filledIn() throws IOException {
    Path file = temp.resolve("dien.xlsx");
    EditedBook book = new EditedBook(BOOK);
    int water = book.row("8-nuoc-sach");
    int insured = ready(book, "5");
    int online = ready(book, "7");
    String[][] typed = {
      {"nhom-1", "≥81%"}, {"nhom-2", "≥66%"}, {"nhom-3", "≥46%"}, {"Tình trạng", "C"}
    };
    for (String[] each : typed) {
      book.set(EditedBook.ROWS, water, each[0], each[1]);
      book.set(EditedBook.ROWS, insured, each[0], each[1]);
      book.set(EditedBook.ROWS, online, each[0], each[1]);
    }
    book.set(EditedBook.ROWS, insured, "Mã", "5.3");
    book.set(EditedBook.ROWS, insured, "Nội dung", "Người dân tham gia bảo hiểm y tế");
    book.set(EditedBook.ROWS, insured, "Số liệu", "health_insurance_coverage");
    book.set(EditedBook.ROWS, online, "Mã", "7.2");
    book.set(EditedBook.ROWS, online, "Nội dung", "Hồ sơ xử lý trực tuyến toàn trình");
    book.set(EditedBook.ROWS, online, "Số liệu", "mới");
    book.set(EditedBook.MEASURES, 1, "Tên", "Hồ sơ xử lý trực tuyến toàn trình");
    book.set(EditedBook.MEASURES, 1, "Loại", "tỷ lệ %");
    return book.save(file);
  }

  @Test
  void what_is_filled_in_is_a_set() throws IOException {
    Path file = filledIn();
    assertThat(LawBook.read(file).check()).isEmpty();
    Assessor assessor = LawBook.assessor(file);
    Snapshot commune =
        Snapshot.commune("An Thử")
            .on(LocalDate.of(2027, 12, 31))
            .value("households_with_clean_water", "70")
            .value("health_insurance_coverage", "65")
            .build();
    Assessment assessment = assessor.assess(commune);
    assertThat(outcome(assessment, "8-nuoc-sach")).isEqualTo(Outcome.MET);
    assertThat(outcome(assessment, "5.3")).isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(assessment, "7.2")).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(assessment, "5")).isEqualTo(Outcome.UNDETERMINED);
  }

  private static Outcome outcome(Assessment of, String code) {
    return of.criteria().stream()
        .flatMap(each -> each.indicators().stream())
        .filter(each -> each.indicator().code().equals(code))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void the_import_changes_these_lines_and_no_other() throws IOException {
    Map<String, String> before = RuleTable.packaged(SET).files();
    Map<String, String> after = LawBook.read(filledIn()).table().files();
    assertThat(after.keySet()).containsAll(before.keySet()).hasSize(before.size() + 1);
    List<String> changed = new ArrayList<>();
    after.forEach(
        (name, text) -> {
          List<String> was = before.getOrDefault(name, "").lines().toList();
          List<String> is = text.lines().toList();
          int lost = without(was, is).size();
          int more = without(is, was).stream().filter(each -> !each.isBlank()).toList().size();
          if (lost + more > 0) {
            changed.add(name + " -" + lost + " +" + more);
          }
        });
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "bo_tieu_chi.txt -0 +2",
            "so_lieu.txt -0 +3",
            "tc05_van_hoa_giao_duc_y_te.drl -0 +7",
            "tc07_khoa_hoc_chuyen_doi_so.drl -0 +7",
            "tc08_moi_truong_canh_quan.drl -2 +2");
    assertThat(after.get("tc08_moi_truong_canh_quan.drl"))
        .contains("percent(\"households_with_clean_water\").atLeast( row(81, 66, 46) )");
  }

  /** The lines that the other does not have. */
  private static List<String> without(List<String> lines, List<String> other) {
    List<String> rest = new ArrayList<>(lines);
    other.forEach(rest::remove);
    return rest;
  }
}

package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.json.AssessmentView;
import io.github.ntmrules.missing.HeldUpCounter;
import io.github.ntmrules.missing.UnknownLevel;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.snapshot.Snapshot;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The form in which an office fills in levels that it reads itself. All levels that are filled in
 * here are made up (SỐ GIẢ ĐỊNH).
 */
class ReadingFormTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String FORM = "Mức cần đọc";
  private static final String OFFICE = "Chi cục (giả định)";
  private static final String SET = "qd51-2025-xa";

  @TempDir private Path folder;

  private static RuleTable description(String set) {
    RuleTable below = RuleTable.packaged(set);
    return RuleTable.create(
        true,
        Map.of(
            "id",
            set + "-tu-doc",
            "title-vi",
            "Mức tự đọc",
            "title-en",
            "Levels read",
            "decree",
            String.valueOf(below.document().value("decree")),
            "overlays",
            set,
            "in-force-from",
            String.valueOf(below.document().value("in-force-from"))));
  }

  private Path form(String set, UnknownLevels levels) throws IOException {
    Path file = folder.resolve(set + ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      LawBook.writeReading(description(set), levels, List.of(RuleTable.packaged(set)), out, VI);
    }
    return file;
  }

  private Path form(String set) throws IOException {
    return form(set, Assessor.packaged(set).unknownLevels());
  }

  private static int row(EditedBook book, String code) {
    List<List<@Nullable Object>> rows = book.sheet(FORM);
    for (int i = 1; i < rows.size(); i++) {
      if (code.equals(rows.get(i).get(0))) {
        return i;
      }
    }
    throw new IllegalArgumentException(code);
  }

  private static void read(EditedBook book, int row, @Nullable Object level) {
    book.set(FORM, row, "Mức như in", level);
    book.set(FORM, row, "Đọc ở văn bản, số Công báo", "Công báo số 1 (giả định)");
    book.set(FORM, row, "Trang", "12");
    book.set(FORM, row, "Ngày đọc", LocalDate.of(2026, 11, 20));
    book.set(FORM, row, "Người đọc", "Nguyễn Văn A");
  }

  private static void office(EditedBook book) {
    List<List<@Nullable Object>> rows = book.sheet(EditedBook.HEAD);
    for (int i = 0; i < rows.size(); i++) {
      if ("Cơ quan tự đọc".equals(rows.get(i).get(0))) {
        book.set(EditedBook.HEAD, i, 1, OFFICE);
      }
    }
  }

  private Path saved(EditedBook book) throws IOException {
    Path file = Files.createTempFile(folder, "dien", ".xlsx");
    book.save(file);
    return file;
  }

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Tân Lập")
        .province("Lào Cai")
        .region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC)
        .on(LocalDate.of(2026, 12, 31));
  }

  private static IndicatorResult result(Assessment assessment, String code) {
    return Objects.requireNonNull(assessment.indicator(code));
  }

  private static List<String> problems(Path file) {
    List<String> told = new ArrayList<>();
    assertThatThrownBy(() -> LawBook.read(file))
        .isInstanceOfSatisfying(
            LawBookException.class,
            e ->
                e.problems()
                    .forEach(
                        each -> told.add(each.sheet() + " " + each.cell() + ": " + each.key())));
    return told;
  }

  @Test
  void the_form_has_a_line_for_each_level_and_the_worst_comes_first() throws IOException {
    Assessor set = Assessor.packaged(SET);
    HeldUpCounter counter = HeldUpCounter.of(set.unknownLevels());
    counter.add(set.assess(commune().build()));
    UnknownLevels levels = counter.result();
    EditedBook book = new EditedBook(form(SET, levels));

    List<List<@Nullable Object>> rows = book.sheet(FORM);
    assertThat(rows.subList(1, rows.size()))
        .extracting(each -> String.valueOf(each.get(0)))
        .containsExactlyElementsOf(
            levels.levels().stream().map(each -> each.indicator().code()).toList());
    int units = book.column(FORM, "Đơn vị bị giữ lại");
    List<Integer> counts =
        rows.subList(1, rows.size()).stream()
            .map(each -> Integer.valueOf(String.valueOf(each.get(units))))
            .toList();
    assertThat(counts)
        .isEqualTo(
            levels.levels().stream()
                .map(each -> Objects.requireNonNull(each.heldUp()).units())
                .toList())
        .startsWith(1)
        .endsWith(0);
  }

  @Test
  void what_is_filled_in_decides_and_is_marked_wherever_it_is_shown() throws IOException {
    EditedBook book = new EditedBook(form(SET));
    office(book);
    read(book, row(book, "6-ngheo"), "≤ 5%");
    book.set(FORM, row(book, "6-ngheo"), "Riêng nhom-3", "≤12%");
    read(book, row(book, "8-nuoc-sach"), "≥ 90% (?)");
    Assessor read = LawBook.overlay(Assessor.packaged(SET), saved(book));
    Assessment assessment =
        read.assess(
            commune()
                .value("multidimensional_poverty_rate", "6")
                .value("households_with_clean_water", "95")
                .build());

    IndicatorResult poverty = result(assessment, "6-ngheo");
    assertThat(poverty.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(poverty.provision().thresholds().get(0).level().status())
        .isEqualTo(LegalStatus.OWN_READING);
    assertThat(poverty.provision().citation().place())
        .endsWith(
            "; đọc ở Công báo số 1 (giả định), trang 12, ngày 20/11/2026, người đọc Nguyễn Văn A");
    assertThat(result(assessment, "8-nuoc-sach").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result(assessment, "8-nuoc-sach").provision().thresholds().get(0).level().status())
        .isEqualTo(LegalStatus.DOUBTFUL);
    assertThat(assessment.explain(VI))
        .contains("[cách đọc của cơ quan]", "cách đọc của cơ quan, không phải văn bản: " + OFFICE);
    AssessmentView view = AssessmentView.of(assessment, VI);
    assertThat(view.overlays()).singleElement().extracting("readBy").isEqualTo(OFFICE);
  }

  @Test
  void the_columns_of_a_decree_can_be_filled_apart() throws IOException {
    EditedBook book = new EditedBook(form(SET));
    office(book);
    read(book, row(book, "6-ngheo"), null);
    book.set(FORM, row(book, "6-ngheo"), "Riêng nhom-3", "≤12%");
    Assessor read = LawBook.overlay(Assessor.packaged(SET), saved(book));

    // A commune of no designation is of the second group, of which nothing was filled in.
    Assessment second = read.assess(commune().value("multidimensional_poverty_rate", "1").build());
    assertThat(result(second, "6-ngheo").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result(second, "6-ngheo").provision().replaced()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"qd1980-2016-xa", "qd318-2022-xa", "qd51-2025-xa", "qd320-2022-huyen"})
  void every_line_that_can_be_filled_makes_rules_without_a_mistake_and_settles_its_level(String set)
      throws IOException {
    Assessor below = Assessor.packaged(set);
    EditedBook book = new EditedBook(form(set));
    office(book);
    List<UnknownLevel> levels = below.unknownLevels().levels();
    int key = book.column(FORM, "Khóa");
    List<String> settled = new ArrayList<>();
    for (int i = 1; i < book.sheet(FORM).size(); i++) {
      UnknownLevel level = levels.get(i - 1);
      List<@Nullable Object> cells = book.sheet(FORM).get(i);
      boolean open = key < cells.size() && cells.get(key) != null;
      if (!open || Objects.requireNonNull(level.threshold()).measure().placeholder()) {
        continue;
      }
      read(book, i, plausible(level));
      settled.add(level.provision().code() + " " + level.part() + " " + level.column());
    }
    Path file = saved(book);
    LawBook filled = LawBook.read(file);

    assertThat(filled.check(below)).isEmpty();
    assertThat(filled.notes()).extracting(BookProblem::key).containsExactly("note.READING");
    assertThat(notes(file, below)).doesNotContain("note.READING_IDLE");
    assertThat(settled).isNotEmpty();
    assertThat(LawBook.overlay(below, file).unknownLevels().levels())
        .extracting(each -> each.provision().code() + " " + each.part() + " " + each.column())
        .doesNotContainAnyElementsOf(settled);
  }

  private static String plausible(UnknownLevel level) {
    var threshold = Objects.requireNonNull(level.threshold());
    var measure = threshold.measure();
    boolean most =
        List.of(Comparison.AT_MOST, Comparison.LESS_THAN).contains(threshold.comparison());
    return switch (measure.kind()) {
      case YES_NO -> "Đạt";
      case GRADE -> measure.scale().get(measure.scale().size() - 1);
      default -> (most ? "≤ 1" : "≥ 1") + (measure.unit(VI).startsWith("%") ? "%" : "");
    };
  }

  @Test
  void a_form_that_nobody_filled_in_is_told() throws IOException {
    EditedBook book = new EditedBook(form(SET));
    assertThat(problems(saved(book)))
        .hasSize(2)
        .anyMatch(each -> each.matches("Văn bản B\\d+: problem.NO_OFFICE"))
        .contains(FORM + " : problem.READING_EMPTY");
  }

  @Test
  void all_mistakes_are_told_at_once_with_their_cells() throws IOException {
    EditedBook book = new EditedBook(form(SET));
    int poverty = row(book, "6-ngheo");
    int water = row(book, "8-nuoc-sach");
    int plan = row(book, "3-ocop");
    int safety = row(book, "8-attp");
    int all = row(book, "7");
    read(book, poverty, "≤ năm %");
    read(book, water, "≥ 90%");
    book.set(FORM, water, "Trang", null);
    book.set(FORM, water, "Ngày đọc", "hôm qua");
    read(book, plan, null);
    read(book, safety, "Đạt");
    read(book, all, "Đạt");

    String level = cell(book, "Mức như in");
    String heading = cell(book, "Trang");
    assertThat(problems(saved(book)))
        .anyMatch(each -> each.matches("Văn bản B\\d+: problem.NO_OFFICE"))
        .filteredOn(each -> each.startsWith(FORM))
        .containsExactlyInAnyOrder(
            FORM + " " + level + (poverty + 1) + ": problem.LEVEL",
            FORM + " " + heading + (water + 1) + ": problem.READING_MISSING",
            FORM + " " + cell(book, "Ngày đọc") + (water + 1) + ": problem.DAY",
            FORM + " " + level + (plan + 1) + ": problem.READING_NO_LEVEL",
            FORM + " " + cell(book, "Số liệu") + (safety + 1) + ": problem.READING_MEASURE",
            FORM + " " + level + (all + 1) + ": problem.READING_NO_ROW");
  }

  private static String cell(EditedBook book, String heading) {
    return SheetFile.address(book.column(FORM, heading), 1).replaceAll("[0-9]", "");
  }

  @Test
  void an_imported_form_keeps_the_mark() throws IOException {
    EditedBook book = new EditedBook(form(SET));
    office(book);
    read(book, row(book, "6-ngheo"), "≤ 5%");
    Path dir = folder.resolve("thu-muc");
    LawBook.read(saved(book)).writeTo(dir);

    assertThat(Files.readString(dir.resolve("lop_phu.txt"))).contains("read-by        = " + OFFICE);
    try (var files = Files.list(dir)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("lop_phu.txt", "tc06_giam_ngheo_an_sinh.drl");
    }
    Path again = folder.resolve("lai.xlsx");
    LawBook.write(RuleTable.of(dir), again, VI);
    LawBook.read(again).writeTo(folder.resolve("lai"));
    assertThat(RuleTable.of(folder.resolve("lai")).files()).isEqualTo(RuleTable.of(dir).files());
    assertThat(Assessor.packaged(SET).withOverlay(dir).overlays())
        .singleElement()
        .extracting("readBy")
        .isEqualTo(OFFICE);
  }

  @Test
  void a_level_the_other_way_round_than_what_is_on_file_is_told() throws IOException {
    EditedBook book = new EditedBook(form("qd318-2022-xa"));
    office(book);
    read(book, row(book, "2.3"), "≤80%");
    assertThat(problems(saved(book)))
        .containsExactly("Mức cần đọc H" + (row(book, "2.3") + 1) + ": problem.READING_DIRECTION");

    read(book, row(book, "2.3"), ">80%");
    assertThat(LawBook.read(saved(book)).table().files().get("tc02_giao_thong.drl"))
        .contains("moreThan(80)");
  }

  @Test
  void a_code_that_was_changed_moves_no_level_and_is_noted_at_its_cell() throws IOException {
    EditedBook book = new EditedBook(form(SET));
    office(book);
    int poverty = row(book, "6-ngheo");
    read(book, poverty, "≤ 5%");
    book.set(FORM, poverty, "Mã", "8-nuoc-sach");
    LawBook read = LawBook.read(saved(book));

    assertThat(read.table().rows()).allMatch(each -> each.code().equals("6-ngheo"));
    assertThat(read.notes())
        .filteredOn(each -> each.key().equals("note.READING_CODE"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.text(VI))
                  .contains("Mức cần đọc", "A" + (poverty + 1), "\"8-nuoc-sach\"", "\"6-ngheo\"");
              assertThat(each.text(Locale.ENGLISH)).contains("counts for \"6-ngheo\"");
            });
  }

  private static List<String> notes(Path file, Assessor below) {
    return BookCheck.of(file, below).notes().stream()
        .map(each -> each.cell().isEmpty() ? each.key() : each.key() + " " + each.cell())
        .toList();
  }

  @Test
  void a_level_that_a_form_below_filled_in_has_no_effect_and_is_noted_at_its_cell()
      throws IOException {
    Assessor set = Assessor.packaged(SET);
    EditedBook first = new EditedBook(form(SET));
    office(first);
    read(first, row(first, "6-ngheo"), "≤ 5%");
    read(first, row(first, "8-nuoc-sach"), "≥ 90% (?)");
    Assessor below = LawBook.overlay(set, saved(first));

    EditedBook second = new EditedBook(form(SET));
    office(second);
    int poverty = row(second, "6-ngheo");
    read(second, poverty, "≤ 3%");
    read(second, row(second, "8-nuoc-sach"), "≥ 80%");
    second.set(EditedBook.HEAD, id(second), 1, "mau-hai");
    Path file = saved(second);

    String idle = "note.READING_IDLE " + cell(second, "Mức như in") + (poverty + 1);
    assertThat(notes(file, below)).filteredOn(each -> each.contains("IDLE")).containsExactly(idle);
    assertThat(notes(file, set)).noneMatch(each -> each.contains("IDLE"));
    // What is noted is so: of both the first counts.
    Assessment both =
        LawBook.overlay(below, file)
            .assess(commune().value("multidimensional_poverty_rate", "4").build());
    assertThat(result(both, "6-ngheo").outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void what_a_form_below_left_open_is_filled_without_a_note() throws IOException {
    EditedBook first = new EditedBook(form(SET));
    office(first);
    read(first, row(first, "6-ngheo"), null);
    first.set(FORM, row(first, "6-ngheo"), "Riêng nhom-3", "≤12%");
    Assessor below = LawBook.overlay(Assessor.packaged(SET), saved(first));

    EditedBook second = new EditedBook(form(SET));
    office(second);
    int poverty = row(second, "6-ngheo");
    read(second, poverty, null);
    second.set(FORM, poverty, "Riêng nhom-2", "≤8%");
    second.set(EditedBook.HEAD, id(second), 1, "mau-hai");

    Path file = saved(second);

    assertThat(notes(file, below)).noneMatch(each -> each.contains("IDLE"));
    // A commune of no designation is of the second group.
    Assessment both =
        LawBook.overlay(below, file)
            .assess(commune().value("multidimensional_poverty_rate", "7").build());
    assertThat(result(both, "6-ngheo").outcome()).isEqualTo(Outcome.MET);
  }

  private static int id(EditedBook book) {
    List<List<@Nullable Object>> rows = book.sheet(EditedBook.HEAD);
    for (int i = 0; i < rows.size(); i++) {
      if ("Mã".equals(rows.get(i).get(0))) {
        return i;
      }
    }
    throw new IllegalArgumentException("Mã");
  }

  @Test
  void two_forms_of_a_set_may_have_ids_of_their_own() throws IOException {
    EditedBook book = new EditedBook(form("qd318-2022-xa"));
    office(book);
    read(book, row(book, "2.3"), "≥80%");
    book.set(EditedBook.HEAD, id(book), 1, "mau-hai");
    Assessor read = LawBook.overlay(Assessor.packaged("qd318-2022-xa"), saved(book));
    assertThat(read.overlays()).singleElement().extracting("id").isEqualTo("mau-hai");
  }
}

package io.github.ntmrules.files.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.LibreOffice;
import io.github.ntmrules.files.data.ReadBook;
import io.github.ntmrules.files.format.Columns;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.CaseRow;
import io.github.ntmrules.files.view.DifferenceRow;
import io.github.ntmrules.files.view.ImpactRow;
import io.github.ntmrules.files.view.LawRow;
import io.github.ntmrules.files.view.MeasureRow;
import io.github.ntmrules.files.view.MutantRow;
import io.github.ntmrules.files.view.ProblemRow;
import io.github.ntmrules.files.view.ProgressRow;
import io.github.ntmrules.files.view.SetRow;
import io.github.ntmrules.files.view.SummaryRow;
import io.github.ntmrules.files.view.UnknownLevelRow;
import io.github.ntmrules.json.AssessmentView;
import io.github.ntmrules.json.CoverageView;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a workbook of results, as this project and LibreOffice read it. */
final class ResultBookTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final List<Class<? extends Record>> ROWS =
      List.of(
          SummaryRow.class,
          ImpactRow.class,
          DifferenceRow.class,
          ProgressRow.class,
          LawRow.class,
          UnknownLevelRow.class,
          MeasureRow.class,
          SetRow.class,
          ProblemRow.class,
          CaseRow.class,
          MutantRow.class,
          CoverageView.Gap.class);

  /** A row with what a cell can be. */
  record Odd(@Nullable String name, @Nullable BigDecimal number, @Nullable LocalDate date) {}

  @TempDir private Path folder;

  private final Assessor assessor = Assessor.packaged("qd1980-2016-xa");

  private Path file() {
    return folder.resolve("kq.xlsx");
  }

  private static List<Snapshot> units(Assessor assessor, int count) {
    Random random = new Random(15);
    List<Measure> measures = assessor.measures();
    List<Snapshot> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Snapshot.Builder unit =
          Snapshot.commune("Xã " + (i + 1))
              .on(DAY)
              .district("Huyện " + i % 3)
              .province("Kon Tum")
              .region(Region.TAY_NGUYEN);
      for (Measure each : measures) {
        BigDecimal figure =
            new BigDecimal(random.nextInt(1_000)).movePointLeft(each.whole() ? 0 : 1);
        if (each.isNumber() && each.canBe(figure) && random.nextInt(4) > 0) {
          unit.value(each.id(), figure);
        }
      }
      try {
        units.add(unit.build());
      } catch (InvalidSnapshotException e) {
        // Some figures cannot be together; others will do.
        assertThat(e.problems()).isNotEmpty();
      }
    }
    return units;
  }

  private List<Assessment> assessments(int count) {
    return units(assessor, count).stream().map(assessor::assess).toList();
  }

  private List<String> write(List<Assessment> all, Locale locale, int rows) {
    BookSource source = BookSource.in(locale).rules(assessor).options("ntm assess");
    return ResultBook.of(locale, rows)
        .assessments(file(), assessor.set(), Sequence.of(all), source);
  }

  // ---- assessments

  @Test
  void every_verdict_figure_level_and_source_stands_in_its_cell() throws IOException {
    List<Assessment> all = assessments(40);
    assertThat(all).hasSizeGreaterThan(10);
    write(all, VI, BookWriter.MOST_ROWS);
    ReadBook book = ReadBook.of(file());

    assertThat(book.names()).containsExactly("Tổng hợp", "Chỉ tiêu", "Nguồn");
    assertThat(book.rows("Tổng hợp")).hasSize(all.size());
    int row = 0;
    for (int i = 0; i < all.size(); i++) {
      AssessmentView view = AssessmentView.of(all.get(i), VI);
      assertThat(book.cell("Tổng hợp", i, "Đơn vị")).isEqualTo(view.unit().name());
      assertThat(book.cell("Tổng hợp", i, "Ngày")).isEqualTo(DAY);
      assertThat(book.cell("Tổng hợp", i, "Kết quả")).isEqualTo(view.outcome().displayName(VI));
      assertThat(book.cell("Tổng hợp", i, "Số tiêu chí đạt"))
          .isEqualTo(BigDecimal.valueOf(view.met()));
      for (AssessmentView.OfCriterion criterion : view.criteria()) {
        String heading = criterion.code() + ". " + criterion.name();
        assertThat(book.cell("Tổng hợp", i, heading))
            .isEqualTo(criterion.outcome().displayName(VI));
        for (AssessmentView.OfIndicator each : criterion.indicators()) {
          assertIndicator(book, row, view, heading, each);
          row++;
        }
      }
      for (AssessmentView.OfIndicator each : view.conditions()) {
        assertIndicator(book, row, view, "Điều kiện khác", each);
        row++;
      }
    }
    assertThat(book.rows("Chỉ tiêu")).hasSize(row);
  }

  private static void assertIndicator(
      ReadBook book,
      int row,
      AssessmentView unit,
      String criterion,
      AssessmentView.OfIndicator expected) {
    String sheet = "Chỉ tiêu";
    assertThat(book.cell(sheet, row, "Đơn vị")).isEqualTo(unit.unit().name());
    assertThat(book.cell(sheet, row, "Tiêu chí")).isEqualTo(criterion);
    assertThat(book.cell(sheet, row, "Chỉ tiêu")).isEqualTo(expected.code());
    assertThat(book.cell(sheet, row, "Kết quả")).isEqualTo(expected.outcome().displayName(VI));
    assertThat(book.cell(sheet, row, "Tình trạng của mức"))
        .isEqualTo(expected.provision().status().displayName(VI));
    assertThat((String) book.cell(sheet, row, "Căn cứ"))
        .startsWith(expected.provision().source().decree());
    assertThat(book.cell(sheet, row, "Quy tắc")).isEqualTo(expected.provision().rule().position());
    assertThat(book.cell(sheet, row, "Đơn vị tính")).isEqualTo(expected.unit());
    AssessmentView.OfComparison only =
        expected.comparisons().size() == 1 ? expected.comparisons().get(0) : null;
    if (only != null && only.observed() instanceof BigDecimal number) {
      assertThat((BigDecimal) book.cell(sheet, row, "Số liệu (theo đơn vị tính)"))
          .isEqualByComparingTo(number);
    }
    if (only != null && only.level() instanceof BigDecimal number) {
      assertThat((BigDecimal) book.cell(sheet, row, "Mức (theo đơn vị tính)"))
          .isEqualByComparingTo(number);
    }
    if (only != null && only.shortfall() != null) {
      assertThat((BigDecimal) book.cell(sheet, row, "Còn cách mức (theo đơn vị tính)"))
          .isEqualByComparingTo(only.shortfall().abs());
      assertThat(book.cell(sheet, row, "Lý do")).isNotNull();
    }
  }

  @Test
  void what_is_missing_is_told_nearest_first_and_where_the_rest_is() throws IOException {
    List<Assessment> all = assessments(10);
    write(all, VI, BookWriter.MOST_ROWS);
    ReadBook book = ReadBook.of(file());
    for (int i = 0; i < all.size(); i++) {
      List<String> codes = all.get(i).gaps().stream().map(each -> each.result().code()).toList();
      List<String> lines =
          List.of(
              String.valueOf(book.cell("Tổng hợp", i, "Còn thiếu gì (gần đạt nhất trước)"))
                  .split("\n"));
      for (int each = 0; each < Math.min(6, codes.size()); each++) {
        assertThat(lines.get(each)).startsWith(codes.get(each) + " ");
      }
      if (codes.size() > 6) {
        assertThat(lines.get(6)).startsWith("và " + (codes.size() - 6) + " chỉ tiêu khác");
      }
    }
  }

  @Test
  void a_full_sheet_goes_on_in_another_and_that_is_told() throws IOException {
    List<Assessment> all = assessments(5);
    int perUnit = all.get(0).indicators().size() + all.get(0).conditions().size();
    List<String> told = write(all, VI, perUnit + 10);
    ReadBook book = ReadBook.of(file());
    int rows = all.size() * perUnit;
    int sheets = (rows + perUnit + 8) / (perUnit + 9);
    assertThat(book.names())
        .hasSize(2 + sheets)
        .startsWith("Tổng hợp", "Chỉ tiêu", "Chỉ tiêu (2)")
        .endsWith("Nguồn");
    List<Object> codes = new ArrayList<>();
    for (String sheet : book.names()) {
      if (sheet.startsWith("Chỉ tiêu")) {
        assertThat(book.rows(sheet)).hasSizeLessThanOrEqualTo(perUnit + 9);
        for (int i = 0; i < book.rows(sheet).size(); i++) {
          codes.add(book.cell(sheet, i, "Chỉ tiêu"));
        }
      }
    }
    List<String> expected =
        all.stream()
            .flatMap(each -> Stream.concat(each.indicators().stream(), each.conditions().stream()))
            .map(each -> each.code())
            .toList();
    assertThat(codes).isEqualTo(expected);
    assertThat(told)
        .anyMatch(each -> each.contains("Chỉ tiêu") && each.contains(sheets + " trang"));
    assertThat(book.rows("Nguồn").toString()).contains(told.get(0));
  }

  @Test
  void the_last_sheet_says_what_it_was_made_of() throws IOException {
    write(assessments(3), Locale.ENGLISH, BookWriter.MOST_ROWS);
    ReadBook book = ReadBook.of(file());
    assertThat(book.names()).containsExactly("Summary", "Indicators", "Source");
    assertThat(book.rows("Source").toString())
        .contains(assessor.rulesHash(), "qd1980-2016-xa", assessor.set().decree(), "ntm assess");
  }

  // ---- any rows

  private ReadBook odd(Odd... rows) throws IOException {
    ResultBook.in(VI)
        .write(file(), "", Result.of(List.of(rows), Odd.class), List.of(), BookSource.in(VI));
    return ReadBook.of(file());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.1", "44.2", "99.999999", "-12.5", "123456789.25", "0.000001", "0", "1234567"})
  void a_number_is_that_number(String number) throws IOException {
    ReadBook book = odd(new Odd("A", new BigDecimal(number), DAY));
    assertThat((BigDecimal) book.cell("Kết quả", 0, "number")).isEqualByComparingTo(number);
    assertThat(book.cell("Kết quả", 0, "Ngày")).isEqualTo(DAY);
    assertThat(xml("xl/worksheets/sheet1.xml")).contains("<v>" + number + "</v>");
  }

  @Test
  void what_a_spreadsheet_would_round_is_text() throws IOException {
    String exact = "123456789012.345678";
    ReadBook book = odd(new Odd("A", new BigDecimal(exact), null));
    assertThat(book.cell("Kết quả", 0, "number"))
        .isEqualTo(Wording.in(VI).number(new BigDecimal(exact)));
  }

  @Test
  void no_text_commands_a_program() throws IOException {
    ReadBook book =
        odd(
            new Odd("=1+1", null, null),
            new Odd("'=1+1", null, null),
            new Odd("@SUM(A1)", null, null),
            new Odd("a\u0007b\u202Ec", null, null),
            new Odd("<b> & \"_x0041_\" \uD83C\uDF3E", null, null),
            new Odd("cụt \uD83C", null, null));
    assertThat(book.rows("Kết quả").stream().map(each -> each.get(0)).toList())
        .containsExactly(
            "=1+1",
            "'=1+1",
            "@SUM(A1)",
            "a\uFFFDb\uFFFDc",
            "<b> & \"_x0041_\" \uD83C\uDF3E",
            "cụt \uFFFD");
    assertThat(xml("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    assertThat(xml("xl/styles.xml")).contains("numFmtId=\"49\"");
  }

  private String xml(String part) throws IOException {
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file().toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void columns_without_anything_are_left_out_of_what_is_short() throws IOException {
    assertThat(odd(new Odd("A", null, DAY)).headings("Kết quả")).containsExactly("Đơn vị", "Ngày");
    Odd[] many = new Odd[1_200];
    Arrays.setAll(many, i -> new Odd("A" + i, null, DAY));
    assertThat(odd(many).headings("Kết quả")).containsExactly("Đơn vị", "number", "Ngày");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void every_column_of_every_result_has_a_heading_and_every_sheet_a_name(String language) {
    ResourceBundle words = Texts.of("book", Locale.forLanguageTag(language)).bundle();
    for (Class<? extends Record> each : ROWS) {
      String row = each.getSimpleName();
      assertThat(words.getString("sheet." + row)).hasSizeLessThanOrEqualTo(31);
      assertThat(Columns.of(each).names())
          .allMatch(
              column ->
                  words.containsKey(row + "." + column) || words.containsKey("column." + column));
    }
  }

  @Test
  void links_over_what_a_sheet_can_have_are_left_out_and_counted() throws IOException {
    try (BookWriter book = new BookWriter(file(), "", VI, BookWriter.MOST_ROWS)) {
      SheetWriter sheet = book.sheet("A", List.of(BookColumn.of("a")), 1);
      for (int i = 0; i < SheetWriter.MOST_LINKS + 7; i++) {
        sheet.row(List.of(BookCell.of("x").to(new Place("A", 1))));
      }
      sheet.close();
      assertThat(book.linksLeftOut()).isEqualTo(7);
      book.finish();
    }
    assertThat(xml("xl/worksheets/sheet1.xml").split("<hyperlink ", -1))
        .hasSize(SheetWriter.MOST_LINKS + 1);
  }

  @Test
  void names_of_sheets_are_short_and_each_its_own() throws IOException {
    String name = "Một tên trang: rất dài / quá dài để là tên";
    try (BookWriter book = new BookWriter(file(), "", VI, 2)) {
      for (int i = 0; i < 2; i++) {
        SheetWriter sheet = book.sheet(name, List.of(BookColumn.of("a")), 1);
        sheet.row(List.of(BookCell.of(1)));
        sheet.row(List.of(BookCell.of(2)));
        sheet.close();
      }
      book.finish();
    }
    assertThat(ReadBook.of(file()).names())
        .hasSize(4)
        .doesNotHaveDuplicates()
        .allMatch(each -> each.length() <= 31 && each.matches("[^\\[\\]:*?/\\\\]+"));
  }

  @Test
  void nothing_is_left_beside_it_when_the_units_break_off() throws IOException {
    Sequence<Assessment> broken =
        taker -> {
          assessments(2).forEach(taker);
          throw new IllegalStateException("broken off");
        };
    assertThatThrownBy(
            () -> ResultBook.in(VI).assessments(file(), assessor.set(), broken, BookSource.in(VI)))
        .hasMessage("broken off");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file());
    }
  }

  // ---- LibreOffice

  @Test
  void libre_office_reads_the_same_cells_and_keeps_links_and_filters() throws Exception {
    LibreOffice.assumeInstalled();
    LibreOffice office = new LibreOffice(folder);
    List<Assessment> all = assessments(6);
    write(all, VI, BookWriter.MOST_ROWS);
    ReadBook ours = ReadBook.of(file());
    Path ods = office.converted(file(), "ods", "out-ods");
    Files.move(file(), folder.resolve("ours.xlsx"));
    Path again = office.converted(ods, "xlsx", "out-xlsx");
    for (Path each : List.of(ods, again)) {
      ReadBook theirs = ReadBook.of(each);
      assertThat(theirs.names()).isEqualTo(ours.names());
      for (String sheet : ours.names()) {
        assertThat(plain(theirs.rows(sheet)))
            .as("%s %s", each, sheet)
            .isEqualTo(plain(ours.rows(sheet)));
      }
    }
    Files.copy(again, file());
    assertThat(xml("xl/worksheets/sheet1.xml"))
        .contains("<autoFilter", "location=\"&apos;Chỉ tiêu&apos;!A");
    assertThat(xml("xl/workbook.xml")).contains("_xlnm.Print_Titles");
  }

  /** Numbers by their value; nothing at the end of a row. */
  private static List<String> plain(List<List<@Nullable Object>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(
                        each ->
                            each instanceof BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : each == null ? "" : each.toString())
                    .reduce("", (one, other) -> one + "|" + other)
                    .replaceFirst("\\|+$", ""))
        .toList();
  }

  // ---- packaged

  @Test
  void a_level_between_bounds_is_told_in_signs() throws IOException {
    Assessor rules = Assessor.packaged("qd1980-2016-xa");
    ResultBook.in(VI)
        .write(
            file(),
            "",
            UnknownLevelRow.of(rules.unknownLevels(), VI),
            Measures.standard().reportable(),
            BookSource.in(VI).rules(rules));
    String sheet = "Mức chưa quyết định được";
    ReadBook book = ReadBook.of(file());
    List<Object> bounds = new ArrayList<>();
    for (int i = 0; i < book.rows(sheet).size(); i++) {
      bounds.add(book.cell(sheet, i, "Mức nằm trong (theo đơn vị tính)"));
    }
    assertThat(bounds).contains("≤ 50").noneMatch(each -> String.valueOf(each).contains("<="));
  }

  @Test
  void the_catalogue_is_the_catalogue() throws IOException {
    Result<SetRow> sets = SetRow.of(Catalogue.packaged(), VI);
    ResultBook.in(VI).write(file(), "", sets, List.of(), BookSource.in(VI));
    ReadBook book = ReadBook.of(file());
    List<String> ids = new ArrayList<>();
    sets.rows().forEach(each -> ids.add(each.id()));
    assertThat(book.rows("Bộ và lớp phủ").stream().map(each -> each.get(0)).toList())
        .isEqualTo(ids);
  }
}

package io.github.ntmrules.files.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of every set reads back what is filled in. */
final class TemplateTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir private Path folder;

  private static List<String> sets() {
    return Assessor.packagedSets();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void what_is_filled_in_reads_back(String setId) {
    Assessor assessor = Assessor.packaged(setId);
    RandomSnapshots random = new RandomSnapshots(setId.hashCode());
    List<Measure> measures = assessor.measures();
    Set<Designation> designations = assessor.designations();
    for (Locale locale : List.of(VI, Locale.ENGLISH)) {
      Template template = new Template(assessor, locale);
      List<Snapshot> units = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        Snapshot any = random.next(template.form().unit(), measures, i);
        units.add(filled(any, measures, designations));
      }
      for (String extension : List.of(".xlsx", ".csv")) {
        Path file = folder.resolve(locale + extension);
        template.write(file, units);
        UnitWriterTest.assertSame(units, file, locale);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void what_is_filled_in_reads_back_where_units_stand_across(String setId) {
    Assessor assessor = Assessor.packaged(setId);
    RandomSnapshots random = new RandomSnapshots(setId.hashCode() + 1);
    List<Measure> measures = assessor.measures();
    Set<Designation> designations = assessor.designations();
    for (Locale locale : List.of(VI, Locale.ENGLISH)) {
      Template template = new Template(assessor, locale).down();
      List<Snapshot> units = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        Snapshot any = random.next(template.form().unit(), measures, i);
        // Names across have a capital in each word, and their places are none that head columns.
        units.add(filled(any, "Tân Lập " + (i + 1), measures, designations));
      }
      for (String extension : List.of(".xlsx", ".csv")) {
        Path file = folder.resolve("down-" + locale + extension);
        template.write(file, units);
        UnitWriterTest.assertSame(units, file, locale);
      }
    }
  }

  /** The same with the designations only that the form asks for. */
  private static Snapshot filled(
      Snapshot unit, List<Measure> measures, Set<Designation> designations) {
    return filled(unit, unit.name(), measures, designations);
  }

  private static Snapshot filled(
      Snapshot unit, String name, List<Measure> measures, Set<Designation> designations) {
    Snapshot.Builder same = Snapshot.of(unit.unit(), name).on(unit.date());
    boolean own = name.equals(unit.name());
    if (unit.inCommune() != null) {
      same.inCommune(own ? unit.inCommune() : "Ngọc Tụ");
    }
    if (unit.district() != null) {
      same.district(own ? unit.district() : "Đăk Hà");
    }
    if (unit.province() != null) {
      same.province(own ? unit.province() : "Kon Tum");
    }
    if (unit.region() != null) {
      same.region(unit.region());
    }
    for (Designation each : unit.designations()) {
      String decision = unit.designatedBy().get(each);
      if (designations.contains(each) && decision != null) {
        same.designation(each, decision);
      } else if (designations.contains(each)) {
        same.designation(each);
      }
    }
    for (Measure measure : measures) {
      if (unit.figure(measure.id()) != null) {
        same.figure(measure, CellReader.figure(measure, cell(unit, measure)));
      }
    }
    return same.build();
  }

  private static CellValue cell(Snapshot unit, Measure measure) {
    return switch (measure.kind()) {
      case YES_NO -> new CellValue.Truth(unit.figure(measure.id()).lower().signum() > 0);
      case GRADE ->
          new CellValue.Text(
              measure.scale().get(unit.figure(measure.id()).lower().intValueExact()));
      default -> new CellValue.Bounds(unit.figure(measure.id()));
    };
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_example_can_be_assessed(String setId) {
    Assessor assessor = Assessor.packaged(setId);
    Template template = new Template(assessor, VI);
    Path file = folder.resolve("mau.xlsx");
    template.write(file, List.of(template.example()));
    UnitWriterTest.assertSame(List.of(template.example()), file, VI);
    Assessment assessment = assessor.assess(template.example());
    assertThat(assessment.set()).isEqualTo(assessor.set());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_example_of_a_village_lies_in_a_commune(String setId) throws IOException {
    Assessor assessor = Assessor.packaged(setId);
    boolean village = assessor.set().unit() == UnitKind.VILLAGE;
    for (Locale locale : List.of(VI, Locale.ENGLISH)) {
      Template template = new Template(assessor, locale);
      String commune = locale.equals(VI) ? "Xã ví dụ" : "Example commune";
      assertThat(template.example().inCommune()).isEqualTo(village ? commune : null);
      Path file = folder.resolve(locale + ".csv");
      template.write(file, List.of(template.example()));
      assertThat(Files.readString(file).contains(commune)).isEqualTo(village);
      List<String> read = new ArrayList<>();
      UnitFile.of(file, new ReadOptions(template.form().unit(), locale, null, null, null))
          .read(
              row -> read.add(String.valueOf(row.snapshot().inCommune())),
              problem -> assertThat(problem.text()).isEmpty(),
              bytes -> {});
      assertThat(read).containsExactly(village ? commune : "null");
    }
  }

  @Test
  void an_empty_form_has_no_units_and_no_problems() throws IOException {
    for (String name : List.of("mau.xlsx", "mau.csv")) {
      Path file = folder.resolve(name);
      Template template = new Template(Assessor.packaged("qd1980-2016-xa"), VI);
      template.write(file, List.of());
      List<Object> read = new ArrayList<>();
      UnitFile.of(file, new ReadOptions(template.form().unit(), VI, null, null, null))
          .read(read::add, read::add, bytes -> {});
      assertThat(read).isEmpty();
    }
    assertThat(Files.readAllLines(folder.resolve("mau.csv"))).hasSize(2);
  }

  @Test
  void the_second_sheet_explains_each_figure() throws IOException {
    Path file = folder.resolve("mau.xlsx");
    new Template(Assessor.packaged("qd1980-2016-xa"), VI).write(file, List.of());
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets)
          .extracting(Sheet::getName)
          .containsExactly("Số liệu", "Giải thích", "Danh mục");
      try (Stream<Row> rows = sheets.get(1).openStream()) {
        List<String> lines =
            rows.map(row -> row.stream().map(cell -> cell.getText()).toList().toString()).toList();
        assertThat(lines)
            .anySatisfy(
                line ->
                    assertThat(line)
                        .startsWith("[10 Thu nhập, 10 ")
                        .endsWith(
                            ", income_per_capita, triệu đồng/năm, từ 0 đến 10.000 triệu đồng/năm,"
                                + " TDMNPB, BTB: từ 36 triệu đồng/năm; ĐBSH, ĐBSCL: từ 50 triệu"
                                + " đồng/năm; DHNTB, TN: từ 41 triệu đồng/năm; ĐNB: từ 59 triệu"
                                + " đồng/năm, QĐ 1980/QĐ-TTg, Phụ lục, mục 10]"));
      }
    }
  }

  /** The parts of the workbook as it is stored. */
  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void sheets_are_laid_out_for_a4_on_its_side() throws IOException {
    Path file = folder.resolve("mau.xlsx");
    new Template(Assessor.packaged("qd318-2022-xa"), VI).write(file, List.of());
    for (String sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
      assertThat(part(file, sheet))
          .containsPattern("<pageSetup[^>]*orientation=\"landscape\"")
          .containsPattern("<pageSetup[^>]*paperSize=\"9\"");
    }
    // 9 in the list of paper sizes of the format is A4. The headings and the names stand on each
    // page.
    assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
  }

  @Test
  void rows_are_as_high_as_their_texts() throws IOException {
    Path file = folder.resolve("mau.xlsx");
    new Template(Assessor.packaged("qd318-2022-xa"), VI).write(file, List.of());
    String sheet = part(file, "xl/worksheets/sheet1.xml");
    Matcher row =
        Pattern.compile("<row r=\"2\"[^>]*? ht=\"([0-9.]+)\"[^>]*customHeight=\"1\"")
            .matcher(sheet);
    assertThat(row.find()).isTrue();
    // The longest heading has some 150 letters, of which 16 go into a line of 15 points.
    int longest = headings(file).stream().mapToInt(String::length).max().orElseThrow();
    assertThat(longest).isGreaterThan(80);
    assertThat(Double.parseDouble(row.group(1))).isGreaterThanOrEqualTo(longest / 16.0 * 15);
  }

  private static List<String> headings(Path file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.skip(1).findFirst().orElseThrow().stream().map(cell -> cell.getText()).toList();
    }
  }

  @Test
  void headings_begin_with_the_code_of_the_indicator() throws IOException {
    Path file = folder.resolve("mau.xlsx");
    new Template(Assessor.packaged("qd1980-2016-xa"), VI).write(file, List.of());
    assertThat(headings(file))
        .contains(
            "Tên xã",
            "10 Thu nhập bình quân đầu người (triệu đồng/năm)",
            "15.1 Người dân tham gia bảo hiểm y tế (%)");
  }

  @Test
  void headings_with_codes_are_read_where_the_hidden_row_is_gone() throws IOException {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    Template template = new Template(assessor, VI);
    Path form = folder.resolve("mau.csv");
    template.write(form, List.of(template.example()));
    List<String> lines = Files.readAllLines(form);
    Path without = Files.write(folder.resolve("khong-ma.csv"), lines.subList(1, lines.size()));
    List<Snapshot> read = new ArrayList<>();
    UnitFile.of(
            without,
            new ReadOptions(template.form().unit(), VI, null, null, null)
                .asking(Asked.by(List.of(assessor))))
        .read(
            row -> read.add(row.snapshot()),
            problem -> assertThat(problem.text()).isEmpty(),
            bytes -> {});
    assertThat(read).singleElement().isEqualTo(template.example());
  }

  @Test
  void figures_are_numbers_and_words_are_text() throws IOException {
    Path file = folder.resolve("mau.xlsx");
    Template template = new Template(Assessor.packaged("qd1980-2016-xa"), VI);
    template.write(file, List.of(template.example()));
    String sheet = part(file, "xl/worksheets/sheet1.xml");
    String styles = part(file, "xl/styles.xml");
    int income = template.form().ids().indexOf("income_per_capita");
    int town = template.form().ids().indexOf("district");
    assertThat(format(sheet, styles, town)).isEqualTo("@");
    assertThat(format(sheet, styles, income)).isEmpty();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      assertThat(rows.skip(2).findFirst().orElseThrow().getCell(income).getType())
          .isEqualTo(CellType.NUMBER);
    }
  }

  /** The number format of a column, by the index of its style; empty for the general one. */
  private static String format(String sheet, String styles, int column) {
    Matcher col =
        Pattern.compile("<col min=\"%d\" max=\"%d\"([^>]*)>".formatted(column + 1, column + 1))
            .matcher(sheet);
    assertThat(col.find()).isTrue();
    Matcher style = Pattern.compile("style=\"([0-9]+)\"").matcher(col.group(1));
    if (!style.find()) {
      return "";
    }
    String cells = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
    List<String> ids =
        Pattern.compile("<xf numFmtId=\"([0-9]+)\"")
            .matcher(cells)
            .results()
            .map(each -> each.group(1))
            .toList();
    String id = ids.get(Integer.parseInt(style.group(1)));
    Matcher code =
        Pattern.compile("<numFmt numFmtId=\"" + id + "\" formatCode=\"([^\"]*)\"").matcher(styles);
    return id.equals("49") ? "@" : code.find() ? code.group(1) : "";
  }

  @Test
  void a_file_that_is_there_is_not_replaced() throws IOException {
    Path file = Files.createFile(folder.resolve("mau.xlsx"));
    Template template = new Template(Assessor.packaged("qd51-2025-tinh"), VI);
    assertThatThrownBy(() -> template.write(file, List.of())).isInstanceOf(BadInputException.class);
    assertThat(file).isEmptyFile();
    assertThatThrownBy(() -> template.write(folder.resolve("mau.json"), List.of()))
        .isInstanceOfSatisfying(
            BadInputException.class, e -> assertThat(e.message(VI)).contains(".xlsx hoặc .csv"));
  }

  @Test
  void what_an_overlay_has_filled_is_shown_as_filled_under_the_criterion_it_is_of()
      throws IOException {
    Assessor set = Assessor.packaged("qd318-2022-xa");
    Path national = folder.resolve("quoc-gia.csv");
    Path province = folder.resolve("tinh.csv");
    new Template(set, VI).down().write(national, List.of());
    new Template(set.withOverlay("binh-phuoc-2022"), VI).down().write(province, List.of());

    // QĐ 1360/QĐ-UBND of Bình Phước sets 2.1, which 318/QĐ-TTg leaves to the province.
    assertThat(Files.readString(national).lines())
        .filteredOn(each -> each.startsWith("2.1;"))
        .singleElement()
        .asString()
        .contains("theo mức của tỉnh")
        .doesNotContain("QĐ 1360");
    assertThat(Files.readString(province).lines())
        .filteredOn(each -> each.startsWith("2.1;"))
        .singleElement()
        .asString()
        .contains("từ 100% (theo ", "QĐ 1360/QĐ-UBND")
        .doesNotContain("theo mức của tỉnh");
    List<String> rows = Files.readString(province).lines().toList();
    int roads = IntStream.range(0, rows.size()).filter(i -> rows.get(i).startsWith("2;")).sum();
    assertThat(rows.get(roads)).startsWith("2;Giao thông;");
    assertThat(rows.get(roads + 1)).startsWith("2.1;");
  }

  @Test
  void what_is_asked_can_be_folded_under_its_criterion_and_is_broken_into_lines()
      throws IOException {
    Path file = folder.resolve("xuong.xlsx");
    new Template(Assessor.packaged("qd318-2022-xa"), VI).down().write(file, List.of());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
      assertThat(sheet).contains("outlineLevel=\"1\"", "summaryBelow=\"0\"");
    }
    List<SheetFile.Row> rows = SheetFile.read(file).get(0).rows();
    assertThat(rows)
        .anyMatch(row -> says(row, 0, "1") && says(row, 1, "Quy hoạch"))
        .anyMatch(row -> says(row, 0, "19") || says(row, 0, "18"));
  }

  private static boolean says(SheetFile.Row row, int column, String text) {
    SheetFile.Cell cell = row.cell(column);
    return cell != null && cell.text().equals(text);
  }
}

package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.report.Chromium.Look;
import io.github.ntmrules.files.report.Chromium.Seen;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The pages as a browser shows them: numbers, widths, colours, paper, and nothing hostile. */
final class ReportsInABrowserTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final int FEW = 60;
  private static final int MANY = 620;
  private static final List<String> PAGES =
      List.of(
          "unit",
          "hostile",
          "overlay",
          "few",
          "many",
          "impact",
          "commune-map",
          "country-map",
          "progress");

  /** Names as someone might write them to do harm, or by mistake. */
  private static final List<String> HOSTILE =
      List.of(
          "<script>document.title='broken'</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</table></main><h1>&amp;nbsp;",
          "{{ 7 * 7 }}{% include \"style.css\" %}",
          "abc\u202Edef\u200F",
          "W".repeat(1_500));

  private static final Assessor NATIONAL = Assessor.packaged("qd1980-2016-xa");

  @TempDir private static Path folder;

  private static Look look;
  private static Chromium chromium;
  private static List<Assessment> few;
  private static List<Assessment> many;
  private static List<UnitImpact> impacts;

  @BeforeAll
  static void look_at_all_pages_at_once() throws IOException {
    Chromium found = Chromium.onThisMachine(folder);
    assumeTrue(found != null, "no chromium on this machine");
    chromium = Objects.requireNonNull(found);
    few = assessed(FEW, 11);
    many = assessed(MANY, 12);
    write("unit", out -> UnitReport.write(NATIONAL.assess(commune()), VI, out));
    write("hostile", out -> hostile().write(Locale.ENGLISH, out));
    write("overlay", out -> UnitReport.write(underOverlay(), Locale.ENGLISH, out));
    write("few", out -> population(few).write(VI, out));
    write("many", out -> population(many).write(Locale.ENGLISH, out));
    Assessor draft = draft();
    impacts = few.stream().map(each -> UnitImpact.of(each, draft.assess(each.snapshot()))).toList();
    ImpactReport impact = ImpactReport.of(NATIONAL.differences(draft));
    impacts.forEach(impact::add);
    write("impact", out -> impact.write(VI, out));
    write("commune-map", out -> MapUnits.of(NATIONAL, "Thanh Hóa", HOSTILE).write(VI, out));
    write("country-map", out -> MapUnits.everywhere(NATIONAL).write(Locale.ENGLISH, out));
    write("progress", out -> MapUnits.between(NATIONAL, "Đà Nẵng", HOSTILE).write(VI, out));
    look = chromium.look(PAGES);
  }

  // ---- what is written

  private interface Report {
    void write(Writer out) throws IOException;
  }

  private static void write(String name, Report report) throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve(name + ".html"))) {
      report.write(out);
    }
  }

  private static List<Assessment> assessed(int count, long seed) {
    return GeneratedUnits.of(NATIONAL, count, seed).stream().map(NATIONAL::assess).toList();
  }

  private static Snapshot commune() {
    return Snapshot.commune("Đăk Năng")
        .district("Kon Tum")
        .province("Kon Tum")
        .region(Region.TAY_NGUYEN)
        .on(LocalDate.of(2020, 12, 31))
        .value("income_per_capita", new BigDecimal("38.5"))
        .value("health_insurance_coverage", "91.25")
        .value("households_with_safe_electricity", Figure.moreThan(new BigDecimal("98")))
        .value("registered_for_recognition", true)
        .evidence("income_per_capita", Evidence.of("Báo cáo 12/BC-UBND").page("tr. 4"))
        .decision(
            AuthorityDecision.recognised(
                "qd1980-2016-xa", "QĐ 5/QĐ-UBND", LocalDate.of(2021, 1, 15)))
        .build();
  }

  private static Assessment underOverlay() {
    Assessor assessor =
        Assessor.packaged("qd318-2022-xa")
            .withOverlay("binh-phuoc-2022")
            .forAnyPeriod()
            .confirmedLevelsOnly();
    return assessor.assess(
        Snapshot.commune("Tân Khai")
            .province("Bình Phước")
            .region(Region.DONG_NAM_BO)
            .on(LocalDate.of(2025, 12, 30))
            .build());
  }

  private static PopulationReport population(List<Assessment> assessments) {
    PopulationReport report = PopulationReport.of(NATIONAL.set());
    assessments.forEach(report::add);
    return report;
  }

  private static PopulationReport hostile() {
    PopulationReport report = PopulationReport.of(NATIONAL.set());
    for (String name : HOSTILE) {
      Snapshot unit =
          Snapshot.commune(name)
              .province(name)
              .district(name)
              .region(Region.TAY_NGUYEN)
              .on(LocalDate.of(2020, 12, 31))
              .build();
      report.add(NATIONAL.assess(unit));
    }
    return report;
  }

  /** The national set, with more health insurance asked and fewer premises within the rules. */
  private static Assessor draft() throws IOException {
    Path draft = folder.resolve("draft");
    RuleFiles.export("qd1980-2016-xa", draft);
    edit(draft.resolve("tc15_y_te.drl"), "atLeast(85)", "atLeast(95)");
    edit(
        draft.resolve("tc17_moi_truong_an_toan_thuc_pham.drl"),
        "percent(\"premises_within_environmental_rules\").atLeast(100)",
        "percent(\"premises_within_environmental_rules\").atLeast(90)");
    return Assessor.fromDirectory(draft);
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  // ---- reading the document

  private static List<Node> nodes(Object from, String path) {
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  // Without namespaces: every path step is compared by its local name.
                  .evaluate(local(path), from, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
    } catch (javax.xml.xpath.XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static String local(String path) {
    return Pattern.compile("(?<=/)([a-z][a-z0-9]*)")
        .matcher(path)
        .replaceAll("*[local-name()='$1']");
  }

  private static List<String> texts(Object from, String path) {
    return nodes(from, path).stream().map(ReportsInABrowserTest::text).toList();
  }

  private static String text(Node node) {
    return node.getTextContent().strip().replaceAll("\\s+", " ");
  }

  private static String text(String page) {
    return text(look.at(page, 1280).document().getDocumentElement());
  }

  /** The rows of the table below that heading, cell by cell. */
  private static List<List<String>> table(String page, String heading) {
    String path = "//section[*[local-name()='h2']='" + heading + "']//table/tbody/tr";
    return nodes(look.at(page, 1280).document(), path).stream()
        .map(row -> texts(row, "./th|./td"))
        .toList();
  }

  private static String sign(Outcome outcome) {
    return switch (outcome) {
      case MET -> "✓";
      case NOT_MET -> "✗";
      case UNDETERMINED -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  private static String mark(Outcome outcome, Locale locale) {
    return sign(outcome) + " " + outcome.displayName(locale);
  }

  // ---- every page

  @Test
  void the_browser_has_nothing_to_complain_about() {
    assertThat(look.complaints()).isEmpty();
    assertThat(look.pages()).hasSize(2 * PAGES.size());
  }

  @Test
  void no_page_has_scripts_or_fetches_anything() throws IOException {
    for (String name : PAGES) {
      String page = Files.readString(folder.resolve(name + ".html"));

      assertThat(page)
          .as(name)
          .contains("default-src 'none'")
          .contains("<meta charset=\"UTF-8\">")
          .containsPattern("<html lang=\"(vi|en)\">")
          .doesNotContain("<script", "<link", "<iframe", "<img", "@import")
          // Patterns of the page itself, and nothing that lies elsewhere.
          .doesNotContainPattern("url\\((?!#map-(hatch|dots)\\))");
      assertThat(nodes(look.at(name, 360).document(), "//@*"))
          .as(name)
          .noneMatch(each -> each.getNodeName().matches("on.*|src|srcset|xlink:href|data|action"));
      assertThat(nodes(look.at(name, 360).document(), "//@href"))
          .as(name)
          .allMatch(each -> each.getNodeValue().matches("#(tc|map)-.*|https?://.*"))
          .allMatch(
              each ->
                  ((Attr) each).getOwnerElement().getLocalName().equals("a")
                      || (((Attr) each).getOwnerElement().getLocalName().equals("use")
                          && each.getNodeValue().startsWith("#map-")));
    }
  }

  @Test
  void no_page_is_wider_than_a_phone_or_a_desk() {
    look.pages()
        .forEach(
            (name, seen) -> assertThat(seen.wide()).as(name).isLessThanOrEqualTo(seen.width()));
  }

  @Test
  void the_first_column_of_a_wide_table_stays_in_sight() {
    look.pages().forEach((name, seen) -> assertThat(seen.firstColumnStays()).as(name).isTrue());
  }

  @Test
  void every_text_can_be_told_from_what_is_behind_it() {
    look.pages().forEach((name, seen) -> assertThat(seen.faint()).as(name).isEmpty());
  }

  @Test
  void paper_is_a4_upright_for_one_unit_and_across_for_many() throws IOException {
    assertThat(pageSizes(chromium.print("unit"))).containsOnly("595x842");
    assertThat(pageSizes(chromium.print("few"))).containsOnly("842x595");
  }

  private static List<String> pageSizes(String pdf) {
    return Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]")
        .matcher(pdf)
        .results()
        .map(each -> rounded(each.group(1)) + "x" + rounded(each.group(2)))
        .toList();
  }

  private static long rounded(String points) {
    return Math.round(Double.parseDouble(points));
  }

  // ---- one unit

  @Test
  void every_indicator_of_a_unit_has_its_outcome_its_figure_and_its_source() {
    Assessment assessment = NATIONAL.assess(commune());
    List<List<String>> rows = table("unit", "Kết quả theo tiêu chí và chỉ tiêu");

    for (IndicatorResult result : assessment.indicators()) {
      List<String> row =
          rows.stream().filter(each -> each.get(0).equals(result.code())).findFirst().orElseThrow();
      assertThat(row.get(1)).isEqualTo(result.indicator().label(VI));
      assertThat(row.get(4)).isEqualTo(mark(result.outcome(), VI));
      assertThat(row.get(5)).contains(result.provision().rule().position());
    }
    for (Criterion criterion : NATIONAL.set().criteria()) {
      assertThat(rows)
          .anyMatch(
              row -> row.get(0).equals("Tiêu chí " + criterion.code() + ". " + criterion.name(VI)));
    }
    assertThat(rows)
        .contains(
            List.of(
                "10",
                "Thu nhập bình quân đầu người khu vực nông thôn đến năm 2020",
                "từ 41 triệu đồng/năm",
                "38,5 triệu đồng/nămthiếu 2,5 triệu đồng/nămminh chứng: Báo cáo"
                    + " 12/BC-UBND, tr. 4",
                "✗ không đạt",
                "QĐ 1980/QĐ-TTg, Phụ lục, mục 10, cột TN [1] [2] [3] [đã đối chiếu]"
                    + "tc10_thu_nhap.drl:17"));
    assertThat(rows)
        .filteredOn(row -> row.size() == 6)
        .extracting(row -> row.get(3))
        .contains("91,25%", "trên 98%");
  }

  @Test
  void the_head_of_a_unit_counts_its_criteria() {
    Assessment assessment = NATIONAL.assess(commune());
    Object document = look.at("unit", 1280).document();

    assertThat(texts(document, "//h1")).containsExactly("Xã Đăk Năng");
    assertThat(texts(document, "//span[@class='number']"))
        .containsExactly(
            String.valueOf(assessment.metCount()),
            String.valueOf(assessment.notMetCount()),
            String.valueOf(assessment.undeterminedCount()),
            String.valueOf(assessment.notApplicableCount()));
    assertThat(text("unit"))
        .contains(
            "Huyện: Kon Tum · Tỉnh: Kon Tum · Vùng: Tây Nguyên · Ngày đánh giá: 31/12/2020",
            NATIONAL.rulesHash(),
            "Đã công nhận: QĐ 5/QĐ-UBND, ngày 15/01/2021.",
            "Quyết định của cơ quan có thẩm quyền khác với kết quả tính được.",
            "Đây không phải là quyết định công nhận");
  }

  @Test
  void what_is_missing_is_listed_with_how_far_it_is() {
    List<List<String>> gaps = table("unit", "Còn thiếu để đạt");
    Assessment assessment = NATIONAL.assess(commune());

    assertThat(gaps).hasSize(assessment.gaps().size());
    // 2.5 of 41
    assertThat(gaps.get(0))
        .containsExactly("10", "Thu nhập bình quân đầu người", "thiếu 2,5 triệu đồng/năm", "6,1%");
  }

  @Test
  void strict_mode_replaced_levels_and_english_are_told() {
    assertThat(text("overlay"))
        .contains("Strict mode: only levels confirmed against the decree decide.")
        .contains("replaces or fills the levels of indicators 2.1")
        .contains("Commune Tân Khai");
    Assessment late =
        Assessor.packaged("qd318-2022-xa")
            .forAnyPeriod()
            .assess(
                Snapshot.commune("A")
                    .region(Region.DONG_NAM_BO)
                    .on(LocalDate.of(2026, 3, 1))
                    .build());
    assertThat(unitPage(late)).contains("2026-03-01 is outside the period");
  }

  private static String unitPage(Assessment assessment) {
    StringWriter out = new StringWriter();
    try {
      UnitReport.write(assessment, Locale.ENGLISH, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  // ---- hostile names

  @Test
  void hostile_names_are_shown_as_they_are_and_do_nothing() {
    Seen seen = look.at("hostile", 360);

    assertThat(nodes(seen.document(), "//script")).isEmpty();
    assertThat(nodes(seen.document(), "//img")).isEmpty();
    assertThat(texts(seen.document(), "//h1")).containsExactly("7 communes");
    assertThat(texts(seen.document(), "//title"))
        .containsExactly("7 communes – New Rural Development summary");
    List<String> shown = texts(seen.document(), "//th/bdi");
    HOSTILE.forEach(name -> assertThat(shown).contains(name));
  }

  @Test
  void hostile_names_do_nothing_in_the_page_of_one_unit_and_of_an_impact_either() {
    for (String name : HOSTILE) {
      Assessment assessment = NATIONAL.assess(GeneratedUnits.named(NATIONAL, name, 5));
      ImpactReport impact = ImpactReport.of(NATIONAL.differences(NATIONAL));
      impact.add(UnitImpact.of(assessment, assessment));

      String page = unitPage(assessment);

      assertThat(page)
          .doesNotContain("<script", "<img", "onmouseover='", "</table></main><h1>&amp;n");
      assertThat(page).contains(Page.escape(name));
    }
  }

  // ---- many units

  @Test
  void the_numbers_of_a_few_units_are_those_counted_one_by_one() {
    Map<Integer, Long> byMet =
        few.stream().collect(Collectors.groupingBy(Assessment::metCount, Collectors.counting()));

    List<List<String>> distribution = table("few", "Số tiêu chí đạt");
    for (int met = 0; met <= 19; met++) {
      long units = byMet.getOrDefault(met, 0L);
      String code = String.valueOf(met);
      List<List<String>> rows =
          distribution.stream().filter(row -> row.get(0).equals(code)).toList();
      assertThat(rows.isEmpty() ? "0" : rows.get(0).get(1)).isEqualTo(String.valueOf(units));
    }
    List<List<String>> criteria = table("few", "Theo tiêu chí");
    for (int i = 0; i < 19; i++) {
      int at = i;
      Function<Outcome, String> units =
          outcome ->
              String.valueOf(
                  few.stream()
                      .filter(each -> each.criteria().get(at).outcome() == outcome)
                      .count());
      assertThat(criteria.get(i).subList(1, 4))
          .containsExactly(
              units.apply(Outcome.MET),
              units.apply(Outcome.NOT_MET),
              units.apply(Outcome.UNDETERMINED));
    }
  }

  @Test
  void the_heat_map_shows_every_unit_the_worst_first() {
    List<List<String>> rows = table("few", "Đơn vị nào đạt tiêu chí nào");
    List<Assessment> worstFirst = new ArrayList<>(few);
    worstFirst.sort(
        Comparator.comparingInt(Assessment::metCount)
            .thenComparing(Comparator.comparingInt(Assessment::notMetCount).reversed()));

    assertThat(rows).hasSize(FEW);
    for (int i = 0; i < FEW; i++) {
      Assessment unit = worstFirst.get(i);
      Snapshot snapshot = unit.snapshot();
      List<String> expected = new ArrayList<>();
      expected.add(snapshot.name() + snapshot.district() + ", " + snapshot.province());
      expected.add(unit.metCount() + "/" + (19 - unit.notApplicableCount()));
      unit.criteria().forEach(each -> expected.add(sign(each.outcome())));
      expected.add(mark(unit.outcome(), VI));
      assertThat(rows.get(i)).isEqualTo(expected);
    }
  }

  @Test
  void indicators_that_hold_units_back_come_with_their_counts() {
    List<List<String>> rows = table("few", "Chỉ tiêu còn vướng");
    List<String> expected = new ArrayList<>();
    for (Indicator indicator : NATIONAL.set().indicators()) {
      long notMet = count(few, indicator.code(), Outcome.NOT_MET);
      long open = count(few, indicator.code(), Outcome.UNDETERMINED);
      if (notMet + open > 0) {
        expected.add(indicator.code() + " " + indicator.label(VI) + " " + notMet + " " + open);
      }
    }

    assertThat(rows.stream().map(row -> String.join(" ", row.subList(0, 3))))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows.stream().map(row -> Integer.parseInt(row.get(1))))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static long count(List<Assessment> units, String code, Outcome outcome) {
    return units.stream().filter(each -> each.indicator(code).outcome() == outcome).count();
  }

  @Test
  void too_many_units_are_shown_by_province_and_only_the_worst_one_by_one() {
    Map<String, List<Assessment>> byProvince =
        many.stream()
            .collect(
                Collectors.groupingBy(
                    each -> Objects.requireNonNull(each.snapshot().province()),
                    TreeMap::new,
                    Collectors.toList()));
    List<List<String>> rows = table("many", "Which unit meets which criterion");

    assertThat(rows).hasSize(byProvince.size() + 50);
    int row = 0;
    for (Map.Entry<String, List<Assessment>> province : byProvince.entrySet()) {
      assertThat(rows.get(row).subList(0, 2))
          .containsExactly(province.getKey(), String.valueOf(province.getValue().size()));
      for (int i = 0; i < 19; i++) {
        assertThat(rows.get(row).get(i + 2)).isEqualTo(share(province.getValue(), i));
      }
      row++;
    }
    assertThat(text("many")).contains("The 50 that meet the fewest criteria of 620 communes");
  }

  /** In whole percent: from what is met to what may be. */
  private static String share(List<Assessment> units, int criterion) {
    long met = 0;
    long open = 0;
    long all = 0;
    for (Assessment unit : units) {
      Outcome outcome = unit.criteria().get(criterion).outcome();
      met += outcome == Outcome.MET ? 1 : 0;
      open += outcome == Outcome.UNDETERMINED ? 1 : 0;
      all += outcome == Outcome.NOT_APPLICABLE ? 0 : 1;
    }
    String from = percent(met, all);
    String to = percent(met + open, all);
    return from.equals(to) ? from : from + "–" + to;
  }

  private static String percent(long part, long all) {
    long rounded = Math.round(100.0 * part / all);
    boolean some = part > 0 && part < all;
    return String.valueOf(some ? Math.max(1, Math.min(99, rounded)) : rounded);
  }

  @Test
  void every_part_of_a_bar_is_as_wide_as_its_share() {
    Object document = look.at("few", 1280).document();
    List<Node> bars = nodes(document, "//section[*[local-name()='h2']='Theo tiêu chí']//td/svg");

    assertThat(bars).hasSize(19);
    for (int i = 0; i < 19; i++) {
      int at = i;
      double notMet =
          nodes(bars.get(i), "./rect[@class='not']").stream()
              .mapToDouble(
                  each ->
                      Double.parseDouble(each.getAttributes().getNamedItem("width").getNodeValue()))
              .sum();
      long units =
          few.stream().filter(each -> each.criteria().get(at).outcome() == Outcome.NOT_MET).count();
      assertThat(notMet).isEqualTo(100.0 * units / FEW, org.assertj.core.data.Offset.offset(0.001));
    }
  }

  // ---- a change of rules

  @Test
  void the_changes_of_the_whole_set_are_those_counted_one_by_one() {
    List<List<String>> rows = table("impact", "Kết quả cả bộ: trước và sau");
    List<Outcome> order =
        List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);

    for (int before = 0; before < 4; before++) {
      for (int after = 0; after < 4; after++) {
        Outcome from = order.get(before);
        Outcome to = order.get(after);
        long units =
            impacts.stream()
                .filter(each -> each.before().outcome() == from && each.after().outcome() == to)
                .count();
        assertThat(rows.get(before).get(after + 1).replaceAll("[↑↓] ", ""))
            .isEqualTo(String.valueOf(units));
      }
    }
  }

  @Test
  void a_changed_rule_says_for_how_many_units_it_is_the_cause() {
    // From 85 to 95: those that report from 85 to under 95 are met no longer.
    long worse =
        few.stream()
            .map(each -> each.snapshot().figure("health_insurance_coverage"))
            .filter(Objects::nonNull)
            .map(each -> Objects.requireNonNull(each.lower()).doubleValue())
            .filter(value -> value >= 85 && value < 95)
            .count();
    assertThat(worse).isPositive();

    List<String> row =
        table("impact", "Quy tắc thay đổi và số đơn vị").stream()
            .filter(each -> each.get(0).startsWith("15.1 "))
            .findFirst()
            .orElseThrow();

    assertThat(row.subList(1, 5))
        .containsExactly("tc15_y_te.drl:14", String.valueOf(FEW), "0", String.valueOf(worse));
  }

  @Test
  void flows_have_as_many_units_as_change() {
    Map<String, Long> expected = new TreeMap<>();
    for (UnitImpact impact : impacts) {
      for (int i = 0; i < 19; i++) {
        Outcome from = impact.before().criteria().get(i).outcome();
        Outcome to = impact.after().criteria().get(i).outcome();
        if (from != to) {
          String code = NATIONAL.set().criteria().get(i).code();
          expected.merge(
              "Tiêu chí " + code + ", " + from.displayName(VI) + " → " + to.displayName(VI) + ": ",
              1L,
              Long::sum);
        }
      }
    }
    List<String> drawn =
        texts(look.at("impact", 1280).document(), "//path/title").stream()
            .filter(each -> each.startsWith("Tiêu chí "))
            .toList();

    assertThat(expected).isNotEmpty();
    assertThat(drawn)
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .map(each -> each.getKey() + each.getValue() + " xã")
                .toList());
  }

  @Test
  void units_that_change_are_listed_with_cause_and_distance() {
    List<List<String>> rows = table("impact", "Đơn vị đổi kết quả");
    List<String> changing =
        impacts.stream()
            .filter(
                each ->
                    Stream.of("15.1", "17.2")
                        .anyMatch(
                            code ->
                                each.before().indicator(code).outcome()
                                    != each.after().indicator(code).outcome()))
            .map(each -> each.after().snapshot().name())
            .toList();

    assertThat(rows.stream().map(row -> row.get(0).replaceAll("Huyện.*", "")))
        .containsExactlyInAnyOrderElementsOf(changing);
    assertThat(rows).anyMatch(row -> row.get(3).contains("yêu cầu từ 95% (thiếu "));
  }

  @Test
  void what_is_asked_otherwise_is_told_in_words() {
    List<List<String>> rows = table("impact", "Quy định khác nhau ở đâu");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get(1)).contains("từ 85%", "QĐ 1980/QĐ-TTg, Phụ lục, mục 15.1");
    assertThat(rows.get(0).get(2)).startsWith("→ ").contains("từ 95%");
    assertThat(rows.get(0).get(3)).isEqualTo("thay đổi, ↓ chặt hơn");
    assertThat(rows.get(1).get(3)).isEqualTo("thay đổi, ↑ nhẹ hơn");
  }

  // ---- memory and repetition

  @Test
  void the_same_input_gives_the_same_page_and_many_units_no_longer_one() throws IOException {
    PopulationReport report = PopulationReport.of(NATIONAL.set());
    for (int i = 0; i < 20; i++) {
      many.forEach(report::add);
    }
    StringWriter one = new StringWriter();
    StringWriter other = new StringWriter();
    report.write(VI, one);
    report.write(VI, other);

    assertThat(one.toString()).isEqualTo(other.toString()).contains("12.400 xã");
    assertThat(one.toString().length()).isLessThan(200_000);
  }
}

package io.github.ntmrules;

import io.github.ntmrules.criteria.Coverage;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A packaged set as a page in Vietnamese that looks like the decree's table. Every level is taken
 * from {@link Requirements}, none from the text of a rule.
 */
final class SetPage {

  static final String WRITTEN_BY_A_TEST =
      "<!-- Trang này do SetPagesTest viết từ các tệp quy tắc; đừng sửa tay. -->\n\n";
  private static final Path BOOKS = Path.of("docs", "so-luat");
  private static final String SETS = "../../src/main/resources/io/github/ntmrules/sets/";

  private final SetScopes scopes;
  private final Assessor assessor;
  private final CriteriaSet set;
  private final List<PageColumn> columns;
  private final Map<String, Set<String>> ruleFiles = new LinkedHashMap<>();

  SetPage(String setId) {
    this.scopes = SetScopes.of(setId);
    this.assessor = Assessor.packaged(setId);
    this.set = assessor.set();
    this.columns = PageColumn.of(scopes, assessor);
    for (LocalDate day : scopes.days()) {
      for (PageColumn column : columns) {
        for (Provision each : assessor.requirements(column.on(day)).provisions()) {
          String code = each.indicator().code();
          ruleFiles.computeIfAbsent(code, any -> new TreeSet<>()).add(each.rule().file());
        }
      }
    }
  }

  // ---- the index

  /** The page that lists the sets. */
  static String index(List<SetPage> pages) {
    List<String> heading =
        new ArrayList<>(
            List.of(
                "Mã",
                "Tên",
                "Căn cứ",
                "Đơn vị",
                "Hiệu lực",
                "Sửa đổi",
                "Bộ trước",
                "Tiêu chí",
                "Chỉ tiêu"));
    SetScopes.STATUSES.stream().map(LevelText::mark).forEach(heading::add);
    heading.add("Không xét");
    MarkdownTable table = new MarkdownTable(heading);
    pages.forEach(page -> table.add(page.indexRow()));
    return WRITTEN_BY_A_TEST
        + "# Các bộ tiêu chí\n\n"
        + table.markdown()
        + "\n[Mức của các tỉnh](cac-tinh.md): quyết định của tỉnh nằm trên các bộ này.\n"
        + "\nCác cột sau “Chỉ tiêu” đếm chỉ tiêu theo tình trạng pháp lý vào ngày cuối của thời"
        + " gian hiệu lực (bộ chưa có ngày hết hiệu lực: "
        + SetScopes.YEARS_OF_AN_OPEN_PERIOD
        + " năm sau ngày đầu); “a–b” là khác nhau giữa các cột của bộ. Chỉ tiêu có nhiều mức tính"
        + " theo mức kém chắc chắn nhất.\n\n"
        + SetScopes.STATUSES.stream()
            .map(status -> "- " + LevelText.mark(status) + " " + name(status) + "\n")
            .collect(Collectors.joining());
  }

  private List<String> indexRow() {
    List<String> cells = new ArrayList<>();
    cells.add("[%s](%s.md)".formatted(set.id(), set.id()));
    cells.add(MarkdownTable.escaped(set.titleVi()));
    cells.add(MarkdownTable.escaped(set.decree()));
    cells.add(unit());
    cells.add(period());
    cells.add(amendments());
    cells.add(set.supersedes() == null ? "" : link(set.supersedes()));
    cells.add("" + set.criteria().size());
    cells.add(indicators(""));
    SetScopes.STATUSES.stream().map(this::counted).forEach(cells::add);
    cells.add(span(Coverage::notApplicable));
    return cells;
  }

  // ---- the page

  /** The whole page. */
  String text() {
    StringBuilder page = new StringBuilder(WRITTEN_BY_A_TEST);
    page.append("# ").append(set.titleVi()).append("\n\n");
    if (!set.noteVi().isEmpty()) {
      page.append("> **Lưu ý.** ").append(MarkdownTable.escaped(set.noteVi())).append("\n\n");
    }
    page.append(facts()).append('\n').append(legend());
    String cases = new PageCases(scopes, columns, assessor).markdown();
    if (!cases.isEmpty()) {
      page.append("\n## Diện của đơn vị\n\n").append(cases);
    }
    for (Criterion criterion : set.criteria()) {
      page.append("\n## %s. %s\n\n".formatted(criterion.code(), criterion.nameVi()));
      PageTable table = new PageTable(scopes, columns, assessor);
      for (Indicator indicator : criterion.indicators()) {
        table.add(indicator, PageTable.indicator(indicator.code()));
      }
      page.append(table.markdown()).append(ruleFiles(criterion));
    }
    return page.append(derivations()).append(conditions()).append(withdrawals()).toString();
  }

  private String facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Mã", "`" + set.id() + "`");
    facts.put("Căn cứ", MarkdownTable.escaped(set.decree()));
    facts.put("Đơn vị", unit());
    facts.put("Hiệu lực", period());
    facts.put("Sửa đổi", amendments());
    facts.put("Bộ trước", set.supersedes() == null ? "" : link(set.supersedes()));
    facts.put("Bộ sau", supersededBy());
    facts.put(
        "Số tiêu chí, chỉ tiêu", set.criteria().size() + " tiêu chí, " + indicators(" chỉ tiêu"));
    String folder = SetDescription.rulePackage(set.id()).replaceFirst(".*\\.", "");
    facts.put("Tệp quy tắc", "[%s](%s%s)".formatted(folder, SETS, folder));
    String book = set.id() + ".xlsx";
    if (Files.exists(BOOKS.resolve(book))) {
      facts.put(
          "Sổ để điền, cho ai có văn bản gốc",
          "[%s](../so-luat/%s), [cách điền](../mot-quyet-dinh-moi.md#%s)"
              .formatted(book, book, "quyết-định-512025-ai-có-công-báo"));
    }
    return facts.entrySet().stream()
        .filter(fact -> !fact.getValue().isEmpty())
        .map(fact -> "- " + fact.getKey() + ": " + fact.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private String legend() {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "Dấu", "Tình trạng của mức", "Số chỉ tiêu, " + PageTable.date(scopes.lastDay())));
    for (LegalStatus status : SetScopes.STATUSES) {
      table.add(List.of(LevelText.mark(status), name(status), counted(status)));
    }
    String exempt = span(Coverage::notApplicable);
    if (!exempt.equals("0")) {
      table.add(List.of("", "không xét", exempt));
    }
    return table.markdown()
        + "\nDấu đứng sau từng mức. T○: việc giao cho tỉnh chưa đối chiếu. 〃: như cột “mọi”, hoặc"
        + " như dòng trên. Chỉ tiêu có nhiều mức tính theo mức kém chắc chắn nhất.\n";
  }

  // ---- facts of the set

  private String unit() {
    return Messages.get(Messages.VIETNAMESE, "unit." + set.unit());
  }

  private String period() {
    LocalDate until = set.inForceUntil();
    return "từ "
        + PageTable.date(set.inForceFrom())
        + (until == null
            ? "; chưa có ngày hết hiệu lực"
            : " đến hết " + PageTable.date(until.minusDays(1)));
  }

  private String amendments() {
    return set.amendments().stream()
        .map(each -> each.decree() + ", từ " + PageTable.date(each.inForceFrom()))
        .map(MarkdownTable::escaped)
        .collect(Collectors.joining("; "));
  }

  private String indicators(String unit) {
    int own = set.indicators().size();
    int decree = set.indicatorsInDecree();
    String counted = decree == 0 ? " (văn bản: chưa rõ)" : " (văn bản: " + decree + ")";
    return own + unit + (own == decree ? "" : counted);
  }

  private String supersededBy() {
    return Assessor.packagedSets().stream()
        .filter(id -> set.id().equals(Assessor.packaged(id).set().supersedes()))
        .map(SetPage::link)
        .collect(Collectors.joining(", "));
  }

  private static String link(String setId) {
    return Assessor.packagedSets().contains(setId)
        ? "[%s](%s.md)".formatted(setId, setId)
        : "`" + setId + "`";
  }

  private static String name(LegalStatus status) {
    return status.displayName(Messages.VIETNAMESE);
  }

  private String counted(LegalStatus status) {
    return span(coverage -> coverage.indicators().getOrDefault(status, 0));
  }

  private String span(ToIntFunction<Coverage> count) {
    List<Integer> counts =
        columns.stream()
            .map(column -> assessor.requirements(column.on(scopes.lastDay())).coverage())
            .map(coverage -> count.applyAsInt(coverage))
            .sorted()
            .toList();
    int least = counts.get(0);
    int most = counts.get(counts.size() - 1);
    return least == most ? "" + least : least + "–" + most;
  }

  // ---- below the criteria

  /** What the requirements hold in any column on any day, each once, in their order. */
  private <T> Set<T> everywhere(Function<Requirements, List<T>> part) {
    Set<T> all = new LinkedHashSet<>();
    for (LocalDate day : scopes.days()) {
      columns.forEach(column -> all.addAll(part.apply(assessor.requirements(column.on(day)))));
    }
    return all;
  }

  private String ruleFiles(Criterion criterion) {
    String folder = SetDescription.rulePackage(set.id()).replaceFirst(".*\\.", "");
    String files =
        criterion.indicators().stream()
            .flatMap(indicator -> ruleFiles.getOrDefault(indicator.code(), Set.of()).stream())
            .distinct()
            .map(file -> "[%s](%s%s/%s)".formatted(file, SETS, folder, file))
            .collect(Collectors.joining(", "));
    return "\nTệp quy tắc: " + files + "\n";
  }

  private String derivations() {
    Set<String> lines = new LinkedHashSet<>();
    for (Derivation each : everywhere(asked -> asked.derivations().all())) {
      String joint = each.operation() == Derivation.Operation.SUM ? " + " : " : ";
      lines.add(
          "- **%s** = %s\n"
              .formatted(
                  MarkdownTable.escaped(each.measure().labelVi()),
                  each.parts().stream()
                      .map(Measure::labelVi)
                      .map(MarkdownTable::escaped)
                      .collect(Collectors.joining(joint))));
    }
    return section("Số liệu tính từ số liệu khác", String.join("", lines));
  }

  private String conditions() {
    PageTable table = new PageTable(scopes, columns, assessor);
    List<Indicator> conditions =
        everywhere(Requirements::conditions).stream().map(Provision::indicator).distinct().toList();
    conditions.forEach(each -> table.add(each, PageTable.condition(each.code())));
    return section(
        "Điều kiện ngoài tiêu chí để được xét công nhận",
        conditions.isEmpty() ? "" : table.markdown());
  }

  private String withdrawals() {
    Map<String, String> lines = new LinkedHashMap<>();
    for (WithdrawalTrigger each : everywhere(Requirements::withdrawals)) {
      String share =
          each.lessThanPercent() > 100
              ? "từ %d%% số tiêu chí trở lên".formatted(each.atLeastPercent())
              : "từ %d%% đến dưới %d%% số tiêu chí"
                  .formatted(each.atLeastPercent(), each.lessThanPercent());
      String including =
          each.including().isEmpty()
              ? ""
              : ", trong đó có một trong các tiêu chí " + String.join(", ", each.including());
      lines.put(
          each.name().code(),
          "- **%s**: không đạt %s%s %s. %s\n"
              .formatted(
                  each.name().code(),
                  share,
                  including,
                  LevelText.mark(each.certainty()),
                  PageRow.source(each.citation())));
    }
    return section("Căn cứ thu hồi quyết định công nhận", String.join("", lines.values()));
  }

  private static String section(String title, String text) {
    return text.isEmpty() ? "" : "\n## " + title + "\n\n" + text;
  }
}

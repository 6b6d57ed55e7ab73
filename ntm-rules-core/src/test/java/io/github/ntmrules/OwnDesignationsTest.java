package io.github.ntmrules;

import static io.github.ntmrules.RuleTexts.head;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.FolderDesignations;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.internal.scope.Mentions;
import io.github.ntmrules.internal.scope.ScopeSpace;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Folders bring designations of their own in {@code dien_xa.txt}. All of them, and all levels here,
 * are made up (SỐ GIẢ ĐỊNH).
 */
class OwnDesignationsTest {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  private static final String DECLARED =
      """
      # SỐ GIẢ ĐỊNH
      XA_BIEN_GIOI | yes | xã biên giới đất liền | land-border commune
      XA_DAO | no | xã đảo | island commune
      """;
  private static final String BORDER = "designations contains designation(\"XA_BIEN_GIOI\")";
  private static final String NO_BORDER = "designations not contains designation(\"XA_BIEN_GIOI\")";
  private static final String ISLAND = "designations contains designation(\"XA_DAO\")";
  private static final String NO_ISLAND = "designations not contains designation(\"XA_DAO\")";

  @TempDir private Path temp;
  private Path set;

  /** A set of one criterion whose columns and designations are the folder's. */
  @BeforeEach
  void set() throws IOException {
    set = set("rieng", DECLARED, 30);
  }

  private Path set(String name, String declared, int ofBorder) throws IOException {
    return set(
        name,
        declared,
        rule("Cột biên giới", BORDER, "law.column(\"Biên giới\");")
            + rule("Cột khác", NO_BORDER, "law.column(\"Còn lại\");")
            + rule(
                "1.1",
                "",
                "law.require(\"1.1\", millionDong(\"income_per_capita\").atLeast( row("
                    + ofBorder
                    + ", 50) ));")
            + rule("1.2", NO_ISLAND, "law.require(\"1.2\", yes(\"security_and_order\"));")
            + rule("1.2 đảo", ISLAND, "law.notApplicable(\"1.2\", \"xã đảo\");"));
  }

  private Path set(String name, String declared, String rules) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    Files.writeString(
        folder.resolve("bo_tieu_chi.txt"),
        """
        id = bo-rieng
        title-vi = Bộ riêng
        decree = QĐ 1
        unit = commune
        region-needed = no
        in-force-from = 2022-01-01
        in-force-until = 2026-01-01
        indicators-in-decree = 2
        columns = Biên giới, Còn lại
        criterion 1 = tc01 | Thu nhập
        indicator 1.1 = Thu nhập
        indicator 1.2 = An ninh
        """);
    Files.writeString(folder.resolve("dien_xa.txt"), declared);
    Files.writeString(folder.resolve("tc01.drl"), head("sets.bo_rieng") + rules);
    return folder;
  }

  private Path overlay(String id, String declared, String rules) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(id));
    RuleTexts.overlay(folder, id, "overlays = bo-rieng\nin-force-from = 2023-01-01\n", rules);
    if (!declared.isEmpty()) {
      Files.writeString(folder.resolve("dien_xa.txt"), declared);
    }
    return folder;
  }

  private static List<String> lines(List<RuleProblem> problems) {
    return problems.stream().map(each -> each.line(Messages.VIETNAMESE)).toList();
  }

  private static List<Kind> kinds(List<RuleProblem> problems) {
    return problems.stream().map(RuleProblem::kind).toList();
  }

  private static List<RuleProblem> notes(Path folder) {
    return RuleFiles.notes(folder).stream()
        .filter(note -> note.kind() != Kind.CONFIRMED_UNREAD)
        .toList();
  }

  private static Snapshot.Builder income(Assessor assessor, String income) {
    return assessor
        .snapshot("Xã A")
        .on(DAY)
        .value("income_per_capita", income)
        .value("security_and_order", true);
  }

  // ---- what it is for

  @Test
  void rules_look_at_it_and_what_follows_names_it() {
    assertThat(lines(RuleFiles.check(set))).isEmpty();
    assertThat(notes(set)).isEmpty();
    Assessor assessor = Assessor.fromDirectory(set);
    Designation border = assessor.designation("XA_BIEN_GIOI");
    assertThat(border.ofFolder()).isTrue();
    assertThat(assessor.designations()).containsExactly(border, assessor.designation("XA_DAO"));
    assertThat(assessor.set().columns()).containsExactly("Biên giới", "Còn lại");

    Snapshot plain = income(assessor, "35").build();
    Snapshot held = income(assessor, "35").designation(border, "12/QĐ-UBND").build();
    assertThat(assessor.assess(plain).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(assessor.assess(held).outcome()).isEqualTo(Outcome.MET);
    assertThat(assessor.assess(held).explain(Messages.VIETNAMESE))
        .contains("xã biên giới đất liền (theo 12/QĐ-UBND)");
    assertThat(assessor.assess(held).explain(Locale.ENGLISH)).contains("land-border commune");

    Snapshot undecided = income(assessor, "35").designation("XA_BIEN_GIOI").build();
    assertThat(undecided.designations()).containsExactly(border);
    assertThat(assessor.assess(undecided).explain(Messages.VIETNAMESE))
        .contains("xã biên giới đất liền (chưa ghi số quyết định)");
    Snapshot island = income(assessor, "55").designation("XA_DAO").build();
    assertThat(assessor.assess(island).indicator("1.2").outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(held.toBuilder().build()).isEqualTo(held);
  }

  @Test
  void only_its_assessor_knows_it() {
    assertThat(Designations.standard().find("XA_BIEN_GIOI")).isNull();
    Assessor packaged = Assessor.packaged("qd318-2022-xa");
    assertThatThrownBy(() -> packaged.snapshot("Xã A").designation("XA_BIEN_GIOI"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Assessor.fromDirectory(set).designation("XA_BIEN_GIO"))
        .hasMessageContaining("Maybe XA_BIEN_GIOI?");
    Designation ofOther = Assessor.fromDirectory(set).designation("XA_BIEN_GIOI");
    // What no rule looks at changes nothing.
    Snapshot unit =
        packaged.snapshot("Xã A").on(LocalDate.of(2023, 6, 1)).designation(ofOther).build();
    Snapshot without = packaged.snapshot("Xã A").on(LocalDate.of(2023, 6, 1)).build();
    assertThat(packaged.assess(unit).criteria()).isEqualTo(packaged.assess(without).criteria());
  }

  @Test
  void two_assessors_may_declare_one_id_in_two_ways() throws IOException {
    Assessor one = Assessor.fromDirectory(set);
    Assessor other =
        Assessor.fromDirectory(
            set("khac", DECLARED.replace("xã biên giới đất liền", "xã vùng biên"), 30));
    assertThat(one.designation("XA_BIEN_GIOI").displayName(Messages.VIETNAMESE))
        .isEqualTo("xã biên giới đất liền");
    assertThat(other.designation("XA_BIEN_GIOI").displayName(Messages.VIETNAMESE))
        .isEqualTo("xã vùng biên");
    // What it is called is for people.
    assertThat(one.designation("XA_BIEN_GIOI")).isEqualTo(other.designation("XA_BIEN_GIOI"));
    assertThat(one.key()).isNotEqualTo(other.key());
  }

  @Test
  void those_of_the_library_come_first_and_each_is_there_once() throws Exception {
    Assessor assessor = Assessor.fromDirectory(set);
    List<Designation> all = assessor.dictionary().designations().all();
    assertThat(all).startsWith(Designations.standard().all().toArray(Designation[]::new));
    assertThat(all).extracting(Designation::id).endsWith("XA_BIEN_GIOI", "XA_DAO");
    Designation border = assessor.designation("XA_BIEN_GIOI");
    Designation area = Designation.AREA_II;
    Scope scope = Scope.of(DAY, null, null, List.of(assessor.designation("XA_DAO"), border, area));
    assertThat(scope.designations())
        .containsExactly(area, border, assessor.designation("XA_DAO"))
        .isEqualTo(Set.of(border, area, assessor.designation("XA_DAO")));
    assertThat(scope)
        .isEqualTo(Scope.of(DAY, null, null, Set.of(area, border, assessor.designation("XA_DAO"))))
        .isNotEqualTo(Scope.of(DAY, null, null, Set.of(area, border)))
        .isNotEqualTo(Scope.of(DAY, null, null, Set.of(area)));

    assertThat(again(area)).isSameAs(area);
    assertThat(again(border)).isEqualTo(border).isNotSameAs(border);
    assertThat(again(border).nameEn()).isEqualTo("land-border commune");
  }

  private static Designation again(Designation designation) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(designation);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Designation) in.readObject();
    }
  }

  // ---- questions

  @Test
  void differences_and_impacts_say_for_whom() throws IOException {
    Assessor before = Assessor.fromDirectory(set);
    Assessor after = Assessor.fromDirectory(set("sau", DECLARED, 40));
    RuleDifference difference = before.differences(after);
    assertThat(difference.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.code()).isEqualTo("1.1");
              assertThat(change.where())
                  .singleElement()
                  .satisfies(
                      where -> {
                        assertThat(where.with())
                            .containsExactly(before.designation("XA_BIEN_GIOI"));
                        assertThat(where.without()).isEmpty();
                        assertThat(where.text(Messages.VIETNAMESE))
                            .contains("xã biên giới đất liền");
                      });
            });
    Snapshot held = income(before, "35").designation("XA_BIEN_GIOI").build();
    UnitImpact impact = UnitImpact.of(before.assess(held), after.assess(held));
    assertThat(impact.flips()).extracting(each -> each.code()).containsExactly("1.1");
    Snapshot plain = income(before, "35").build();
    assertThat(UnitImpact.of(before.assess(plain), after.assess(plain)).flips()).isEmpty();
  }

  @Test
  void cases_of_all_scopes_and_mutations_take_it_into_account() {
    Assessor assessor = Assessor.fromDirectory(set);
    RuleTests tests = RuleTests.of(assessor);
    assertThat(assessor.scopes(DAY)).hasSize(4);
    List<VerdictCase> cases = tests.boundaries().cases();
    assertThat(cases).anyMatch(each -> each.name().contains("xã biên giới đất liền"));
    assertThat(tests.run(cases).passed()).isTrue();
    assertThat(tests.coverage(cases).explain(Messages.VIETNAMESE)).isNotEmpty();
    MutationResult mutants = tests.mutations(cases);
    assertThat(mutants.total()).isPositive();
    assertThat(mutants.noticed()).isEqualTo(mutants.total() - mutants.refused());
  }

  @Test
  void a_condition_with_more_cases_than_can_be_gone_through_is_refused_at_once()
      throws IOException {
    StringBuilder declared = new StringBuilder();
    List<String> none = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      declared.append("DIEN_%d | no | diện thử số %d |%n".formatted(i, i));
      none.add("designations not contains designation(\"DIEN_%d\")".formatted(i));
    }
    String asks = "law.require(\"1.1\", yes(\"security_and_order\"));";
    Path folder = set("nhieu", declared.toString(), rule("1.1", String.join(", ", none), asks));
    assertThat(kinds(RuleFiles.check(folder))).contains(Kind.TOO_MANY_CASES);
  }

  @Test
  void classes_of_more_designations_than_can_be_listed_are_still_told_apart() {
    Mentions mentions = new Mentions();
    List<Designation> many = new ArrayList<>();
    for (int i = 1; i <= 70; i++) {
      many.add(FolderDesignations.of("DIEN_" + i, false, "diện " + i, "designation " + i));
    }
    many.forEach(mentions::designation);
    ScopeSpace space = ScopeSpace.ofAnyDay(mentions, false, null);
    assertThat(space.tooMany()).isTrue();
    assertThat(space.classes()).hasSize(ScopeSpace.MOST_CLASSES);
    assertThat(space.classes().get(0).first().designations()).isEmpty();
    Set<Long> numbers = new HashSet<>();
    for (int from = 0; from < 70; from++) {
      for (int to = from + 1; to <= 70; to++) {
        Scope scope = Scope.of(DAY, null, null, many.subList(from, to));
        numbers.add(space.classOf(scope));
        assertThat(numbers).contains(space.classOf(scope));
      }
    }
    assertThat(numbers).hasSize(70 * 71 / 2);
  }

  // ---- declarations

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "xa_bien_gioi | yes | xã biên giới | b; 1; XA_BIEN_GIOI",
        "Xã biên giới | yes | xã biên giới | b; 1; XA_BIEN_GIOI",
        "SO_DECISION | yes | xã có quyết định | b; 1; DIEN_SO",
        "XA_BIEN_GIOI | có | xã biên giới | b; 2; yes",
        "XA_BIEN_GIOI | không | xã biên giới | b; 2; no",
        "XA_BIEN_GIOI | yes |  | b; 3;",
      })
  void a_part_that_cannot_be_is_told_with_its_place_and_what_was_meant(
      String line, int part, String meant) throws IOException {
    String island = "XA_DAO | no | xã đảo | island commune";
    List<RuleProblem> problems = RuleFiles.check(set("sai", "#\n" + line + "\n" + island, 30));
    RuleProblem first = problems.get(0);
    assertThat(first.kind()).isEqualTo(Kind.WRONG_DESIGNATION_PART);
    assertThat(first.details().get(0)).isEqualTo(Integer.toString(part));
    assertThat(first.suggestion()).isEqualTo(meant);
    assertThat(Objects.requireNonNull(first.place()).file()).isEqualTo("dien_xa.txt");
    assertThat(first.place().line()).isEqualTo(2);
    // That the rules name one whose line is wrong is no mistake of the rules.
    if (line.startsWith("XA_BIEN_GIOI")) {
      assertThat(problems).hasSize(1);
    }
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    String wrong =
        """
        MOT | no
        hai | có lẽ | hai | two
        XA_DAO | no | xã đảo xa |
        BA | no | Xã  đảo |
        AREA_II | no | xã loại II |
        BON | no | Xã đặc biệt khó khăn |
        NAM | no | Thu nhập bình quân đầu người |
        """;
    assertThat(lines(RuleFiles.check(set("sai", DECLARED + wrong, 30))))
        .containsExactly(
            "dien_xa.txt:4:1: cần 4 phần cách nhau bằng dấu |, ở đây có 2. Có thể ý bạn là: MOT | no"
                + " | Tên diện | English name",
            "dien_xa.txt:5:1: diện: phần thứ 1, \"hai\", không dùng được; có thể viết: A-Z 0-9 _. Có"
                + " thể ý bạn là: HAI",
            "dien_xa.txt:5:7: diện: phần thứ 2, \"có lẽ\", không dùng được; có thể viết: yes, no.",
            "dien_xa.txt:6:1: \"XA_DAO\" được ghi hai lần.",
            "dien_xa.txt:7:11: tên \"Xã  đảo\" đã là tên của \"XA_DAO\": mỗi diện có một tên riêng.",
            "dien_xa.txt:8: thư viện đã có diện mang mã \"AREA_II\", khai khác: cùng một diện thì bỏ"
                + " dòng này, khác diện thì dùng mã khác. Có thể ý bạn là: AREA_II | yes | xã khu"
                + " vực II vùng đồng bào dân tộc thiểu số và miền núi | area II of the"
                + " ethnic-minority and mountain areas",
            "dien_xa.txt:9: tên \"Xã đặc biệt khó khăn\" đã là tên của \"ESPECIALLY_DIFFICULT\": mỗi"
                + " diện có một tên riêng. Có thể ý bạn là: ESPECIALLY_DIFFICULT",
            "dien_xa.txt:10: tên \"Thu nhập bình quân đầu người\" đã là tên của"
                + " \"income_per_capita\": mỗi diện có một tên riêng. Có thể ý bạn là:"
                + " income_per_capita");
    assertThatThrownBy(() -> Assessor.fromDirectory(temp.resolve("sai")))
        .isInstanceOf(RuleException.class);
  }

  @Test
  void what_the_library_declares_may_be_declared_alike() throws IOException {
    String same = "AREA_II | yes | xã khu vực II vùng đồng bào dân tộc thiểu số và miền núi\n";
    Path folder = set("nhu", DECLARED + same, 30);
    assertThat(lines(RuleFiles.check(folder))).isEmpty();
    assertThat(notes(folder)).isEmpty();
    assertThat(Assessor.fromDirectory(folder).designation("AREA_II")).isSameAs(Designation.AREA_II);
  }

  @Test
  void one_that_is_called_nearly_as_one_of_the_library_and_one_that_no_rule_names_are_told()
      throws IOException {
    Path folder = set("gan", DECLARED + "KHO_KHAN | no | xã đặc biệt khó khăn hơn | harder\n", 30);
    assertThat(lines(RuleFiles.check(folder))).isEmpty();
    assertThat(lines(notes(folder)))
        .containsExactly(
            "dien_xa.txt:4: tên của diện \"KHO_KHAN\" gần với \"ESPECIALLY_DIFFICULT\" (xã đặc biệt"
                + " khó khăn) của thư viện: nếu là cùng một diện thì dùng"
                + " Designation.ESPECIALLY_DIFFICULT. Có thể ý bạn là:"
                + " Designation.ESPECIALLY_DIFFICULT",
            "dien_xa.txt:4: diện \"KHO_KHAN\" được khai mà không quy tắc nào của thư mục này xét.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "designation(\"XA_BIEN_GIO\"); designation(\"XA_BIEN_GIOI\")",
        "Designation.XA_BIEN_GIOI; designation(\"XA_BIEN_GIOI\")",
        "designation(\"AREA_I\"); Designation.AREA_II",
        "\"xã đảo\"; designation(\"XA_DAO\")",
      })
  void a_condition_that_names_none_is_told_how_it_is_written(String written, String meant)
      throws IOException {
    Path folder = set("dk", DECLARED, 30);
    Path file = folder.resolve("tc01.drl");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("not contains designation(\"XA_DAO\")", "not contains " + written));
    assertThat(RuleFiles.check(folder).get(0).suggestion()).isEqualTo(meant);
  }

  // ---- overlays

  @Test
  void overlays_know_what_the_set_below_declares_and_bring_their_own() throws IOException {
    Path one =
        overlay(
            "tinh-mot",
            "XA_AN_TOAN | no | xã an toàn của tỉnh |\n",
            rule(
                "1.1 tỉnh",
                BORDER + ", designations contains designation(\"XA_AN_TOAN\")",
                "law.require(\"1.1\", millionDong(\"income_per_capita\").atLeast(33));"));
    Assessor below = Assessor.fromDirectory(set);
    assertThat(lines(RuleFiles.check(one, below))).isEmpty();
    Assessor over = below.withOverlay(one);
    assertThat(over.designations())
        .extracting(Designation::id)
        .containsExactly("XA_AN_TOAN", "XA_BIEN_GIOI", "XA_DAO");
    Snapshot unit =
        income(over, "32").designation("XA_BIEN_GIOI").designation("XA_AN_TOAN").build();
    assertThat(below.assess(unit).outcome()).isEqualTo(Outcome.MET);
    assertThat(over.assess(unit).outcome()).isEqualTo(Outcome.NOT_MET);
    Path two =
        overlay(
            "tinh-hai",
            "XA_AN_TOAN | yes | xã an toàn của tỉnh |\nXA_DAO | no | xã đảo |\n",
            rule(
                "1.2 tỉnh",
                "designations contains designation(\"XA_AN_TOAN\")",
                "law.require(\"1.2\", yes(\"security_and_order\"));"));
    assertThat(lines(RuleFiles.check(two, below))).isEmpty();
    assertThatThrownBy(() -> over.withOverlay(two))
        .isInstanceOfSatisfying(
            RuleException.class,
            e ->
                assertThat(kinds(e.problems()))
                    .containsExactly(Kind.DESIGNATION_DECLARED_OTHERWISE));

    Path three =
        overlay(
            "tinh-ba",
            "XA_DAO | no | xã hải đảo |\n",
            rule("1.2 tỉnh", ISLAND, "law.require(\"1.2\", yes(\"security_and_order\"));"));
    assertThat(lines(RuleFiles.check(three, below)))
        .singleElement()
        .asString()
        .contains("dien_xa.txt:1", "tham_chieu/bo-rieng/dien_xa.txt", "XA_DAO | no | xã đảo");
  }

  @Test
  void a_reload_takes_over_what_is_declared_now_and_the_hash_tells_it() throws IOException {
    ReloadableAssessor reloadable = ReloadableAssessor.of(set);
    String before = reloadable.current().key().text();
    Files.writeString(set.resolve("dien_xa.txt"), DECLARED.replace("xã đảo", "xã hải đảo"));
    reloadable.reload();
    assertThat(reloadable.current().designation("XA_DAO").nameVi()).isEqualTo("xã hải đảo");
    assertThat(reloadable.current().key().text()).isNotEqualTo(before);
  }
}

package io.github.ntmrules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.RuleTexts;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mutations against the slow way: the text of a rule file is really edited, the folder is loaded,
 * and all cases are run.
 */
class MutationBruteForceTest {

  private static final String HEADER = RuleTexts.head("sets.thu_nghiem");

  private static final String DESCRIPTION =
      RuleTexts.description(
          "thu-nghiem",
          """
      title-vi = Thử nghiệm
      title-en = Trial
      indicators-in-decree = 3

      condition registered = Đã đăng ký | Registered

      criterion 1 = tc01_mot | Một | One
      indicator 1.1 = Một một | One one
      indicator 1.2 = Một hai | One two
      criterion 2 = tc02_hai | Hai | Two
      indicator 2 = Hai | Two
      """);

  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put("00_pham_vi.drl", RuleTexts.column());
    RULES.put(
        "tc01_mot.drl",
        RuleTexts.rule(
                "1.1 từ 2020",
                "year >= 2020",
                """
                law.require("1.1", allOf(
                    millionDong("income_per_capita").atLeast( row(36, 50, 36, 41.5, 41, 59, 50) ),
                    atLeast(2, percent("health_insurance_coverage").moreThan(85),
                        percent("poor_households_rate").atMost(12.5), yes("market_to_plan")) ));\
                """)
            + RuleTexts.rule(
                "1.1 trước 2020",
                "year < 2020",
                "law.require(\"1.1\", millionDong(\"income_per_capita\").atLeast(notOnFile()));")
            + RuleTexts.rule(
                "1.2 thường",
                "designations not contains Designation.ESPECIALLY_DIFFICULT",
                """
                law.require("1.2", anyOf( grade("community_learning_grade").atLeast("Khá"),
                    given( yes("has_craft_village"),
                        percent("near_poor_households_rate").lessThan(5) ) ));\
                """)
            + RuleTexts.rule(
                "1.2 khó khăn",
                "designations contains Designation.ESPECIALLY_DIFFICULT",
                "law.notApplicable(\"1.2\", \"khó khăn\");"));
    RULES.put(
        "tc02_hai.drl",
        RuleTexts.rule(
            "2 luôn",
            "",
            """
            law.require("2", allOf( percent("six_year_olds_in_grade_1").atLeast(100),
                count("effective_new_style_cooperatives").moreThan(1) ));\
            """));
    RULES.put(
        "99_cong_nhan.drl",
        RuleTexts.rule(
            "Đăng ký",
            "date >= day(\"2018-01-01\"), region != Region.TAY_NGUYEN || designations contains "
                + "Designation.AREA_II",
            "law.condition(\"registered\", yes(\"registered_for_recognition\"));"));
  }

  /** One edit of the text, and the mutant it makes. */
  private record Edit(String key, String file, String text) {}

  @TempDir private Path folder;

  private Assessor load(String file, String text) throws IOException {
    write(file, text);
    return Assessor.fromDirectory(folder);
  }

  private void write(String changed, String text) throws IOException {
    Files.writeString(folder.resolve("bo_tieu_chi.txt"), DESCRIPTION);
    for (Map.Entry<String, String> each : RULES.entrySet()) {
      String content = each.getKey().equals(changed) ? text : each.getValue();
      Files.writeString(folder.resolve(each.getKey()), HEADER + content);
    }
  }

  // ---- edits

  private static List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    RULES.forEach(
        (file, text) -> {
          row(file, text, edits);
          levels(file, text, edits);
          bounds(file, text, edits);
        });
    String one = RULES.get("tc01_mot.drl");
    String two = RULES.get("tc02_hai.drl");
    combination("1.1 AllOf AnyOf", one, "allOf(", "anyOf(", edits);
    combination("1.1 AtLeastOf 1", one, "atLeast(2,", "atLeast(1,", edits);
    combination("1.1 AtLeastOf 3", one, "atLeast(2,", "atLeast(3,", edits);
    combination("1.2 AnyOf AllOf", one, "anyOf( grade", "allOf( grade", edits);
    edits.add(
        new Edit("COMBINATION 2 AllOf AnyOf", "tc02_hai.drl", two.replace("allOf(", "anyOf(")));
    String given =
        one.replaceAll("given\\( yes\\(\"has_craft_village\"\\),\\s+(.*?\\(5\\)) \\)", "$1");
    edits.add(new Edit("GIVEN 1.2", "tc01_mot.drl", given));
    scope("1.1 từ 2020", "year >= 2020", "", "tc01_mot.drl", edits);
    scope("1.1 trước 2020", "year < 2020", "", "tc01_mot.drl", edits);
    String difficult = "contains Designation.ESPECIALLY_DIFFICULT";
    scope("1.2 thường", "designations not " + difficult, "", "tc01_mot.drl", edits);
    scope("1.2 khó khăn", "designations " + difficult, "", "tc01_mot.drl", edits);
    scope("Cột", "$vung : region != null", "", "00_pham_vi.drl", edits);
    scope("Đăng ký", "date >= day(\"2018-01-01\")", ",", "99_cong_nhan.drl", edits);
    scope("Đăng ký", "region != Region.TAY_NGUYEN", "||", "99_cong_nhan.drl", edits);
    String area = "designations contains Designation.AREA_II";
    String recognition = RULES.get("99_cong_nhan.drl");
    edits.add(
        new Edit(
            "SCOPE Đăng ký " + area, "99_cong_nhan.drl", recognition.replace("|| " + area, "")));
    edits.forEach(
        each -> assertThat(each.text()).as(each.key()).isNotEqualTo(RULES.get(each.file())));
    return edits;
  }

  private static void combination(
      String key, String text, String from, String to, List<Edit> edits) {
    edits.add(
        new Edit("COMBINATION " + key, "tc01_mot.drl", text.replaceFirst(Pattern.quote(from), to)));
  }

  private static void scope(
      String rule, String condition, String separator, String file, List<Edit> edits) {
    String text = RULES.get(file);
    String from = Pattern.quote(condition) + "\\s*" + Pattern.quote(separator);
    int at = text.indexOf("rule \"" + rule + "\"");
    String rest = text.substring(at).replaceFirst(from, "");
    edits.add(new Edit("SCOPE " + rule + " " + condition, file, text.substring(0, at) + rest));
  }

  private static void row(String file, String text, List<Edit> edits) {
    Matcher row = Pattern.compile("row\\(([^)]*)\\)").matcher(text);
    if (row.find()) {
      String[] cells = row.group(1).split(", ");
      for (int i = 0; i < cells.length; i++) {
        for (int sign : new int[] {1, -1}) {
          String[] moved = cells.clone();
          BigDecimal step = new BigDecimal("0.1").multiply(BigDecimal.valueOf(sign));
          moved[i] = new BigDecimal(cells[i]).add(step).toPlainString();
          String column = List.of(Region.values()).get(i).abbreviation();
          String key = (sign > 0 ? "LEVEL_UP" : "LEVEL_DOWN") + " income_per_capita " + column;
          String after = "row(" + String.join(", ", moved) + ")";
          edits.add(new Edit(key, file, text.replace(row.group(), after)));
        }
      }
    }
  }

  private static void levels(String file, String text, List<Edit> edits) {
    Matcher level =
        Pattern.compile("(count|percent)\\(\"(\\w+)\"\\)\\.\\w+\\(([0-9.]+)\\)").matcher(text);
    while (level.find()) {
      BigDecimal step = level.group(1).equals("count") ? BigDecimal.ONE : new BigDecimal("0.1");
      BigDecimal value = new BigDecimal(level.group(3));
      level(level, "LEVEL_UP", value.add(step).toPlainString(), file, text, edits);
      level(level, "LEVEL_DOWN", value.subtract(step).toPlainString(), file, text, edits);
    }
    if (text.contains("\"Khá\"")) {
      String of = " community_learning_grade null";
      edits.add(new Edit("LEVEL_UP" + of, file, text.replace("\"Khá\"", "\"Tốt\"")));
      edits.add(new Edit("LEVEL_DOWN" + of, file, text.replace("\"Khá\"", "\"Trung bình\"")));
    }
  }

  private static void level(
      Matcher level, String kind, String moved, String file, String text, List<Edit> edits) {
    String after = text.substring(0, level.start(3)) + moved + text.substring(level.end(3));
    edits.add(new Edit(kind + " " + level.group(2) + " null", file, after));
  }

  private static void bounds(String file, String text, List<Edit> edits) {
    Map<String, String> other =
        Map.of(
            "atLeast",
            "moreThan",
            "moreThan",
            "atLeast",
            "atMost",
            "lessThan",
            "lessThan",
            "atMost");
    Matcher bound = Pattern.compile("\"(\\w+)\"\\)\\.(\\w+)\\((?!notOnFile)").matcher(text);
    while (bound.find()) {
      String swapped = other.get(bound.group(2));
      String after = text.substring(0, bound.start(2)) + swapped + text.substring(bound.end(2));
      edits.add(new Edit("BOUND " + bound.group(1) + " null", file, after));
    }
  }

  /** The same name for a mutant as for the edit that makes it. */
  private static String key(Mutant mutant) {
    if (mutant.kind() == Mutant.Kind.SCOPE) {
      return "SCOPE " + mutant.rule().name() + " " + mutant.scopeCondition();
    }
    if (mutant.before() instanceof Requirement.Threshold threshold) {
      return mutant.kind() + " " + threshold.measure().id() + " " + mutant.column();
    }
    String code = mutant.indicator().code();
    if (mutant.kind() == Mutant.Kind.GIVEN) {
      return "GIVEN " + code;
    }
    String after =
        mutant.after() instanceof Requirement.AtLeastOf some
            ? Integer.toString(some.needed())
            : mutant.after().getClass().getSimpleName();
    return "COMBINATION " + code + " " + mutant.before().getClass().getSimpleName() + " " + after;
  }

  // ---- cases

  /** Some cases at boundaries, and some units whose criteria and whole set are expected too. */
  private static List<VerdictCase> cases(Assessor assessor, Random random) {
    List<VerdictCase> cases = new ArrayList<>();
    for (VerdictCase each : RuleTests.of(assessor).boundaries().cases()) {
      if (random.nextInt(3) == 0) {
        cases.add(each);
      }
    }
    for (int i = 0; i < 12; i++) {
      Snapshot unit = unit(random);
      Assessment now = assessor.assess(unit);
      List<Expectation> expected = new ArrayList<>();
      if (random.nextBoolean()) {
        expected.add(new Expectation("1", now.criteria().get(0).outcome()));
      }
      expected.add(new Expectation(Expectation.WHOLE_SET, now.outcome()));
      cases.add(VerdictCase.of("Đơn vị " + i, unit, expected));
    }
    return cases;
  }

  private static Snapshot unit(Random random) {
    Snapshot.Builder unit =
        Snapshot.commune("Xã")
            .region(List.of(Region.values()).get(random.nextInt(7)))
            .on(LocalDate.of(2017, 1, 1).plusDays(random.nextInt(1826)))
            .value("six_year_olds_in_grade_1", random.nextInt(4) == 0 ? 99 : 100)
            .value("effective_new_style_cooperatives", 1 + random.nextInt(3));
    if (random.nextInt(3) == 0) {
      unit.designation(Designation.ESPECIALLY_DIFFICULT);
    }
    if (random.nextInt(3) == 0) {
      unit.designation(Designation.AREA_II);
    }
    if (random.nextInt(5) > 0) {
      unit.value("income_per_capita", 36 + random.nextInt(24));
    }
    if (random.nextInt(5) > 0) {
      unit.value("health_insurance_coverage", 84 + random.nextInt(3));
    }
    if (random.nextInt(5) > 0) {
      unit.value("poor_households_rate", 12 + random.nextInt(2));
    }
    if (random.nextInt(5) > 0) {
      unit.value("market_to_plan", random.nextBoolean());
    }
    if (random.nextInt(5) > 0) {
      unit.value("community_learning_grade", random.nextBoolean() ? "Khá" : "Trung bình");
    }
    unit.value("has_craft_village", random.nextBoolean());
    unit.value("near_poor_households_rate", 4 + random.nextInt(2));
    unit.value("registered_for_recognition", random.nextBoolean());
    return unit.build();
  }

  // ---- the two ways

  @Test
  void every_edit_is_a_mutant_and_every_mutant_an_edit() throws IOException {
    Assessor assessor = load("", "");
    VerdictCase blind =
        RuleTests.of(assessor).boundaries().cases().stream()
            .filter(each -> each.name().startsWith("Xã đã đăng ký"))
            .findFirst()
            .orElseThrow();
    MutationResult result = RuleTests.of(assessor).mutations(List.of(blind));
    TreeSet<String> mutants = new TreeSet<>();
    result.unnoticed().forEach(each -> mutants.add(key(each.mutant())));
    result.idle().forEach(each -> mutants.add(key(each)));
    TreeSet<String> edits = new TreeSet<>();
    edits().forEach(each -> edits.add(each.key()));
    assertThat(edits).hasSize(result.total());
    assertThat(edits).containsAll(mutants);
    assertThat(mutants.size() + result.refused() + result.noticed()).isEqualTo(edits.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void what_no_case_notices_is_what_really_goes_unnoticed(long seed) throws IOException {
    Random random = new Random(seed);
    Assessor original = load("", "");
    List<VerdictCase> cases = cases(original, random);
    MutationResult fast = RuleTests.of(original).mutations(cases);
    assertThat(fast.ran()).as(fast.explain(Locale.ROOT)).isTrue();
    Map<String, UnnoticedMutant> unnoticed = new LinkedHashMap<>();
    fast.unnoticed().forEach(each -> unnoticed.put(key(each.mutant()), each));
    TreeSet<String> open = new TreeSet<>(unnoticed.keySet());
    fast.idle().forEach(each -> open.add(key(each)));
    TreeSet<String> really = new TreeSet<>();
    int refused = 0;
    int noticed = 0;
    for (Edit edit : edits()) {
      write(edit.file(), edit.text());
      if (!RuleFiles.check(folder).isEmpty()) {
        refused++;
      } else {
        Assessor edited = Assessor.fromDirectory(folder);
        if (RuleTests.of(edited).run(cases).passed()) {
          really.add(edit.key());
          told(edit, unnoticed.get(edit.key()), original, edited, random);
        } else {
          noticed++;
        }
      }
    }
    assertThat(open).isEqualTo(really);
    assertThat(fast.refused()).isEqualTo(refused);
    assertThat(fast.noticed()).isEqualTo(noticed);
    assertThat(really).hasSizeGreaterThan(5);
    assertThat(noticed).isGreaterThan(10);
    assertThat(refused).isGreaterThan(3);
  }

  /** The unit that is told notices the edit; where none is, no unit does. */
  private static void told(
      Edit edit, UnnoticedMutant told, Assessor original, Assessor edited, Random random) {
    if (told == null) {
      for (int i = 0; i < 300; i++) {
        Snapshot unit = unit(random);
        Assessment one = original.assess(unit);
        Assessment other = edited.assess(unit);
        for (int at = 0; at < one.indicators().size(); at++) {
          assertThat(other.indicators().get(at).outcome())
              .as(edit.key())
              .isEqualTo(one.indicators().get(at).outcome());
        }
      }
    } else {
      VerdictCase wanted = told.wantedCase(UnitKind.COMMUNE, Locale.ROOT);
      assertThat(RuleTests.of(original).run(List.of(wanted)).passed()).as(edit.key()).isTrue();
      assertThat(RuleTests.of(edited).run(List.of(wanted)).passed()).as(edit.key()).isFalse();
    }
  }
}

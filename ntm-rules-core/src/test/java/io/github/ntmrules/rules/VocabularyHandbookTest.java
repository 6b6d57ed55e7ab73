package io.github.ntmrules.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.EditingHandbook;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.text.Messages;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The handbook names every word of the vocabulary and no other, and its examples are DRL. */
class VocabularyHandbookTest {

  private static final Map<String, Class<?>> SECTIONS =
      Map.of(
          "Phạm vi", Scope.class,
          "Ngày", Vocabulary.class,
          "Diện của thư mục", Vocabulary.class,
          "Số liệu", Vocabulary.class,
          "So sánh", FigureTerm.class,
          "Kết hợp", Vocabulary.class,
          "Ô của bảng", Vocabulary.class,
          "Số liệu suy ra", Vocabulary.class,
          "Kết luận", Conclusions.class);

  @Test
  void every_word_has_a_heading_and_no_heading_names_a_word_that_does_not_exist() {
    Map<Class<?>, Set<String>> written =
        Handbook.words().stream()
            .collect(
                groupingBy(
                    word -> type(word.section()),
                    mapping(Handbook.Word::name, toCollection(TreeSet::new))));

    for (Class<?> type : Set.copyOf(SECTIONS.values())) {
      assertThat(written.get(type)).as(type.getSimpleName()).isEqualTo(words(type));
    }
  }

  @Test
  void no_word_of_one_kind_has_two_headings() {
    assertThat(Handbook.words().stream().map(word -> type(word.section()) + " " + word.name()))
        .doesNotHaveDuplicates();
  }

  static List<String> examples() {
    return Handbook.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_is_one_or_more_complete_rules(String example) throws Exception {
    DrlParser parser = new DrlParser();

    PackageDescr parsed = parser.parse(false, Handbook.header() + "\n" + example);

    assertThat(parser.getErrors()).isEmpty();
    assertThat(parsed.getRules()).isNotEmpty().hasSameSizeAs(Handbook.rules(example));
  }

  @Test
  void an_example_that_is_not_marked_as_an_illustration_is_a_packaged_rule_word_for_word() {
    RuleSource source = Objects.requireNonNull(PackagedRules.set("qd1980-2016-xa"));
    List<String> packaged = new ArrayList<>();
    for (String file : source.ruleFiles()) {
      packaged.addAll(Handbook.rules(String.valueOf(source.text(file))));
    }

    assertThat(Handbook.examples().stream().flatMap(block -> Handbook.rules(block).stream()))
        .filteredOn(rule -> !rule.contains("@source(\"" + Handbook.ILLUSTRATION + "\")"))
        .isNotEmpty()
        .isSubsetOf(packaged);
  }

  @ParameterizedTest
  @EnumSource
  void every_message_about_rules_is_explained(RuleProblem.Kind kind) {
    assertThat(EditingHandbook.explainedMessages()).contains(message(kind));
  }

  @Test
  void no_message_is_explained_twice_or_is_never_said() {
    assertThat(EditingHandbook.explainedMessages())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RuleProblem.Kind.values()).map(kind -> message(kind)).toList());
  }

  private static String message(RuleProblem.Kind kind) {
    Object[] anything = Collections.nCopies(5, "…").toArray();
    return Messages.get(Messages.VIETNAMESE, "rule." + kind, anything).strip();
  }

  @Test
  void every_region_and_designation_is_listed_with_its_name() {
    String text = Handbook.text();
    for (Region region : Region.values()) {
      assertThat(text)
          .contains(
              "| `Region.%s` | %s | %s |"
                  .formatted(
                      region.name(),
                      region.displayName(Messages.VIETNAMESE),
                      region.abbreviation()));
    }
    for (Designation designation : Designations.standard().all()) {
      assertThat(text)
          .contains(
              "| `Designation.%s` | %s |"
                  .formatted(designation.id(), designation.displayName(Messages.VIETNAMESE)));
    }
  }

  @Test
  void every_outcome_and_legal_status_is_explained_under_the_name_that_results_use() {
    Stream<String> keys =
        Stream.concat(
            Arrays.stream(Outcome.values()).map(outcome -> "outcome." + outcome),
            Arrays.stream(LegalStatus.values()).map(status -> "status." + status));

    assertThat(keys.map(key -> "\n| " + Messages.get(Messages.VIETNAMESE, key) + " | "))
        .allSatisfy(row -> assertThat(Handbook.text()).contains(row));
  }

  private static Class<?> type(String section) {
    assertThat(SECTIONS).as("the sections that may have words").containsKey(section);
    return Objects.requireNonNull(SECTIONS.get(section));
  }

  private static Set<String> words(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> type != Vocabulary.class || Modifier.isStatic(method.getModifiers()))
        .filter(method -> type != Scope.class || field(method))
        .map(Method::getName)
        .collect(toCollection(TreeSet::new));
  }

  private static boolean field(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && Arrays.stream(Object.class.getMethods())
            .noneMatch(every -> every.getName().equals(method.getName()));
  }
}

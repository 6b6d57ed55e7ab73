package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every indicator of every packaged set is provided for by a rule in every scope of the set's
 * period: by enumeration, not by samples.
 *
 * <p>The days enumerated suffice. A condition sees a scope and nothing else: the date, the year,
 * the region, the province and the designations. The year changes on 1 January, and a date is only
 * ever compared with a day written in the condition. Both sides of all of these are enumerated, so
 * from one day enumerated to the next no condition changes its value; neither does any with the
 * region or the designations, of which all, and all subsets, are enumerated. That conditions are
 * such is tested here too; and that none looks at the province, so that leaving it out loses
 * nothing.
 */
class EveryScopeTest {

  private static final Pattern DATE_COMPARED =
      Pattern.compile("\\bdate\\s*(?:<=|>=|==|!=|<|>)\\s*day\\(\"[0-9-]{10}\"\\)");
  private static final Pattern BOUND_REGION = Pattern.compile("\\$\\w+\\s*:\\s*(?=region\\b)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}$_][\\p{L}\\p{N}$_.]*");
  private static final Pattern KNOWN =
      Pattern.compile(
          "Scope|year|region|designations|contains|not|in|null"
              + "|Region\\.[A-Z0-9_]+|Designation\\.[A-Z0-9_]+");

  private static Stream<DynamicTest> forEachSet(Consumer<SetScopes> test) {
    return Assessor.packagedSets().stream()
        .map(SetScopes::of)
        .map(
            scopes ->
                dynamicTest(
                    scopes.set().id() + ", " + scopes.scopes().size() + " scopes",
                    () -> test.accept(scopes)));
  }

  @TestFactory
  Stream<DynamicTest> every_indicator_is_provided_for_by_a_rule_in_every_scope() {
    return forEachSet(
        scopes -> {
          CriteriaSet set = scopes.set();
          Assessor assessor = Assessor.packaged(set.id());
          for (Scope scope : scopes.scopesOfAnyUnit()) {
            List<Provision> provisions = assessor.requirements(scope).provisions();
            assertThat(provisions)
                .as("%s: %s", set.id(), scope)
                .extracting(Provision::indicator)
                .isEqualTo(set.indicators());
            assertThat(provisions)
                .as("%s: %s", set.id(), scope)
                .allSatisfy(each -> assertThat(scopes.ruleFiles()).contains(each.rule().file()));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> every_column_of_a_set_is_the_column_of_some_scope_on_every_day() {
    return forEachSet(
        scopes -> {
          Assessor assessor = Assessor.packaged(scopes.set().id());
          scopes.scopes().stream()
              .collect(Collectors.groupingBy(Scope::date))
              .forEach(
                  (day, ofDay) -> {
                    Set<String> columns = new TreeSet<>();
                    for (Scope scope : ofDay) {
                      Requirements asked = assessor.requirements(scope);
                      if (asked.column() != null) {
                        columns.add(asked.column());
                      }
                    }
                    assertThat(columns)
                        .as("%s on %s", scopes.set().id(), day)
                        .containsExactlyInAnyOrderElementsOf(scopes.set().columns());
                  });
        });
  }

  @TestFactory
  Stream<DynamicTest> conditions_look_at_nothing_that_changes_between_the_days_enumerated() {
    return forEachSet(
        scopes -> {
          assertThat(scopes.conditions()).isNotEmpty();
          for (String condition : scopes.conditions()) {
            String rest = DATE_COMPARED.matcher(condition).replaceAll("");
            rest = BOUND_REGION.matcher(rest).replaceAll("");
            assertThat(rest).as(condition).startsWith("Scope(").doesNotContain("\"");
            assertThat(WORD.matcher(rest).results().map(found -> found.group()))
                .as(condition)
                .allMatch(word -> KNOWN.matcher(word).matches());
          }
        });
  }

  @Test
  void a_scope_holds_what_a_unit_states_of_itself_and_the_group_that_follows_and_nothing_else() {
    Set<String> properties =
        Stream.of(Scope.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .map(method -> method.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(properties)
        .containsExactly(
            "date",
            "designations",
            "equals",
            "group",
            "hashCode",
            "inGroup",
            "province",
            "region",
            "toString",
            "year");
  }
}

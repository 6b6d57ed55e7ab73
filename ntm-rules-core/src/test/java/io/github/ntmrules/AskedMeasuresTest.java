package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures a set asks for, held against the facts of the law. */
final class AskedMeasuresTest {

  /** What is computed from what, as the decrees say. */
  private static final Map<String, Map<String, List<String>>> COMPUTED =
      Map.of(
          "qd318-2022-xa",
          Map.of(
              "multidimensional_poverty_rate",
              List.of("poor_households_rate", "near_poor_households_rate")),
          "qd318-2022-xa-nang-cao",
          Map.of(
              "multidimensional_poverty_rate",
              List.of("poor_households_rate", "near_poor_households_rate")),
          "qd491-2009-xa",
          Map.of(
              "income_ratio_to_province",
              List.of("income_per_capita", "province_income_per_capita")),
          "qd691-2018-xa-kieu-mau",
          Map.of(
              "income_ratio_to_recognition",
              List.of("income_per_capita", "income_per_capita_at_recognition")));

  /** The figures of conditions that have no table among the facts, beside those of indicators. */
  private static final Map<String, List<String>> CONDITIONS =
      Map.of(
          "qd1980-2016-xa", List.of("registered_for_recognition", "outstanding_construction_debt"),
          "qd318-2022-xa",
              List.of(
                  "outstanding_construction_debt",
                  "residents_satisfied",
                  "commune_security_standard"),
          "qd318-2022-xa-nang-cao",
              List.of(
                  "outstanding_construction_debt",
                  "residents_satisfied",
                  "commune_security_standard"),
          "qd319-2022-xa-kieu-mau",
              List.of(
                  "outstanding_construction_debt",
                  "residents_satisfied",
                  "commune_security_standard"));

  private static List<String> sets() {
    return Assessor.packagedSets();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void a_set_asks_for_the_figures_of_its_decree_in_its_order(String setId) {
    Set<String> facts = facts(setId);
    facts.addAll(CONDITIONS.getOrDefault(setId, List.of()));
    List<String> asked = Assessor.packaged(setId).measures().stream().map(Measure::id).toList();
    assertThat(asked).containsExactlyInAnyOrderElementsOf(facts);
    // Its first indicator is another set, whose figures change with the years.
    if (!setId.equals("qd319-2022-xa-kieu-mau")) {
      assertThat(asked).containsExactlyElementsOf(facts);
    }
  }

  private static Set<String> facts(String setId) {
    Set<String> facts = new LinkedHashSet<>();
    for (String kind : List.of("cells", "conditions")) {
      String file = "law/" + setId + "." + kind + ".tsv";
      if (AskedMeasuresTest.class.getResource(file) != null) {
        for (Map<String, String> row : TestFiles.table(file)) {
          String measure = row.get("measure");
          if (row.get("combination").equals("meets")) {
            facts.addAll(facts(measure));
          } else {
            facts.add(measure);
          }
          facts.addAll(COMPUTED.getOrDefault(setId, Map.of()).getOrDefault(measure, List.of()));
        }
      }
    }
    return facts;
  }

  @Test
  void a_set_names_the_designations_that_make_a_difference() {
    assertThat(Assessor.packaged("qd1980-2016-xa").designations())
        .containsExactly(Designation.NO_TRADE_INFRASTRUCTURE_PLANNED);
    assertThat(Assessor.packaged("qd318-2022-xa").designations())
        .containsExactly(Designation.ESPECIALLY_DIFFICULT, Designation.SAFE_ZONE_IN_POOR_DISTRICT);
    assertThat(Assessor.packaged("qd321-2022-tinh").designations()).isEmpty();
  }
}

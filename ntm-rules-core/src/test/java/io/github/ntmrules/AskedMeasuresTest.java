package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures a set asks for, held against the facts of the law. */
final class AskedMeasuresTest {

  /** Stands for content that is not on file: nothing to report. */
  private static final String NO_FIGURE = "content_not_on_file";

  @OfEverySet
  void a_set_asks_for_the_figures_of_its_decree_in_its_order(String setId) {
    Set<String> facts = facts(setId);
    List<String> asked = Assessor.packaged(setId).measures().stream().map(Measure::id).toList();
    assertThat(asked).containsExactlyInAnyOrderElementsOf(facts);
    // The figures of another set that is to be met as a whole change with the years.
    if (Stream.of("cells", "conditions")
        .flatMap(kind -> rows(setId, kind).stream())
        .noneMatch(row -> row.get("combination").equals("meets"))) {
      assertThat(asked).containsExactlyElementsOf(facts);
    }
  }

  private static Set<String> facts(String setId) {
    Set<String> facts = new LinkedHashSet<>();
    for (String kind : List.of("cells", "within", "conditions")) {
      for (Map<String, String> row : rows(setId, kind)) {
        String measure = row.get("measure");
        if (row.get("combination").equals("meets")) {
          Stream.of("cells", "within")
              .flatMap(of -> rows(measure, of).stream())
              .forEach(each -> add(each.get("measure"), measure, facts));
        } else {
          add(measure, setId, facts);
        }
      }
    }
    rows(setId, "condition-figures").forEach(row -> facts.add(row.get("measure")));
    // What stands for content that is not on file is no figure to ask for.
    facts.removeIf(id -> Objects.requireNonNull(Measures.standard().find(id), id).placeholder());
    return facts;
  }

  /** A figure, and after it what it is computed from where the decree says so. */
  private static void add(String measure, String setId, Set<String> facts) {
    if (measure.equals(NO_FIGURE)) {
      return;
    }
    facts.add(measure);
    for (Map<String, String> row : rows(setId, "computed")) {
      if (row.get("measure").equals(measure)) {
        facts.add(row.get("from"));
      }
    }
  }

  /** A table of the second transcription; empty where a set has none. */
  private static List<Map<String, String>> rows(String setId, String kind) {
    String file = "law/" + setId + "." + kind + ".tsv";
    return TestFiles.exists(file) ? TestFiles.table(file) : List.of();
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

package io.github.ntmrules.files.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.decree.CellReading;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.decree.PrintedCell;
import io.github.ntmrules.files.draft.MeasureChoice.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How often what is filled in for a person is right, on decrees whose own names are left out: the
 * indicators of each packaged set, looked for by what the other sets call their figures.
 */
class MeasureChoiceTest {

  private static List<CellReading> cells(Measure measure) {
    if (measure.kind() == MeasureKind.PERCENT) {
      return List.of(PrintedCell.read("≥50%"));
    }
    return measure.kind() == MeasureKind.YES_NO ? List.of(PrintedCell.read("Đạt")) : List.of();
  }

  @Test
  void what_is_sure_is_right_and_what_seems_new_is() {
    MeasureUses all = MeasureUses.packaged();
    int rows = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> notNew = new ArrayList<>();
    for (String set : Assessor.packagedSets()) {
      MeasureUses others = all.without(set);
      MeasureChoice choice = new MeasureChoice(others);
      Map<Indicator, Set<Measure>> asked = new LinkedHashMap<>();
      for (Measure measure : Measures.standard().reportable()) {
        for (MeasureUses.Use use : all.of(measure)) {
          if (use.direct() && use.setId().equals(set)) {
            asked.computeIfAbsent(use.indicator(), none -> new LinkedHashSet<>()).add(measure);
          }
        }
      }
      for (Map.Entry<Indicator, Set<Measure>> each : asked.entrySet()) {
        Measure one = each.getValue().iterator().next();
        if (each.getValue().size() > 1) {
          continue;
        }
        rows++;
        Found found = choice.find(each.getKey().labelVi(), "", cells(one));
        if (found.isNone()) {
          notNew.add(set + " " + each.getKey().labelVi() + ": " + one.id());
        } else if (one.equals(found.sure())) {
          right++;
        } else if (found.sure() != null) {
          wrong.add(set + " " + each.getKey().labelVi() + ": " + one.id() + ", " + found.sure());
        }
      }
    }
    System.out.printf(
        "figures filled in: %d of %d rows, wrong %d, called new though known %d%n",
        right, rows, wrong.size(), notNew.size());
    wrong.forEach(each -> System.out.println("  wrong: " + each));
    notNew.forEach(each -> System.out.println("  not new: " + each));
    assertThat(rows).isGreaterThan(100);
    assertThat(wrong.size() * 100).isLessThanOrEqualTo(rows);
    assertThat(notNew.size() * 100).isLessThanOrEqualTo(rows);
  }
}

package io.github.ntmrules.files.decree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.decree.MeasureFinder.Proposal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureFinderTest {

  private static final MeasureUses USES = MeasureUses.packaged();

  private static final class Tally {
    int first;
    int amongFive;
    int all;
    final List<String> none = new ArrayList<>();

    void count(MeasureFinder finder, String words, @Nullable MeasureKind kind, Set<String> right) {
      List<String> found =
          finder.find(words, kind, 5).stream().map(each -> each.measure().id()).toList();
      all++;
      if (!found.isEmpty() && right.contains(found.get(0))) {
        first++;
      }
      if (found.stream().anyMatch(right::contains)) {
        amongFive++;
      } else {
        none.add(words + " " + right + " not in " + found);
      }
    }

    void print(String of) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d rows, first %d (%.0f %%), among five %d (%.0f %%), none %d%n",
          of,
          all,
          first,
          100.0 * first / all,
          amongFive,
          100.0 * amongFive / all,
          all - amongFive);
      none.forEach(each -> System.out.println("  " + each));
    }
  }

  private static MeasureFinder finder(MeasureUses uses) {
    return MeasureFinder.of(Measures.standard().reportable(), uses);
  }

  /** Each label of an indicator that asks for one figure, with the labels of its set left out. */
  @Test
  void figures_are_found_by_what_another_decree_calls_them() {
    Tally words = new Tally();
    Tally otherWords = new Tally();
    Tally withKind = new Tally();
    Tally several = new Tally();
    for (String set : Assessor.packagedSets()) {
      MeasureFinder finder = finder(USES.without(set));
      Map<Indicator, Set<Measure>> asked = new LinkedHashMap<>();
      for (Measure measure : Measures.standard().reportable()) {
        for (MeasureUses.Use use : USES.of(measure)) {
          if (use.direct() && use.setId().equals(set)) {
            asked.computeIfAbsent(use.indicator(), none -> new LinkedHashSet<>()).add(measure);
          }
        }
      }
      asked.forEach(
          (indicator, measures) -> {
            Set<String> right = new LinkedHashSet<>();
            measures.forEach(each -> right.add(each.id()));
            String label = indicator.labelVi();
            if (measures.size() > 1) {
              several.count(finder, label, null, right);
            } else {
              words.count(finder, label, null, right);
              if (finder.find(label, null, 400).stream()
                  .noneMatch(each -> each.alike() && right.contains(each.measure().id()))) {
                otherWords.count(finder, label, null, right);
              }
              withKind.count(finder, label, measures.iterator().next().kind(), right);
            }
          });
    }
    words.print("indicators of one figure, words alone");
    otherWords.print("of them those that no other name of the figure is like");
    withKind.print("with the kind of their cells");
    several.print("indicators of several figures, one of them found");
    assertThat(words.all).isGreaterThanOrEqualTo(100);
    assertThat(words.first * 100).isGreaterThanOrEqualTo(words.all * 95);
    assertThat(words.amongFive * 100).isGreaterThanOrEqualTo(words.all * 95);
    assertThat(otherWords.all).isGreaterThanOrEqualTo(30);
    assertThat(otherWords.first * 100).isGreaterThanOrEqualTo(otherWords.all * 80);
    assertThat(otherWords.amongFive * 100).isGreaterThanOrEqualTo(otherWords.all * 95);
  }

  @Test
  void figures_of_the_made_up_annex_are_found() {
    Tally words = new Tally();
    MeasureFinder finder = finder(USES);
    for (String line : PrintedCellTest.Lines.of("made-up-annex.tsv")) {
      String[] parts = line.split("\t", -1);
      if (!parts[1].isEmpty()) {
        words.count(finder, parts[0], null, Set.of(parts[1].split(",")));
      }
    }
    words.print("the made-up annex");
    assertThat(words.all).isGreaterThanOrEqualTo(36);
    assertThat(words.first * 100).isGreaterThanOrEqualTo(words.all * 84);
    assertThat(words.amongFive).isEqualTo(words.all);
  }

  @Test
  void words_are_found_in_any_spelling() {
    MeasureFinder finder = finder(MeasureUses.NONE);
    String label = "Tỷ lệ hoà giải thành, xoá mù chữ";
    List<Proposal> plain = finder.find("Tỷ lệ hòa giải thành, xóa mù chữ", null, 3);
    assertThat(finder.find(label, null, 3)).isEqualTo(plain);
    assertThat(finder.find(Normalizer.normalize(label, Normalizer.Form.NFD), null, 3))
        .isEqualTo(plain);
    assertThat(finder.find("bao hiem y te", null, 1).get(0).measure().id())
        .isEqualTo("health_insurance_coverage");
    assertThat(finder.find("BHYT", null, 1).get(0).measure().id())
        .isEqualTo("health_insurance_coverage");
    assertThat(finder.find("health insurance", null, 1).get(0).measure().id())
        .isEqualTo("health_insurance_coverage");
    assertThat(finder.find("zzz", null, 5)).isEmpty();
    assertThat(finder.find("", null, 5)).isEmpty();
  }

  @Test
  void scores_are_shares_and_the_best_stands_first() {
    MeasureFinder finder = finder(MeasureUses.NONE);
    for (Measure measure : Measures.standard().reportable()) {
      List<Proposal> found = finder.find(measure.labelVi(), measure.kind(), 400);
      assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
      assertThat(found).allMatch(each -> each.score() > 0 && each.score() <= 1);
      assertThat(found.get(0).measure()).isEqualTo(measure);
      assertThat(found.get(0).alike()).isTrue();
    }
  }

  @Test
  void the_kind_of_the_cells_tells_two_alike_figures_apart() {
    MeasureFinder finder = finder(USES);
    String words = "Thu nhập bình quân đầu người";
    assertThat(finder.find(words, MeasureKind.MILLION_DONG, 1).get(0).measure().id())
        .isEqualTo("income_per_capita");
    assertThat(finder.find(words, MeasureKind.PERCENT, 1).get(0).measure().id())
        .isEqualTo("income_per_capita_growth");
    assertThat(finder.find(words, MeasureKind.TIMES, 2))
        .extracting(each -> each.measure().kind())
        .contains(MeasureKind.TIMES);
  }
}

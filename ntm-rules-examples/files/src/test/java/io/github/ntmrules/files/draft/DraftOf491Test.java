package io.github.ntmrules.files.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.decree.PrintedCell;
import io.github.ntmrules.files.decree.RuleWords;
import io.github.ntmrules.files.decree.RuleWords.Written;
import io.github.ntmrules.files.draft.DraftNote.Group;
import io.github.ntmrules.files.law.LawLine;
import io.github.ntmrules.files.law.LawLine.Field;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The table of decision 491, drafted by what all other decrees call their figures, against the
 * packaged set, which was transcribed by hand: cell by cell what a figure must be.
 */
class DraftOf491Test {

  private static final String SET = "qd491-2009-xa";
  private static final LocalDate DAY = LocalDate.of(2009, 7, 1);

  /** What the packaged set asks in each column. */
  private static Map<String, List<List<Threshold>>> asked() {
    Assessor assessor = Assessor.packaged(SET);
    Map<String, List<List<Threshold>>> asked = new LinkedHashMap<>();
    for (Region region : Region.values()) {
      Requirements of = assessor.requirements(Scope.of(DAY, region, "", Set.of()));
      for (Provision each : of.provisions()) {
        Requirement requirement = each.requirement();
        asked
            .computeIfAbsent(each.indicator().code(), none -> new ArrayList<>())
            .add(requirement == null ? List.of() : requirement.thresholds());
      }
    }
    return asked;
  }

  /** What a rule that is written of one cell accepts, by its words. */
  private static String accepts(String rule) {
    return rule.replaceAll("^[A-Za-z]+\\(\"[a-z0-9_]+\"\\)?\\.?|\\s|\\)$", "");
  }

  private static String accepts(Threshold of) {
    Measure measure = of.measure();
    Range range = Objects.requireNonNull(of.accepted(), measure.id());
    if (measure.kind() == MeasureKind.YES_NO) {
      return "";
    }
    String level = Objects.requireNonNull(of.level().value()).stripTrailingZeros().toPlainString();
    boolean none = measure.kind() == MeasureKind.COUNT && level.equals("0");
    assertThat(range.toString()).isNotEmpty();
    return none
        ? "none("
        : switch (of.comparison()) {
          case AT_LEAST -> "atLeast(" + level;
          case AT_MOST -> "atMost(" + level;
          case MORE_THAN -> "moreThan(" + level;
          case LESS_THAN -> "lessThan(" + level;
          default -> "?";
        };
  }

  @Test
  void each_cell_says_what_the_packaged_set_asks() throws IOException {
    Draft draft =
        Draft.read(
            DraftTest.resource("qd491-2009.html"),
            null,
            List.of(),
            MeasureUses.packaged().without(SET),
            DraftTest.VI);
    assertThat(draft.columns())
        .containsExactlyElementsOf(
            Arrays.stream(Region.values()).map(Region::abbreviation).toList());
    Map<String, List<List<Threshold>>> asked = asked();
    assertThat(draft.codes()).containsExactlyInAnyOrderElementsOf(asked.keySet());
    int right = 0;
    int unread = 0;
    List<String> wrong = new ArrayList<>();
    for (LawLine line : draft.lines()) {
      String code = line.get(Field.CODE);
      List<List<Threshold>> columns = asked.getOrDefault(code, List.of());
      int part = line.get(Field.PART).isEmpty() ? 0 : Integer.parseInt(line.get(Field.PART)) - 1;
      for (int i = 0; i < columns.size(); i++) {
        Threshold of = columns.get(i).get(part);
        Written written =
            RuleWords.write(of.measure(), List.of(PrintedCell.read(line.levels().get(i))), null);
        if (written instanceof Written.Text text && !line.open().contains(i)) {
          if (accepts(text.text()).equals(accepts(of))) {
            right++;
          } else {
            wrong.add(code + " " + i + ": " + text.text() + " – " + of);
          }
        } else {
          unread++;
        }
      }
    }
    System.out.printf("491: cells right %d, unread %d, wrong %d%n", right, unread, wrong.size());
    assertThat(wrong).isEmpty();
    // 39 indicators, one of two parts, in seven regions; the table prints all of them.
    assertThat(right + unread).isEqualTo(40 * 7);
    assertThat(right * 100).isGreaterThanOrEqualTo((right + unread) * 95);
  }

  @Test
  void measures_that_are_chosen_are_those_of_the_packaged_set() throws IOException {
    Draft draft =
        Draft.read(
            DraftTest.resource("qd491-2009.html"),
            null,
            List.of(),
            MeasureUses.packaged().without(SET),
            DraftTest.VI);
    Map<String, List<List<Threshold>>> asked = asked();
    int sure = 0;
    int first = 0;
    int among = 0;
    List<String> wrong = new ArrayList<>();
    for (LawLine line : draft.lines()) {
      List<List<Threshold>> columns = asked.getOrDefault(line.get(Field.CODE), List.of());
      if (columns.isEmpty()) {
        continue;
      }
      List<String> right = columns.get(0).stream().map(each -> each.measure().id()).toList();
      String chosen = line.get(Field.MEASURE);
      List<String> proposed = line.proposals().stream().map(Measure::id).toList();
      sure += right.contains(chosen) ? 1 : 0;
      first += !proposed.isEmpty() && right.contains(proposed.get(0)) ? 1 : 0;
      among += proposed.stream().anyMatch(right::contains) ? 1 : 0;
      if (!chosen.isEmpty() && !right.contains(chosen)) {
        wrong.add(line.get(Field.CODE) + " " + chosen);
      }
    }
    System.out.printf(
        "491: measures sure %d, wrong %d, first %d, among %d, of 40%n",
        sure, wrong.size(), first, among);
    assertThat(wrong).isEmpty();
    assertThat(first).isGreaterThanOrEqualTo(36);
    assertThat(draft.notes(Group.LEFT_OUT)).hasSize(7);
  }
}

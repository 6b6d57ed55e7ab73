package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.impact.CauseCount;
import io.github.ntmrules.impact.FlipCount;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What other rules mean for units: those that change, as they come, then the counts over all, which
 * are known and asked for when the last unit has come. {@code impact.schema.json} says what the
 * fields mean.
 *
 * @param before the rules before
 * @param after the rules after
 * @param units the units of which any outcome changes
 * @param result gives the counts
 * @param locale the language of the labels
 */
@JsonPropertyOrder({"before", "after", "units", "counts", "groups"})
public record ImpactView(
    RulesView before,
    RulesView after,
    Sequence<UnitImpactView> units,
    @JsonIgnore Supplier<ImpactResult> result,
    @JsonIgnore Locale locale) {

  /** How many units change how, and because of which rules. */
  public record Counts(long total, List<OfTransition> transitions, List<OfCause> causes) {

    private static Counts of(ImpactResult result) {
      return new Counts(
          result.units().total(),
          OfTransition.of(result.units()),
          result.causes().stream().map(OfCause::of).toList());
    }
  }

  /** The counts of a group of units; {@code null} for those of which it is not known. */
  public record OfGroup(
      Grouping grouping,
      @Nullable String group,
      @Nullable String groupLabel,
      @JsonUnwrapped Counts counts) {}

  /** Units that go from one outcome to another. */
  public record OfTransition(Outcome before, Outcome after, long units) {

    private static List<OfTransition> of(Transitions units) {
      List<OfTransition> found = new ArrayList<>();
      for (Outcome before : Outcome.values()) {
        for (Outcome after : Outcome.values()) {
          long count = units.count(before, after);
          if (count > 0) {
            found.add(new OfTransition(before, after, count));
          }
        }
      }
      return found;
    }
  }

  /** Units that change because of two rules that say different things. */
  public record OfCause(
      String code,
      boolean condition,
      boolean derivation,
      @Nullable String ruleBefore,
      @Nullable String ruleAfter,
      long concerned,
      FlipCount flips,
      FlipCount unitFlips) {

    private static OfCause of(CauseCount count) {
      return new OfCause(
          count.code(),
          count.condition(),
          count.derivation(),
          UnitImpactView.position(count.before()),
          UnitImpactView.position(count.after()),
          count.concerned(),
          count.flips(),
          count.unitFlips());
    }
  }

  /**
   * Of those units between those rules.
   *
   * @param units each unit, changed or not, as it comes
   * @param result gives the counts when all units have come
   */
  public static Result<UnitImpactView.ImpactRow> of(
      Assessor before,
      Assessor after,
      Sequence<UnitImpact> units,
      Supplier<ImpactResult> result,
      Locale locale) {
    Sequence<UnitImpactView> changed =
        units.flatMap(
            each ->
                each.flipped() || !each.flips().isEmpty()
                    ? List.of(UnitImpactView.of(each))
                    : List.of());
    RulesView one = RulesView.of(before);
    RulesView other = RulesView.of(after);
    return new Result<>(
        new ImpactView(one, other, changed, result, locale),
        changed,
        UnitImpactView.ImpactRow.class,
        changed.flatMap(UnitImpactView::rows));
  }

  /** Over all units. */
  @JsonProperty("counts")
  @JsonUnwrapped
  public Counts counts() {
    return Counts.of(result.get());
  }

  /** The same by group. */
  @JsonProperty("groups")
  public List<OfGroup> groups() {
    List<OfGroup> all = new ArrayList<>();
    result
        .get()
        .groups()
        .forEach(
            (grouping, groups) ->
                groups.forEach(
                    (key, each) ->
                        all.add(
                            new OfGroup(
                                grouping,
                                key.code(),
                                key.stated() ? key.label(locale) : null,
                                Counts.of(each)))));
    return all;
  }
}

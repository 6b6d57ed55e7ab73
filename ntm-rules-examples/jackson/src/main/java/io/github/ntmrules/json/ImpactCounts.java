package io.github.ntmrules.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.impact.CauseCount;
import io.github.ntmrules.impact.FlipCount;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many units change how, and because of which rules. */
public record ImpactCounts(long total, List<TransitionView> transitions, List<OfCause> causes)
    implements DataForm {

  /** The counts of a group of units; {@code null} for those of which it is not known. */
  public record OfGroup(
      Grouping grouping,
      @Nullable String group,
      @Nullable String groupLabel,
      @JsonUnwrapped ImpactCounts counts)
      implements DataForm {

    private static OfGroup of(Grouping grouping, GroupKey key, ImpactResult counts, Locale locale) {
      return new OfGroup(
          grouping, key.code(), key.stated() ? key.label(locale) : null, ImpactCounts.of(counts));
    }
  }

  /**
   * Units that change because of two rules that say different things; which overlay adds the
   * indicator, if any does.
   */
  public record OfCause(
      String code,
      @Nullable String addedBy,
      boolean condition,
      boolean derivation,
      @Nullable String ruleBefore,
      @Nullable String ruleAfter,
      long concerned,
      FlipCount flips,
      FlipCount unitFlips) {

    private static OfCause of(CauseCount count, @Nullable Overlay addedBy) {
      return new OfCause(
          count.code(),
          ProvisionView.id(addedBy),
          count.condition(),
          count.derivation(),
          UnitImpactView.position(count.before()),
          UnitImpactView.position(count.after()),
          count.concerned(),
          count.flips(),
          count.unitFlips());
    }
  }

  /** Over all units. */
  public static ImpactCounts of(ImpactResult result) {
    return new ImpactCounts(
        result.units().total(),
        TransitionView.of(result.units()),
        result.causes().stream().map(each -> OfCause.of(each, addedBy(result, each))).toList());
  }

  /** By the side that has the indicator: the later one, if it has it. */
  private static @Nullable Overlay addedBy(ImpactResult result, CauseCount count) {
    return count.condition() ? null : result.indicator(count.code()).indicator().addedBy();
  }

  /** The same by group, with labels in that language. */
  public static List<OfGroup> groups(ImpactResult result, Locale locale) {
    List<OfGroup> all = new ArrayList<>();
    result
        .groups()
        .forEach(
            (grouping, groups) ->
                groups.forEach((key, each) -> all.add(OfGroup.of(grouping, key, each, locale))));
    return all;
  }
}

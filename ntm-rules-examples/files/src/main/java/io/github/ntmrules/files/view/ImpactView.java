package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.json.ImpactCounts;
import io.github.ntmrules.json.RulesView;
import io.github.ntmrules.json.TransitionView;
import io.github.ntmrules.json.UnitImpactView;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What other rules mean for units: those that change, as they come, then the counts over all, which
 * are known and asked for when the last unit has come. {@code impact.schema.json} says what the
 * fields mean.
 *
 * @param before the rules before
 * @param after the rules after
 * @param units the units of which any outcome changes
 * @param result gives the counts
 * @param use how many units each overlay applied to
 * @param locale the language of the labels
 */
@JsonPropertyOrder({
  "before",
  "after",
  "units",
  "total",
  "transitions",
  "causes",
  "groups",
  "overlays"
})
public record ImpactView(
    RulesView before,
    RulesView after,
    Sequence<UnitImpactView> units,
    @JsonIgnore Supplier<ImpactResult> result,
    @JsonIgnore OverlayUse use,
    @JsonIgnore Locale locale) {

  /** How many units an overlay of either side applied to. */
  public record OfOverlay(String id, String title, String decree, long units) {}

  /**
   * Of those units between those rules.
   *
   * @param units each unit, changed or not, as it comes
   * @param result gives the counts when all units have come
   * @param use how many units each overlay applied to, when all units have come
   */
  public static Result<ImpactRow> of(
      Assessor before,
      Assessor after,
      Sequence<UnitImpact> units,
      Supplier<ImpactResult> result,
      OverlayUse use,
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
        new ImpactView(one, other, changed, result, use, locale),
        changed,
        ImpactRow.class,
        changed.flatMap(ImpactRow::of));
  }

  /** How many units there are. */
  @JsonProperty("total")
  public long total() {
    return counts().total();
  }

  /** How they change. */
  @JsonProperty("transitions")
  public List<TransitionView> transitions() {
    return counts().transitions();
  }

  /** Because of which rules. */
  @JsonProperty("causes")
  public List<ImpactCounts.OfCause> causes() {
    return counts().causes();
  }

  /** The same by group. */
  @JsonProperty("groups")
  public List<ImpactCounts.OfGroup> groups() {
    return ImpactCounts.groups(result.get(), locale);
  }

  /** How many units each overlay applied to. */
  @JsonProperty("overlays")
  public List<OfOverlay> overlays() {
    return use.overlays().stream()
        .map(each -> new OfOverlay(each.id(), each.title(locale), each.decree(), use.units(each)))
        .toList();
  }

  private ImpactCounts counts() {
    return ImpactCounts.of(result.get());
  }
}

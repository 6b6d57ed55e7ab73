package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Replacement.Strictness;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.OtherSets;
import io.github.ntmrules.rules.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of an overlay: what they conclude replaces what the set below says. Thread-safe. */
public final class OverlayRules {

  private final LoadedRules rules;
  private final Overlay overlay;

  OverlayRules(LoadedRules rules) {
    this.rules = rules;
    this.overlay = Objects.requireNonNull(rules.overlay());
  }

  /** The packaged overlay of that id, or {@code null} if there is none. */
  public static @Nullable OverlayRules packaged(String overlayId) {
    RuleSource source = PackagedRules.overlay(overlayId);
    return source == null ? null : new OverlayRules(LoadedRules.packaged(source));
  }

  /** The overlay. */
  public Overlay overlay() {
    return overlay;
  }

  /** Its rules. */
  LoadedRules rules() {
    return rules;
  }

  /** The requirements with those of the overlay in their place, where it applies. */
  Requirements over(Requirements below, Scope scope, OtherSets references) {
    if (!overlay.appliesTo(scope.province(), scope.date())) {
      return below;
    }
    List<RuleProblem> problems = new ArrayList<>();
    Map<String, Provision> own =
        Collector.hear(rules, scope, references, problems).provisions(scope, below, problems);
    List<Provision> provisions =
        below.provisions().stream()
            .map(provision -> replace(provision, own.get(provision.code())))
            .toList();
    return new Requirements(
        below.set(),
        below.column(),
        below.group(),
        below.undeterminedGroup(),
        provisions,
        below.conditions(),
        below.derivations().all(),
        below.withdrawals());
  }

  private Provision replace(Provision below, @Nullable Provision own) {
    return own == null
        ? below
        : own.replacing(new Replacement(below, overlay, strictness(own, below)));
  }

  private static Strictness strictness(Provision own, Provision below) {
    return own.match(
        mine ->
            below.match(
                theirs -> Replacement.compare(mine.requirement(), theirs.requirement()),
                theirs -> Strictness.STRICTER),
        mine -> below.match(theirs -> Strictness.LOOSER, theirs -> Strictness.SAME));
  }
}

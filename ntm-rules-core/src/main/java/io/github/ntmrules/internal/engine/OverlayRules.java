package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Replacement.Strictness;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.RuleFolder;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.References;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** The rules of an overlay: what they conclude replaces what the set below says. Thread-safe. */
public final class OverlayRules {

  private final OverlayDescription description;
  private final KieBase rules;
  private final RuleFolder folder;

  private OverlayRules(OverlayDescription description, KieBase rules, RuleFolder folder) {
    this.description = description;
    this.rules = rules;
    this.folder = folder;
  }

  /** The packaged overlay of that id, or {@code null} if there is none. */
  public static @Nullable OverlayRules packaged(String overlayId) {
    KieBase rules = PackagedRules.loadOverlay(overlayId);
    RuleFolder folder = RuleFolder.packagedOverlay(overlayId);
    OverlayDescription description = rules == null ? null : OverlayDescription.read(folder);
    return rules == null || description == null
        ? null
        : new OverlayRules(description, rules, folder);
  }

  /** The overlay that consists of checked rules. */
  static OverlayRules of(
      OverlayDescription description, List<CheckedRule> rules, RuleFolder folder) {
    String rulePackage = OverlayDescription.rulePackage(description.overlay().id());
    return new OverlayRules(description, CheckedRules.compile(rulePackage, rules), folder);
  }

  /** The overlay. */
  public Overlay overlay() {
    return description.overlay();
  }

  /** Where its rule files can be read. */
  RuleFolder folder() {
    return folder;
  }

  /** The names of its rule files. */
  List<String> ruleFiles() {
    return description.ruleFiles();
  }

  /** The same with other rules. */
  OverlayRules with(List<CheckedRule> others) {
    return of(description, others, folder);
  }

  /** Its rules as their files write them. */
  WrittenRules written() {
    return WrittenRules.read(overlay(), OverlayDescription.FILE, description.ruleFiles(), folder);
  }

  /** The requirements with those of the overlay in their place, where it applies. */
  Requirements over(Requirements below, Scope scope, SetDescription set, References references) {
    if (!overlay().appliesTo(scope.getProvince(), scope.getDate())) {
      return below;
    }
    List<RuleProblem> problems = new ArrayList<>();
    Map<String, Provision> own =
        Firing.fire(
                rules,
                scope,
                () -> new Collector(set, overlay().decree(), description.rules(), references),
                problems)
            .provisions(scope, below, problems);
    List<Provision> provisions =
        below.provisions().stream()
            .map(provision -> replace(provision, own.get(provision.indicator().code())))
            .toList();
    return new Requirements(
        below.set(),
        below.column(),
        below.group(),
        below.undeterminedGroup(),
        provisions,
        below.conditions(),
        below.derivations(),
        below.withdrawals());
  }

  private Provision replace(Provision below, @Nullable Provision own) {
    return own == null
        ? below
        : own.replacing(new Replacement(below, overlay(), strictness(own, below)));
  }

  private static Strictness strictness(Provision own, Provision below) {
    if (own instanceof Provision.Required mine && below instanceof Provision.Required theirs) {
      return Replacement.compare(mine.requirement(), theirs.requirement());
    }
    return own instanceof Provision.Required
        ? Strictness.STRICTER
        : below instanceof Provision.Required ? Strictness.LOOSER : Strictness.SAME;
  }
}

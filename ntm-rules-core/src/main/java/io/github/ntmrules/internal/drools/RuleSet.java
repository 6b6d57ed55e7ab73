package io.github.ntmrules.internal.drools;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.cache.BoundedCache;
import io.github.ntmrules.internal.sets.RuleFolder;
import io.github.ntmrules.internal.sets.SetDescription;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.References;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules of one set: resolves a scope into requirements, once per distinct scope. Thread-safe; a
 * bounded number of scopes is kept, the rest is resolved again when asked for.
 */
public final class RuleSet {

  /** Scopes kept: seven regions in every province and year of a period stay far below it. */
  public static final int MOST_SCOPES = 4096;

  // An id is never a path.
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final SetDescription description;
  private final KieBase rules;
  private final List<OverlayRules> overlays;
  private final BoundedCache<Scope, Requirements> resolved = new BoundedCache<>(MOST_SCOPES);
  private final ConcurrentHashMap<String, RuleSet> others = new ConcurrentHashMap<>();

  RuleSet(SetDescription description, KieBase rules) {
    this(description, rules, List.of());
  }

  private RuleSet(SetDescription description, KieBase rules, List<OverlayRules> overlays) {
    this.description = description;
    this.rules = rules;
    this.overlays = List.copyOf(overlays);
  }

  /** The same with one more overlay, which lies over the others. */
  public RuleSet with(OverlayRules overlay) {
    List<OverlayRules> all = new ArrayList<>(overlays);
    all.add(overlay);
    return new RuleSet(description, rules, all);
  }

  /** The overlays, in the order they lie over the set. */
  public List<Overlay> overlays() {
    return overlays.stream().map(OverlayRules::overlay).toList();
  }

  /** The packaged set of that id, or {@code null} if there is none. */
  public static @Nullable RuleSet packaged(String setId) {
    KieBase rules = isId(setId) ? PackagedRules.load(setId) : null;
    SetDescription description =
        rules == null ? null : SetDescription.read(RuleFolder.packaged(setId));
    return rules == null || description == null ? null : new RuleSet(description, rules);
  }

  /** Whether that text could be the id of a set or an overlay. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The ids of the packaged overlays, in the order of their names. */
  public static List<String> packagedOverlayIds() {
    return PackagedRules.overlayIds();
  }

  /** The ids of the packaged sets, in the order of their names. */
  public static List<String> packagedIds() {
    return PackagedRules.ids();
  }

  /** What the set's folder says of itself. */
  public SetDescription description() {
    return description;
  }

  /**
   * The requirements in that scope.
   *
   * @throws RuleException with all problems, if the rules do not conclude exactly one provision for
   *     each indicator
   */
  public Requirements resolve(Scope scope) {
    return resolved.get(scope, this::fire);
  }

  /** How many scopes are kept at the moment. */
  int keptScopes() {
    return resolved.size();
  }

  private Requirements fire(Scope scope) {
    List<RuleProblem> problems = new ArrayList<>();
    References references = setId -> reference(setId, scope);
    Requirements requirements =
        Firing.fire(rules, scope, () -> new Collector(description, references), problems)
            .requirements(scope, problems);
    for (OverlayRules overlay : overlays) {
      requirements = overlay.over(requirements, scope, description, references);
    }
    return requirements;
  }

  /** What another packaged set asks in the scope. */
  private Requirements reference(String setId, Scope scope) {
    RuleSet other = setId.equals(description.set().id()) ? null : others.get(setId);
    if (other == null && !setId.equals(description.set().id())) {
      other = packaged(setId);
    }
    if (other == null) {
      String nearest = Suggestions.nearest(setId, packagedIds());
      throw new RuleException(
          List.of(new RuleProblem(Kind.UNKNOWN_SET, null, List.of(setId), nearest)));
    }
    others.putIfAbsent(setId, other);
    return other.resolve(scope);
  }
}

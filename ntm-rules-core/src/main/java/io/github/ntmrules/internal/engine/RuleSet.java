package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.cache.BoundedCache;
import io.github.ntmrules.internal.check.ScopeClasses;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.source.ContentHash;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.RuleFolder;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.References;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final RuleFolder folder;
  private final List<OverlayRules> overlays;
  private final BoundedCache<Scope, Requirements> resolved = new BoundedCache<>(MOST_SCOPES);
  private final ConcurrentHashMap<String, RuleSet> others = new ConcurrentHashMap<>();

  private volatile @Nullable String contentHash;

  RuleSet(SetDescription description, KieBase rules, RuleFolder folder) {
    this(description, rules, folder, List.of());
  }

  private RuleSet(
      SetDescription description, KieBase rules, RuleFolder folder, List<OverlayRules> overlays) {
    this.description = description;
    this.rules = rules;
    this.folder = folder;
    this.overlays = List.copyOf(overlays);
  }

  /** The same with one more overlay, which lies over the others. */
  public RuleSet with(OverlayRules overlay) {
    List<OverlayRules> all = new ArrayList<>(overlays);
    all.add(overlay);
    return new RuleSet(description, rules, folder, all);
  }

  /** The overlays, in the order they lie over the set. */
  public List<Overlay> overlays() {
    return overlays.stream().map(OverlayRules::overlay).toList();
  }

  /** The packaged set of that id, or {@code null} if there is none. */
  public static @Nullable RuleSet packaged(String setId) {
    KieBase rules = isId(setId) ? PackagedRules.load(setId) : null;
    RuleFolder folder = RuleFolder.packaged(setId);
    SetDescription description = rules == null ? null : SetDescription.read(folder);
    return rules == null || description == null ? null : new RuleSet(description, rules, folder);
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

  /**
   * The content hash of the rule files: those of the set, of its overlays, and of the packaged sets
   * they refer to.
   */
  public String contentHash() {
    String known = contentHash;
    if (known == null) {
      known = ContentHash.of(hashes());
      contentHash = known;
    }
    return known;
  }

  private List<String> hashes() {
    List<String> hashes = new ArrayList<>();
    Set<String> references = new TreeSet<>();
    hashes.add(ContentHash.of(folder, SetDescription.FILE, description.ruleFiles()));
    references.addAll(ContentHash.references(folder, description.ruleFiles()));
    for (OverlayRules overlay : overlays) {
      RuleFolder own = overlay.folder();
      hashes.add(ContentHash.of(own, OverlayDescription.FILE, overlay.ruleFiles()));
      references.addAll(ContentHash.references(own, overlay.ruleFiles()));
    }
    packaged(references).forEach((id, hash) -> hashes.add(hash));
    return hashes;
  }

  /** The hashes of those packaged sets and of all that they refer to, by id. No rule is loaded. */
  private Map<String, String> packaged(Set<String> references) {
    Map<String, String> hashes = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(references);
    while (!open.isEmpty()) {
      String id = open.pop();
      RuleFolder other = RuleFolder.packaged(id);
      SetDescription set =
          hashes.containsKey(id) || !isId(id) || id.equals(description.set().id())
              ? null
              : SetDescription.read(other);
      if (set != null) {
        hashes.put(id, ContentHash.of(other, SetDescription.FILE, set.ruleFiles()));
        open.addAll(ContentHash.references(other, set.ruleFiles()));
      }
    }
    return hashes;
  }

  /**
   * Adds all that can make a difference to what is asked: the set, its overlays, and what the
   * conditions of their rules, and of the rules of the sets they refer to, mention.
   */
  public void addTo(ScopeClasses classes) {
    classes.add(description.set());
    RuleReading reading = new RuleReading(classes);
    reading.read(description.set().id(), folder, SetDescription.FILE, description.ruleFiles());
    for (OverlayRules overlay : overlays) {
      classes.add(overlay.overlay());
      reading.read(
          overlay.overlay().id(), overlay.folder(), OverlayDescription.FILE, overlay.ruleFiles());
    }
  }

  /**
   * The rules of the set and then of its overlays, as their files write them, in the order of the
   * files.
   *
   * @throws RuleException if the checker does not pass them
   */
  public List<WrittenRules> written() {
    List<WrittenRules> written = new ArrayList<>();
    written.add(WrittenRules.read(null, SetDescription.FILE, description.ruleFiles(), folder));
    for (OverlayRules overlay : overlays) {
      written.add(overlay.written());
    }
    return written;
  }

  /**
   * The rules with one comparison of one scope condition left out, for every comparison.
   *
   * @param written these rules as {@link #written()} tells them
   */
  public List<RulesWithoutCondition> withoutConditions(List<WrittenRules> written) {
    return RulesWithoutCondition.of(this, written);
  }

  /** The same with other rules in the place of those of one overlay, or of the set if null. */
  RuleSet with(@Nullable Overlay replaced, List<CheckedRule> others) {
    if (replaced == null) {
      String rulePackage = SetDescription.rulePackage(description.set().id());
      KieBase compiled = CheckedRules.compile(rulePackage, others);
      return new RuleSet(description, compiled, folder, overlays);
    }
    List<OverlayRules> all =
        overlays.stream()
            .map(each -> each.overlay().equals(replaced) ? each.with(others) : each)
            .toList();
    return new RuleSet(description, rules, folder, all);
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
    return requirements.fromRules(contentHash());
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

package io.github.ntmrules.internal.cases;

import io.github.ntmrules.cases.RuleCell;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.engine.RuleSet;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.internal.engine.WrittenRule;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.internal.scope.ScopeDescriber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of some rules, found in all classes of circumstances: in the order of the decree, the
 * conditions last. Immutable.
 */
public final class RuleCells {

  /** What makes a cell; what an overlay replaced makes no difference. */
  private record Key(
      boolean condition,
      String code,
      @Nullable Overlay overlay,
      RuleLocation rule,
      Citation citation,
      @Nullable Requirement requirement,
      List<Provision> alternatives,
      Derivations derivations) {

    static Key of(boolean condition, Provision provision, Derivations derivations) {
      return new Key(
          condition,
          provision.code(),
          RuleCell.overlay(provision),
          provision.rule(),
          provision.citation(),
          provision.requirement(),
          provision.alternatives(),
          derivations);
    }
  }

  /**
   * A cell.
   *
   * @param cell what is asked, and where
   * @param derivations how figures are computed there
   * @param first the plainest circumstances it applies in
   */
  public record Cell(RuleCell cell, Derivations derivations, Scope first) {

    /** What is asked, or {@code null} if nothing is. */
    public @Nullable Requirement requirement() {
      return cell.provision().requirement();
    }

    // By identity: each is found once, and to look into what it asks again and again is slow.
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A cell that is being found. */
  private record Found(Provision provision, List<ScopeClass> at) {}

  private final Map<Key, Cell> cells = new HashMap<>();
  private final List<Cell> inOrder = new ArrayList<>();

  private final RuleSet rules;
  private final List<ScopeClass> classes;
  private final Set<Scope> byColumn = new HashSet<>();

  public RuleCells(RulesInUse under) {
    this.rules = under.rules();
    this.classes = under.rules().space().classes();
    Map<String, Map<Key, Found>> provisions = new LinkedHashMap<>();
    Map<String, Map<Key, Found>> conditions = new LinkedHashMap<>();
    under.set().indicators().forEach(each -> provisions.put(each.code(), new LinkedHashMap<>()));
    under.conditions().forEach(each -> conditions.put(each.code(), new LinkedHashMap<>()));
    // By identity: scopes of which the same is asked share one answer.
    IdentityHashMap<@Nullable Requirements, List<Found>> alike = new IdentityHashMap<>();
    for (ScopeClass each : classes) {
      List<Found> found =
          alike.computeIfAbsent(
              under.rules().ifTold(each.first()), asked -> found(asked, provisions, conditions));
      found.forEach(one -> one.at().add(each));
      if (found.stream().anyMatch(one -> dependsOnColumn(one.provision()))) {
        byColumn.add(each.first());
      }
    }
    ScopeDescriber describer = new ScopeDescriber(classes);
    provisions.values().forEach(found -> cells(found, describer));
    conditions.values().forEach(found -> cells(found, describer));
  }

  private static List<Found> found(
      @Nullable Requirements asked,
      Map<String, Map<Key, Found>> provisions,
      Map<String, Map<Key, Found>> conditions) {
    List<Found> found = new ArrayList<>();
    if (asked != null) {
      for (Provision each : asked.provisions()) {
        if (each.outsideOverlay()) {
          continue;
        }
        found.add(found(Key.of(false, each, asked.derivations()), each, provisions));
      }
      for (Provision each : asked.conditions()) {
        found.add(found(Key.of(true, each, asked.derivations()), each, conditions));
      }
    }
    return found;
  }

  private static Found found(Key key, Provision provision, Map<String, Map<Key, Found>> into) {
    return Objects.requireNonNull(into.get(key.code()))
        .computeIfAbsent(key, each -> new Found(provision, new ArrayList<>()));
  }

  private void cells(Map<Key, Found> found, ScopeDescriber describer) {
    found.forEach(
        (key, each) -> {
          RuleCell cell =
              new RuleCell(key.condition(), each.provision(), describer.describe(each.at()));
          Cell one = new Cell(cell, key.derivations(), each.at().get(0).first());
          cells.put(key, one);
          inOrder.add(one);
        });
  }

  /** Whether some level differs from column to column, whichever applies or whether none does. */
  static boolean dependsOnColumn(Provision provision) {
    return provision.citation().column() != null
        || provision.thresholds().stream().anyMatch(each -> each.level().inUndeterminedColumn());
  }

  /**
   * Whether anybody could tell from an outcome that the rule speaks: it concludes for an indicator
   * somewhere in the period, or computes a figure, or chooses the column of some level.
   */
  public boolean shows(WrittenRule rule) {
    return classes.stream()
        .map(ScopeClass::first)
        .filter(at -> speaks(rule, at))
        .anyMatch(
            at ->
                rule.rule().provides()
                    || rule.rule().derives()
                    || (rule.rule().choosesColumn() && byColumn.contains(at)));
  }

  /** The plainest circumstances in which the rule chooses the column of some level, or null. */
  @Nullable Scope firstColumn(WrittenRule rule) {
    return classes.stream()
        .map(ScopeClass::first)
        .filter(at -> byColumn.contains(at) && speaks(rule, at))
        .findFirst()
        .orElse(null);
  }

  /** Whether the rule speaks in those circumstances, in any group that is possible there. */
  boolean speaks(WrittenRule rule, Scope at) {
    return rules.speaks(rule, at);
  }

  /** The classes of circumstances in which they were found. */
  List<ScopeClass> classes() {
    return classes;
  }

  /** All cells. */
  public List<Cell> all() {
    return inOrder;
  }

  /** The cell of a provision of those requirements, or {@code null} if it is none of them. */
  @Nullable Cell find(boolean condition, Provision provision, Requirements of) {
    return cells.get(Key.of(condition, provision, of.derivations()));
  }
}

package io.github.ntmrules.analysis;

import io.github.ntmrules.assessment.PreparedRequirements;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.snapshot.Circumstances;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
final class RuleCells {

  /** What makes a cell; what an overlay replaced makes no difference. */
  private record Key(
      boolean condition,
      String code,
      @Nullable Overlay overlay,
      RuleReference rule,
      Citation citation,
      @Nullable Requirement requirement,
      List<Derivation> derivations) {

    static Key of(boolean condition, Provision provision, List<Derivation> derivations) {
      return new Key(
          condition,
          provision.indicator().code(),
          RuleCell.overlay(provision),
          provision.rule(),
          provision.citation(),
          provision instanceof Provision.Required required ? required.requirement() : null,
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
  record Cell(RuleCell cell, List<Derivation> derivations, Circumstances first) {

    /** What is asked, or {@code null} if nothing is. */
    @Nullable Requirement requirement() {
      return cell.provision() instanceof Provision.Required required
          ? required.requirement()
          : null;
    }
  }

  /** A cell that is being found. */
  private record Found(Provision provision, List<CircumstancesClass> at) {}

  private final Map<Key, Cell> cells = new HashMap<>();
  private final List<Cell> inOrder = new ArrayList<>();

  private final List<CircumstancesClass> classes;
  private final Set<Circumstances> byColumn = new HashSet<>();

  RuleCells(TestedRules rules) {
    this.classes = rules.classes();
    Map<String, Map<Key, Found>> provisions = new LinkedHashMap<>();
    Map<String, Map<Key, Found>> conditions = new LinkedHashMap<>();
    rules.set().indicators().forEach(each -> provisions.put(each.code(), new LinkedHashMap<>()));
    rules.conditions().forEach(each -> conditions.put(each.code(), new LinkedHashMap<>()));
    for (CircumstancesClass each : classes) {
      PreparedRequirements prepared = rules.prepared(each.first());
      if (prepared != null) {
        Requirements asked = prepared.requirements();
        asked.provisions().forEach(one -> add(false, one, asked, each, provisions));
        asked.conditions().forEach(one -> add(true, one, asked, each, conditions));
      }
    }
    Places places = new Places(classes);
    provisions.values().forEach(found -> cells(found, places));
    conditions.values().forEach(found -> cells(found, places));
  }

  private void add(
      boolean condition,
      Provision provision,
      Requirements asked,
      CircumstancesClass at,
      Map<String, Map<Key, Found>> into) {
    Map<Key, Found> found = Objects.requireNonNull(into.get(provision.indicator().code()));
    if (dependsOnColumn(provision)) {
      byColumn.add(at.first());
    }
    found
        .computeIfAbsent(
            Key.of(condition, provision, asked.derivations()),
            key -> new Found(provision, new ArrayList<>()))
        .at()
        .add(at);
  }

  private void cells(Map<Key, Found> found, Places places) {
    found.forEach(
        (key, each) -> {
          RuleCell cell = new RuleCell(key.condition(), each.provision(), places.of(each.at()));
          Cell one = new Cell(cell, key.derivations(), each.at().get(0).first());
          cells.put(key, one);
          inOrder.add(one);
        });
  }

  /** Whether some level differs from column to column, whichever applies or whether none does. */
  static boolean dependsOnColumn(Provision provision) {
    boolean[] depends = {provision.citation().column() != null};
    if (provision instanceof Provision.Required required) {
      required
          .requirement()
          .forEachThreshold(each -> depends[0] |= each.level().inUndeterminedColumn());
    }
    return depends[0];
  }

  /**
   * Whether anybody could tell from an outcome that the rule speaks: it concludes for an indicator
   * somewhere in the period, or computes a figure, or chooses the column of some level.
   */
  boolean shows(TestedRule rule) {
    return classes.stream()
        .map(CircumstancesClass::first)
        .filter(rule::speaksIn)
        .anyMatch(
            at ->
                rule.provides()
                    || rule.derives()
                    || (rule.choosesColumn() && byColumn.contains(at)));
  }

  /** The plainest circumstances in which the rule chooses the column of some level, or null. */
  @Nullable Circumstances firstColumn(TestedRule rule) {
    return classes.stream()
        .map(CircumstancesClass::first)
        .filter(at -> byColumn.contains(at) && rule.speaksIn(at))
        .findFirst()
        .orElse(null);
  }

  /** All cells. */
  List<Cell> all() {
    return inOrder;
  }

  /** The cell of a provision of those requirements, or {@code null} if it is none of them. */
  @Nullable Cell find(boolean condition, Provision provision, Requirements of) {
    return cells.get(Key.of(condition, provision, of.derivations()));
  }
}

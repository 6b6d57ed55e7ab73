package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a folder are held against.
 *
 * @param set the set, also where the folder is an overlay over it
 * @param rulePackage the package that the rules must be of
 * @param overlay whether the folder is an overlay
 * @param province the province that the overlay is for, or {@code null}
 * @param from the first day of the period
 * @param until the first day after the period, or {@code null} while it is open
 * @param others the sets that stand beside it for its rules to refer to, by their ids
 * @param measures the measures that its rules may name
 * @param packaged whether the rules were checked before they were packaged, so that what takes time
 *     need not be weighed again
 */
public record RuleContext(
    SetDescription set,
    String rulePackage,
    boolean overlay,
    @Nullable String province,
    LocalDate from,
    @Nullable LocalDate until,
    Map<String, SetDescription> others,
    Measures measures,
    boolean packaged) {

  /** The context of the rules of a set, or of those of an overlay over it if it is not null. */
  static RuleContext of(
      SetDescription set,
      @Nullable Overlay overlay,
      Map<String, SetDescription> others,
      Measures measures) {
    return of(set, overlay, others, measures, false);
  }

  /**
   * The sets that stand beside those files, by their ids; what is wrong with them is told where
   * they are checked themselves.
   */
  static Map<String, SetDescription> others(RuleSource source) {
    Map<String, SetDescription> others = new TreeMap<>();
    source
        .referred()
        .forEach(
            (name, files) -> {
              SetDescription described = SetDescription.read(files, new ArrayList<>());
              if (described != null && described.set().id().equals(name)) {
                others.put(name, described);
              }
            });
    return others;
  }

  static RuleContext of(
      SetDescription set,
      @Nullable Overlay overlay,
      Map<String, SetDescription> others,
      Measures measures,
      boolean packaged) {
    CriteriaSet own = set.set();
    return overlay == null
        ? new RuleContext(
            set,
            SetDescription.rulePackage(own.id()),
            false,
            null,
            own.inForceFrom(),
            own.inForceUntil(),
            others,
            measures,
            packaged)
        : new RuleContext(
            set,
            OverlayDescription.rulePackage(overlay.id()),
            true,
            overlay.province(),
            overlay.inForceFrom(),
            overlay.inForceUntil(),
            others,
            measures,
            packaged);
  }

  /** The set of that id that rules may refer to, or {@code null} if there is none. */
  @Nullable SetDescription other(String id) {
    SetDescription beside = others.get(id);
    return beside == null ? PackagedRules.describedSet(id) : beside;
  }

  /** The ids of the sets that rules may refer to, and that of their own, in their order. */
  List<String> knownSets() {
    return Stream.concat(PackagedRules.setIds().stream(), others.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private CriteriaSet criteria() {
    return set.set();
  }

  public List<String> columns() {
    return criteria().columns();
  }

  public List<String> indicators() {
    return codes(criteria().indicators());
  }

  public List<String> conditions() {
    return codes(set.conditions());
  }

  public List<String> withdrawals() {
    return codes(set.withdrawals());
  }

  public List<String> criteriaCodes() {
    return criteria().criteria().stream().map(Criterion::code).toList();
  }

  public boolean regionNeeded() {
    return criteria().regionNeeded();
  }

  private static List<String> codes(List<Indicator> declared) {
    return declared.stream().map(Indicator::code).toList();
  }

  /** Whether the columns are the regions. */
  public boolean columnsAreRegions() {
    return Stream.of(Region.values()).map(Region::abbreviation).allMatch(columns()::contains);
  }

  /** The last day of the period, or {@code null} while it is open. */
  public @Nullable LocalDate lastDay() {
    return until == null ? null : until.minusDays(1);
  }

  /** Whether a condition may name that day: one of the period, or the day it ends on. */
  public boolean mayName(LocalDate day) {
    LocalDate last = lastNamed();
    return !day.isBefore(from) && (last == null || !day.isAfter(last.plusDays(1)));
  }

  /** Whether a condition may name that year: the period has a day of it. */
  public boolean mayName(int year) {
    LocalDate last = lastNamed();
    return year >= from.getYear() && (last == null || year <= last.getYear());
  }

  /** The last day of the period, or that of the decree's levels where it is later. */
  private @Nullable LocalDate lastNamed() {
    LocalDate last = lastDay();
    LocalDate targets = overlay ? null : set.targetsUntil();
    return last == null || targets == null || targets.isBefore(last) ? last : targets;
  }
}

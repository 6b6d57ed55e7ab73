package io.github.ntmrules;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.internal.scope.ScopeDescriber;
import io.github.ntmrules.internal.scope.ScopeSpace;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The circumstances that some rules tell apart, on one day or all, in one province or any. */
final class ScopeClasses {

  private final Map<Scope, ScopeClass> classes = new LinkedHashMap<>();
  private final ScopeDescriber describer;
  private final boolean complete;

  private ScopeClasses(List<ScopeClass> all, boolean complete) {
    all.forEach(each -> classes.put(each.first(), each));
    this.describer = new ScopeDescriber(all);
    this.complete = complete;
  }

  /**
   * Those of some rules.
   *
   * @param day the day, or {@code null} for all of the period
   * @param province the province, or {@code null} for any
   */
  static ScopeClasses of(RulesInUse use, @Nullable LocalDate day, @Nullable String province) {
    ScopeSpace space = use.rules().space();
    List<ScopeClass> all =
        day == null
            ? space.classes()
            : space.on(day).stream().map(each -> new ScopeClass(each, day.plusDays(1))).toList();
    boolean complete = day == null ? !space.tooMany() : all.size() < ScopeSpace.MOST_CLASSES;
    return new ScopeClasses(province == null ? all : in(province, all), complete);
  }

  /** Where no rule names the province it is one of the others; where none is named, as any. */
  private static List<ScopeClass> in(String province, List<ScopeClass> all) {
    String name = Provinces.canonical(province);
    for (String each : List.of(name, Scope.ANOTHER_PROVINCE)) {
      List<ScopeClass> there =
          all.stream().filter(one -> each.equals(one.first().province())).toList();
      if (!there.isEmpty()) {
        return there;
      }
    }
    return all;
  }

  /** The first scope of each, the plainer circumstances first. */
  List<Scope> scopes() {
    return List.copyOf(classes.keySet());
  }

  /** The first day that may differ from that scope, or {@code null} if no later one does. */
  @Nullable LocalDate until(Scope first) {
    return of(first).until();
  }

  /** Whether these are all there are. */
  boolean complete() {
    return complete;
  }

  /** Descriptions of exactly the classes of these scopes. */
  List<Where> describe(List<Scope> scopes) {
    return describer.describe(scopes.stream().map(this::of).toList());
  }

  private ScopeClass of(Scope first) {
    return Objects.requireNonNull(classes.get(first), "class");
  }
}

package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Scope;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The condition of a rule, and all that it mentions: two scopes that agree in that agree in the
 * condition.
 */
public final class ScopeCondition {

  /** What conditions mention. */
  public static final class Mentions {
    public final Set<LocalDate> days = new TreeSet<>();
    public final Set<Integer> years = new TreeSet<>();
    public final Set<String> provinces = new TreeSet<>();
    public final Set<Designation> designations = EnumSet.noneOf(Designation.class);
    public boolean regions;
    public boolean provinceNull;

    public void addAll(Mentions other) {
      days.addAll(other.days);
      years.addAll(other.years);
      provinces.addAll(other.provinces);
      designations.addAll(other.designations);
      regions |= other.regions;
      provinceNull |= other.provinceNull;
    }
  }

  private final Predicate<Scope> test;
  private final Mentions mentions;

  ScopeCondition(Predicate<Scope> test, Mentions mentions) {
    this.test = test;
    this.mentions = mentions;
  }

  public boolean test(Scope scope) {
    return test.test(scope);
  }

  public Mentions mentions() {
    return mentions;
  }
}

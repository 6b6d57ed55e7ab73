package io.github.ntmrules.internal.scope;

import io.github.ntmrules.criteria.Designation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What conditions mention of scopes: where two scopes agree in all of it, the conditions agree. Not
 * thread-safe.
 */
public final class Mentions {

  private final SortedSet<LocalDate> changes = new TreeSet<>();
  private final SortedSet<LocalDate> days = new TreeSet<>();
  private final SortedSet<String> provinces = new TreeSet<>();
  private final Set<Designation> designations = new TreeSet<>();
  private boolean region;
  private boolean provinceNull;
  private boolean group;

  /** A condition names a day: something may change on it, or on the next. */
  public void day(LocalDate day) {
    days.add(day);
    changes.add(day);
    changes.add(day.plusDays(1));
  }

  /** A condition names a year. */
  public void year(int year) {
    changes.add(LocalDate.of(year, 1, 1));
    changes.add(LocalDate.of(year + 1, 1, 1));
  }

  /** A condition looks at the region. */
  public void region() {
    region = true;
  }

  /** A condition names a province as it is spelt, or asks whether one is stated. */
  public void province(@Nullable String province) {
    if (province == null) {
      provinceNull = true;
    } else {
      provinces.add(province);
    }
  }

  /** A condition asks whether that holds. */
  public void designation(Designation designation) {
    designations.add(designation);
  }

  /** A condition looks at the group that the rules conclude. */
  public void group() {
    group = true;
  }

  /** Whether a condition looks at the group: two scopes of one class have the same. */
  public boolean mentionsGroup() {
    return group;
  }

  /** Adds what other conditions mention. */
  public void addAll(Mentions other) {
    changes.addAll(other.changes);
    days.addAll(other.days);
    provinces.addAll(other.provinces);
    designations.addAll(other.designations);
    region |= other.region;
    provinceNull |= other.provinceNull;
    group |= other.group;
  }

  /** The days that are named, in order of time. */
  public SortedSet<LocalDate> days() {
    return Collections.unmodifiableSortedSet(days);
  }

  /** The days on which a condition may change, in order of time. */
  SortedSet<LocalDate> changes() {
    return changes;
  }

  SortedSet<String> provinces() {
    return provinces;
  }

  /** The designations that are asked for. */
  public Set<Designation> designations() {
    return designations;
  }

  boolean mentionsRegion() {
    return region;
  }

  boolean mentionsNoProvince() {
    return provinceNull;
  }
}

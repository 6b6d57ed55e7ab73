package io.github.ntmrules.files.data;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sets ask for: so that a column which none of them uses is told, and that the code of an
 * indicator which one figure decides can head a column. Thread-safe; worked out when it is needed.
 */
public final class Asked {

  /** Of no set in particular: every measure may be asked for, and codes mean nothing. */
  public static final Asked NOTHING_KNOWN = new Asked(List.of());

  private final List<Assessor> assessors;
  private @Nullable Set<Measure> measures;
  private @Nullable Map<String, Measure> codes;
  private @Nullable Map<String, String> known;

  private Asked(List<Assessor> assessors) {
    this.assessors = assessors;
  }

  /** By any of those sets; a code counts that is the same figure in all that have it. */
  public static Asked by(List<Assessor> assessors) {
    return new Asked(List.copyOf(assessors));
  }

  /** Whether one of them asks for figures of that measure. */
  synchronized boolean asks(Measure measure) {
    if (assessors.isEmpty()) {
      return true;
    }
    if (measures == null) {
      measures = new HashSet<>();
      for (Assessor each : assessors) {
        measures.addAll(each.measures());
      }
    }
    return measures.contains(measure);
  }

  /** Whether one of them has an indicator, a criterion or a condition of that code. */
  boolean hasCode(String code) {
    return known().containsKey(code);
  }

  /** What they call that code: the criterion and the indicator; empty if none has it. */
  String words(String code) {
    return known().getOrDefault(code, "");
  }

  private synchronized Map<String, String> known() {
    if (known == null) {
      Map<String, String> its = new HashMap<>();
      for (Assessor each : assessors) {
        for (Criterion criterion : each.set().criteria()) {
          String name = criterion.name(Locale.ROOT);
          its.merge(criterion.code(), name, (one, other) -> one + " " + other);
          for (Indicator one : criterion.indicators()) {
            its.merge(one.code(), name + " " + one.label(Locale.ROOT), (a, b) -> a + " " + b);
          }
        }
      }
      known = its;
    }
    return known;
  }

  /** The figure of the criterion or indicator of that code, or {@code null} if it is not one. */
  synchronized @Nullable Measure code(String code) {
    if (codes == null) {
      Map<String, Set<Measure>> all = new HashMap<>();
      for (Assessor each : assessors) {
        new AskedLevels(each, Locale.ROOT).rows().forEach(row -> add(row, all));
      }
      Map<String, Measure> one = new HashMap<>();
      all.forEach(
          (its, figures) -> {
            if (figures.size() == 1) {
              one.put(its, figures.iterator().next());
            }
          });
      codes = one;
    }
    return codes.get(code);
  }

  private static void add(AskedLevels.Row row, Map<String, Set<Measure>> all) {
    all.computeIfAbsent(row.indicator().code(), each -> new LinkedHashSet<>()).add(row.measure());
    Criterion criterion = row.criterion();
    if (criterion != null) {
      all.computeIfAbsent(criterion.code(), each -> new LinkedHashSet<>()).add(row.measure());
    }
  }
}

package io.github.ntmrules.files.data;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.rules.RuleException;
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
  private final Measures dictionary;
  private @Nullable Set<Measure> first;
  private @Nullable Set<Measure> measures;
  private @Nullable Map<String, Measure> codes;
  private @Nullable Map<String, String> known;

  private Asked(List<Assessor> assessors) {
    this.assessors = assessors;
    Measures known = Measures.standard();
    for (Assessor each : assessors) {
      for (Measure measure : each.dictionary().ofFolders()) {
        Measure other = known.find(measure.id());
        if (other != null && !other.equals(measure)) {
          throw new BadInputException("measures.otherwise", measure.id());
        }
      }
      for (Designation designation : each.dictionary().designations().ofFolders()) {
        Designation other = known.designations().find(designation.id());
        if (other != null && !alike(other, designation)) {
          throw new BadInputException("designations.otherwise", designation.id());
        }
      }
      known = known.and(each.dictionary());
    }
    this.dictionary = known;
  }

  private static boolean alike(Designation one, Designation other) {
    return one.decidedByAuthority() == other.decidedByAuthority()
        && Spelling.plain(one.nameVi()).equals(Spelling.plain(other.nameVi()));
  }

  /**
   * The measures and designations that their rules may name: those of the library, and those that
   * folders bring.
   */
  public Measures dictionary() {
    return dictionary;
  }

  /**
   * By any of those sets; a code counts that is the same figure in all that have it.
   *
   * @throws BadInputException if two of them bring a measure or a designation of one id and declare
   *     it otherwise
   */
  public static Asked by(List<Assessor> assessors) {
    return new Asked(List.copyOf(assessors));
  }

  /**
   * Whether the region of a unit that states none is to follow from where the unit is: one of them
   * asks for the region, and none is in strict mode, since which province is in which region is
   * confirmed by nothing.
   */
  public boolean infersRegion() {
    return assessors.stream().anyMatch(each -> each.set().regionNeeded())
        && assessors.stream().noneMatch(each -> each.key().confirmedOnly());
  }

  /** Whether one of them asks for figures of that measure. */
  synchronized boolean asks(Measure measure) {
    return assessors.isEmpty() || first().contains(measure) || all().contains(measure);
  }

  /** What is asked for in the first of all circumstances: most of it, and known at once. */
  private Set<Measure> first() {
    Set<Measure> known = first;
    if (known == null) {
      known = new HashSet<>();
      for (Assessor each : assessors) {
        known.addAll(first(each));
      }
      first = known;
    }
    return known;
  }

  private static List<Measure> first(Assessor assessor) {
    try {
      return assessor.measures(assessor.scopes(AskedLevels.day(assessor)).get(0));
    } catch (RuleException e) {
      return List.of(); // Told of by the check; other circumstances may still ask.
    }
  }

  /** What is asked for in any circumstances: all of them are gone through. */
  private Set<Measure> all() {
    if (measures == null) {
      measures = new HashSet<>();
      for (Assessor each : assessors) {
        measures.addAll(each.measures());
      }
    }
    return measures;
  }

  /** Whether one of them has an indicator, a criterion or a condition of that code. */
  boolean hasCode(String code) {
    return known().containsKey(code);
  }

  /** What they call that code: the criterion and the indicator; empty if none has it. */
  String words(String code) {
    return known().getOrDefault(code, "");
  }

  /** What the sets call their criteria. */
  List<String> criteria() {
    return assessors.stream()
        .flatMap(each -> each.set().criteria().stream())
        .map(each -> each.name(Locale.ROOT))
        .distinct()
        .toList();
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
    if (assessors.stream().noneMatch(each -> has(each, code))) {
      return null;
    }
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

  /** Whether that is a code of the set: numbers in cells mostly are none, which is seen at once. */
  private static boolean has(Assessor assessor, String code) {
    return assessor.set().criteria().stream().anyMatch(each -> each.code().equals(code))
        || assessor.set().indicators().stream().anyMatch(each -> each.code().equals(code))
        || assessor.conditions().stream().anyMatch(each -> each.code().equals(code));
  }

  private static void add(AskedLevels.Row row, Map<String, Set<Measure>> all) {
    all.computeIfAbsent(row.indicator().code(), each -> new LinkedHashSet<>()).add(row.measure());
    Criterion criterion = row.criterion();
    if (criterion != null) {
      all.computeIfAbsent(criterion.code(), each -> new LinkedHashSet<>()).add(row.measure());
    }
  }
}

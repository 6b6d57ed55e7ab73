package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.register.UnitQuery;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares communes across the merger of 1 July 2025: each new one beside the communes it came
 * from, as the {@link Register} has it. {@link Progress} pairs a unit with itself; after the merger
 * most communes are no longer what they were, though they may bear the same name.
 *
 * <pre>{@code
 * MergerProgress progress = MergerProgress.of(Register.standard());
 * before.forEach(progress::add);
 * since.forEach(progress::add);
 * progress.result().units();
 * }</pre>
 *
 * <p>The assessments are kept until {@link #result}. Of a unit that is given several times the last
 * day before the merger and the last since count. Not thread-safe.
 */
public final class MergerProgress {

  private final Register register;
  private final Map<RegisteredUnit, Assessment> earlier = new HashMap<>();
  private final Map<RegisteredUnit, Assessment> later = new HashMap<>();
  private final Map<RegisteredUnit, Long> people = new HashMap<>();
  private final List<UnitMatch> unmatched = new ArrayList<>();
  private @Nullable CriteriaSet earlierSet;
  private @Nullable CriteriaSet laterSet;
  private @Nullable Boolean confirmedOnly;

  private MergerProgress(Register register) {
    this.register = register;
  }

  /**
   * {@return a comparison without any unit yet}
   *
   * @param register which unit went into which
   */
  public static MergerProgress of(Register register) {
    return new MergerProgress(Objects.requireNonNull(register, "register"));
  }

  /**
   * Takes one commune, before the merger or since by its day. One that the register does not have,
   * or not for certain, is {@linkplain MergerResult#unmatched told}.
   *
   * @param assessment the assessment
   * @throws IncompatibleAssessmentsException if it is against another set than those before on its
   *     side of the merger, or if it is strict and those before were not, or the reverse; it is
   *     then not taken
   */
  public void add(Assessment assessment) {
    Snapshot unit = assessment.snapshot();
    boolean before = unit.date().isBefore(Register.MERGER);
    CriteriaSet set = before ? earlierSet : laterSet;
    if (set != null) {
      IncompatibleAssessmentsException.requireSet(set, assessment);
    }
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, assessment.confirmedOnly());
    if (before) {
      earlierSet = assessment.set();
    } else {
      laterSet = assessment.set();
    }
    UnitMatch match = register.find(query(unit));
    RegisteredUnit found = match.unit();
    if (found == null) {
      unmatched.add(match);
    } else {
      (before ? earlier : later)
          .merge(found, assessment, (one, other) -> day(one).isAfter(day(other)) ? one : other);
    }
  }

  private static LocalDate day(Assessment of) {
    return of.snapshot().date();
  }

  private static UnitQuery query(Snapshot unit) {
    return UnitQuery.on(unit.date())
        .code(unit.code())
        .name(unit.name())
        .district(unit.district())
        .province(unit.province());
  }

  /**
   * Says how many people a unit had before the merger, which the register does not know. Without
   * that, and where only a part of a unit went into another, no mean is estimated.
   *
   * @param unit a unit until 30 June 2025
   * @param number its people
   * @throws IllegalArgumentException if it is a unit since, or there are less than none
   */
  public void people(RegisteredUnit unit, long number) {
    if (!unit.isBefore() || number < 0) {
      throw new IllegalArgumentException(unit + " cannot have had " + number + " people.");
    }
    people.put(unit, number);
  }

  /** {@return what was taken so far, compared; further units do not change it} */
  public MergerResult result() {
    List<MergedUnit> units = new ArrayList<>();
    Set<RegisteredUnit> concerned = new LinkedHashSet<>(later.keySet());
    earlier.keySet().forEach(old -> old.became().forEach(each -> concerned.add(each.unit())));
    for (RegisteredUnit each : register.units(Register.MERGER)) {
      if (concerned.contains(each)) {
        List<MergedPart> parts =
            each.cameFrom().stream()
                .map(of -> new MergedPart(of, earlier.get(of.unit()), people.get(of.unit())))
                .toList();
        units.add(new MergedUnit(each, later.get(each), parts));
      }
    }
    return new MergerResult(units, oldProvinces(), newProvinces(), unmatched);
  }

  private List<MergedProvince> newProvinces() {
    Map<RegisteredProvince, RollUp> before =
        rollUps(earlier, earlierSet, unit -> unit.province().mergedInto());
    Map<RegisteredProvince, RollUp> since = rollUps(later, laterSet, RegisteredUnit::province);
    return provinces(Register.MERGER, before, since, Map.of());
  }

  private List<MergedProvince> oldProvinces() {
    Map<RegisteredProvince, RollUp> before = rollUps(earlier, earlierSet, RegisteredUnit::province);
    Map<RegisteredProvince, RollUp> since =
        rollUps(later, laterSet, MergerProgress::onlyOldProvince);
    Map<RegisteredProvince, Long> across = new HashMap<>();
    for (RegisteredUnit each : later.keySet()) {
      if (onlyOldProvince(each) == null) {
        Set<RegisteredProvince> of = oldProvinces(each);
        (of.isEmpty() ? each.province().mergedFrom() : of)
            .forEach(province -> across.merge(province, 1L, Long::sum));
      }
    }
    return provinces(Register.MERGER.minusDays(1), before, since, across);
  }

  private static Set<RegisteredProvince> oldProvinces(RegisteredUnit unit) {
    Set<RegisteredProvince> of = new LinkedHashSet<>();
    unit.cameFrom().forEach(part -> of.add(part.unit().province()));
    return of;
  }

  /** The old province that all of it came from, or null if that is not one. */
  private static @Nullable RegisteredProvince onlyOldProvince(RegisteredUnit unit) {
    List<RegisteredProvince> all = unit.province().mergedFrom();
    if (all.size() == 1) {
      return all.get(0);
    }
    Set<RegisteredProvince> of = oldProvinces(unit);
    return of.size() == 1 ? of.iterator().next() : null;
  }

  private static Map<RegisteredProvince, RollUp> rollUps(
      Map<RegisteredUnit, Assessment> units,
      @Nullable CriteriaSet set,
      Function<RegisteredUnit, @Nullable RegisteredProvince> province) {
    Map<RegisteredProvince, RollUp> all = new HashMap<>();
    if (set != null) {
      units.forEach(
          (unit, assessment) -> {
            RegisteredProvince of = province.apply(unit);
            if (of != null) {
              all.computeIfAbsent(of, each -> RollUp.of(set)).add(assessment);
            }
          });
    }
    return all;
  }

  private List<MergedProvince> provinces(
      LocalDate day,
      Map<RegisteredProvince, RollUp> before,
      Map<RegisteredProvince, RollUp> since,
      Map<RegisteredProvince, Long> across) {
    List<MergedProvince> provinces = new ArrayList<>();
    for (RegisteredProvince each : register.provinces(day)) {
      RollUp one = before.get(each);
      RollUp other = since.get(each);
      long between = across.getOrDefault(each, 0L);
      if (one != null || other != null || between > 0) {
        provinces.add(
            new MergedProvince(
                each,
                one == null ? null : one.result(),
                other == null ? null : other.result(),
                between));
      }
    }
    return provinces;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(MergerProgress.class);
  }
}

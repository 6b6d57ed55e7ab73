package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.internal.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a unit of which something is not known that rules look at – its region or its
 * province is not stated, or its group not determined –, from what is asked in each case: what is
 * the same in all of them is as it is there, the rest has alternatives.
 */
final class Together {

  private Together() {}

  /**
   * What is asked wherever the unit may be.
   *
   * @param each what one set asks in each of the regions; at least one
   */
  static Requirements inAnyRegion(List<Requirements> each) {
    Requirements first = each.get(0);
    if (each.stream().allMatch(first::equals)) {
      return first;
    }
    Requirements together = of(each, "region.conditionElsewhere");
    boolean open =
        !together.open().isEmpty()
            || together.withdrawalsOpen()
            || each.stream()
                .anyMatch(
                    one -> one.derivations().all().size() > together.derivations().all().size());
    return together.whereRegionUnstated(open, together.withdrawalsOpen());
  }

  /**
   * What is asked whatever the province of the unit is.
   *
   * @param each what one set asks in one province of each kind; at least one
   */
  static Requirements inAnyProvince(List<Requirements> each) {
    Requirements first = each.get(0);
    if (each.stream().allMatch(first::equals)) {
      return first;
    }
    Requirements together = of(each, "province.conditionElsewhere");
    boolean open =
        Stream.of(0, 1).anyMatch(part -> dependsOn(each, together, part == 0))
            || together.withdrawalsOpen() != first.withdrawalsOpen()
            || each.stream().anyMatch(one -> !one.derivations().equals(together.derivations()));
    return together.toBuilder()
        .regionOpen(each.stream().anyMatch(Requirements::regionOpen))
        .provinceOpen(open)
        .build();
  }

  /** Whether something is asked that is open and not the same in each. */
  private static boolean dependsOn(
      List<Requirements> each, Requirements together, boolean indicators) {
    return together.open().stream()
        .map(code -> each.stream().map(one -> found(one, code, indicators)).distinct().count())
        .anyMatch(different -> different > 1);
  }

  private static Optional<Provision> found(Requirements of, String code, boolean indicators) {
    return (indicators ? of.provisions() : of.conditions())
        .stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * What is asked in whichever group the unit is.
   *
   * @param each what one set asks in each of the groups that are possible; at least one
   * @param why why it is not known which it is
   */
  static Requirements inAnyGroup(List<Requirements> each, UndeterminedGroup why) {
    return of(each, "group.conditionElsewhere").toBuilder()
        .column(null)
        .group(null)
        .undeterminedGroup(why)
        .build();
  }

  /** What one set asks in any of some cases. */
  private static Requirements of(List<Requirements> each, String elsewhere) {
    Requirements first = each.get(0);
    List<Provision> provisions = new ArrayList<>();
    for (int i = 0; i < first.provisions().size(); i++) {
      int index = i;
      provisions.add(provision(each.stream().map(one -> one.provisions().get(index)).toList()));
    }
    List<Provision> conditions = conditions(each, elsewhere);
    List<Derivation> derivations = derivations(each);
    List<WithdrawalTrigger> withdrawals =
        first.withdrawals().stream()
            .filter(trigger -> each.stream().allMatch(one -> one.withdrawals().contains(trigger)))
            .toList();
    boolean otherWithdrawals =
        each.stream()
            .anyMatch(
                one -> one.withdrawals().size() > withdrawals.size() || one.withdrawalsOpen());
    return Requirements.of(
            first.set(),
            same(each, Requirements::column),
            same(each, Requirements::group),
            same(each, Requirements::undeterminedGroup),
            provisions,
            conditions,
            derivations,
            withdrawals)
        .toBuilder()
        .withdrawalsOpen(otherWithdrawals)
        .build();
  }

  /** What all have, or {@code null} if they do not have the same. */
  private static <T, R> @Nullable R same(List<T> each, Function<T, @Nullable R> of) {
    R first = of.apply(each.get(0));
    return each.stream().allMatch(one -> Objects.equals(of.apply(one), first)) ? first : null;
  }

  // ---- one indicator or condition

  private static Provision provision(List<Provision> each) {
    Provision first = each.get(0);
    if (each.stream().allMatch(first::equals)) {
      return first;
    }
    List<Provision> options =
        Alternatives.distinct(
            each.stream()
                .flatMap(
                    one ->
                        one.alternatives().isEmpty() ? Stream.of(one) : one.alternatives().stream())
                .toList());
    Citation citation = citation(each);
    Replacement replaced = replaced(each);
    List<Provision.Required> required = each.stream().flatMap(Together::required).toList();
    if (required.isEmpty()) {
      return exempt(each, citation, replaced);
    }
    Provision.Required shown = required.get(0);
    Requirement together =
        requirement(required.stream().map(Provision.Required::requirement).toList());
    return Provision.Required.builder()
        .indicator(shown.indicator())
        .requirement( // Where some case asks nothing, not even what all others ask alike decides.
            required.size() < each.size() ? undetermined(together) : together)
        .alternatives(options.size() == 1 ? List.of() : options)
        .rule(shown.rule())
        .citation(citation)
        .generalTarget(
            Objects.requireNonNullElse(same(required, Provision.Required::generalTarget), ""))
        .replaced(replaced)
        .build();
  }

  private static Stream<Provision.Required> required(Provision provision) {
    return provision.match(Stream::of, exempt -> Stream.empty());
  }

  /** Exempt in every case: as well established as where it is least so. */
  private static Provision exempt(
      List<Provision> each, Citation citation, @Nullable Replacement replaced) {
    List<Provision.Exempt> exempt =
        each.stream()
            .flatMap(
                one -> one.<Stream<Provision.Exempt>>match(required -> Stream.empty(), Stream::of))
            .toList();
    Provision.Exempt first = exempt.get(0);
    LegalStatus certainty =
        exempt.stream()
            .map(Provision.Exempt::certainty)
            .reduce(LegalStatus.CONFIRMED, LegalStatus::lessCertain);
    return Provision.Exempt.builder()
        .indicator(first.indicator())
        .reason(first.reason())
        .certainty(certainty)
        .rule(first.rule())
        .citation(citation)
        .replaced(replaced)
        .build();
  }

  private static Citation citation(List<Provision> each) {
    Citation first = each.get(0).citation();
    return each.stream().allMatch(one -> one.citation().equals(first))
        ? first
        : Citation.of(first.decree(), first.place(), null, first.readAt());
  }

  private static @Nullable Replacement replaced(List<Provision> each) {
    List<Replacement> all =
        each.stream().flatMap(one -> Stream.ofNullable(one.replaced())).toList();
    if (all.size() < each.size() || same(all, Replacement::overlay) == null) {
      return null;
    }
    Replacement first = all.get(0);
    Replacement.Strictness strictness = same(all, Replacement::strictness);
    return new Replacement(
        provision(all.stream().map(Replacement::national).toList()),
        first.overlay(),
        strictness == null ? Replacement.Strictness.INCOMPARABLE : strictness);
  }

  // ---- what is asked

  /** The same requirement with levels of undetermined column where they differ. */
  private static Requirement requirement(Collection<Requirement> each) {
    List<Requirement> all = List.copyOf(each);
    Requirement together =
        all.get(0)
            .match(
                threshold -> threshold(threshold, all),
                combination -> combination(combination, all),
                meets -> meets(meets, all));
    return together == null ? undetermined(all.get(0)) : together;
  }

  /** The same requirement where it is not even certain that it is asked: no level decides. */
  private static Requirement undetermined(Requirement asked) {
    return asked.match(
        threshold -> with(threshold, Level.ofUndeterminedColumn()),
        combination ->
            combination.of(combination.parts().stream().map(Together::undetermined).toList()),
        meets ->
            new Requirement.Meets(
                meets
                    .requirements()
                    .with(
                        meets.requirements().provisions().stream()
                            .map(each -> each.match(Together::undetermined, exempt -> exempt))
                            .toList(),
                        meets.requirements().conditions())));
  }

  private static Provision undetermined(Provision.Required required) {
    return Provision.Required.builder()
        .indicator(required.indicator())
        .requirement(undetermined(required.requirement()))
        .alternatives(required.alternatives())
        .rule(required.rule())
        .citation(required.citation())
        .generalTarget(required.generalTarget())
        .replaced(required.replaced())
        .build();
  }

  private static Requirement.Threshold with(Requirement.Threshold threshold, Level level) {
    return new Requirement.Threshold(threshold.measure(), threshold.comparison(), level);
  }

  private static @Nullable Requirement threshold(
      Requirement.Threshold first, List<Requirement> all) {
    List<Requirement.Threshold> thresholds =
        sameForm(
            all,
            each -> each.match(threshold -> threshold, combination -> null, meets -> null),
            one -> with(one, first.level()).equals(first));
    if (thresholds == null) {
      return null;
    }
    List<Level> levels = thresholds.stream().map(Requirement.Threshold::level).distinct().toList();
    boolean missing =
        levels.stream()
            .allMatch(
                each ->
                    each.status() == LegalStatus.NOT_ON_FILE
                        && !each.inUndeterminedColumn()
                        && !each.directionInDoubt());
    if (levels.size() == 1) {
      return first;
    }
    LegalStatus asked =
        levels.stream().map(Level::asked).reduce(LegalStatus.CONFIRMED, LegalStatus::lessCertain);
    return with(first, missing ? Level.notOnFile(asked) : Level.ofUndeterminedColumn());
  }

  private static @Nullable Requirement combination(
      Requirement.Combination first, List<Requirement> all) {
    List<Requirement.Combination> combinations =
        sameForm(
            all,
            each -> each.match(threshold -> null, combination -> combination, meets -> null),
            one ->
                one.parts().size() == first.parts().size() && one.of(first.parts()).equals(first));
    if (combinations == null) {
      return null;
    }
    List<Requirement> parts = new ArrayList<>();
    for (int i = 0; i < first.parts().size(); i++) {
      int index = i;
      parts.add(requirement(combinations.stream().map(one -> one.parts().get(index)).toList()));
    }
    return first.of(parts);
  }

  private static @Nullable Requirement meets(Requirement.Meets first, List<Requirement> all) {
    List<Requirements> asked =
        sameForm(
            all,
            each ->
                each.match(threshold -> null, combination -> null, Requirement.Meets::requirements),
            one -> one.set().equals(first.requirements().set()));
    return asked == null
        ? null
        : new Requirement.Meets(inAnyRegion(asked).fromRules(first.requirements().rulesHash()));
  }

  /** All of them in the form that is looked for, or {@code null} if one is of another. */
  private static <T> @Nullable List<T> sameForm(
      List<Requirement> all, Function<Requirement, @Nullable T> form, Predicate<T> same) {
    List<T> each = all.stream().flatMap(one -> Stream.ofNullable(form.apply(one))).toList();
    return each.size() == all.size() && each.stream().allMatch(same) ? each : null;
  }

  // ---- beside the indicators

  /** The conditions that are asked anywhere; where one is not, it does not apply. */
  private static List<Provision> conditions(List<Requirements> each, String elsewhere) {
    Map<String, List<Provision>> byCode = new LinkedHashMap<>();
    for (Requirements one : each) {
      for (Provision condition : one.conditions()) {
        byCode.computeIfAbsent(condition.code(), code -> new ArrayList<>()).add(condition);
      }
    }
    List<Provision> conditions = new ArrayList<>();
    for (List<Provision> found : byCode.values()) {
      if (found.size() < each.size()) {
        Provision asked = found.get(0);
        found.add(
            Provision.Exempt.of(
                asked.indicator(),
                Messages.get(Messages.VIETNAMESE, elsewhere),
                LegalStatus.CONFIRMED,
                asked.rule(),
                asked.citation()));
      }
      conditions.add(provision(found));
    }
    return conditions;
  }

  /** How figures are computed in every case, as well established as where it is least so. */
  private static List<Derivation> derivations(List<Requirements> each) {
    List<Derivation> common = new ArrayList<>();
    for (Derivation one : each.get(0).derivations()) {
      List<Derivation> same =
          each.stream()
              .flatMap(other -> Stream.ofNullable(other.derivations().of(one.measure())))
              .filter(
                  other ->
                      other.operation() == one.operation() && other.parts().equals(one.parts()))
              .toList();
      if (same.size() == each.size()) {
        LegalStatus status =
            same.stream()
                .map(Derivation::status)
                .reduce(LegalStatus.CONFIRMED, LegalStatus::lessCertain);
        common.add(new Derivation(one.measure(), one.operation(), one.parts(), status, one.rule()));
      }
    }
    return common;
  }
}

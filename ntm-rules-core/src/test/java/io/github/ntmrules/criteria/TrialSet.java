package io.github.ntmrules.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small sets for communes, in force from 2020 on, and what they ask, without rule files. */
public final class TrialSet {

  private TrialSet() {}

  /** A set of those criteria. */
  public static CriteriaSet of(String id, @Nullable LocalDate until, List<Criterion> criteria) {
    int indicators = criteria.stream().mapToInt(each -> each.indicators().size()).sum();
    LocalDate from = LocalDate.of(2020, 1, 1);
    return CriteriaSet.builder()
        .id(id)
        .titleVi("Thử")
        .titleEn("Test")
        .decree("QĐ thử")
        .unit(UnitKind.COMMUNE)
        .inForceFrom(from)
        .inForceUntil(until)
        .criteria(criteria)
        .indicatorsInDecree(indicators)
        .noteEn("")
        .build();
  }

  /** A set that asks this of its one indicator, 1. */
  public static Requirements asking(Requirement requirement, Derivation... derivations) {
    Indicator indicator = Indicator.of("1", "Thử", "Test");
    CriteriaSet set =
        of("thu", null, List.of(Criterion.of("1", "Thử", "Test", List.of(indicator))));
    RuleLocation rule = new RuleLocation("1 Thử", "tc01_thu.drl", 1);
    Citation citation = Citation.of("QĐ thử", "mục 1", null, List.of());
    Provision provision = Provision.Required.of(indicator, requirement, rule, citation, "");
    return Requirements.of(
        set, null, null, null, List.of(provision), List.of(), List.of(derivations), List.of());
  }
}

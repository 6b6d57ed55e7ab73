package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Finding;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Level;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Reason;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Unsettled;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Assessment;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Criterion;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Indicator;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decree in plain Java, line by line, as one would write it without a library; the levels of
 * one region come from outside. Immutable.
 */
final class HandRules {

  private final List<Level> levels;

  /** The levels by the order of {@link FigureName}. */
  HandRules(List<Level> levels) {
    this.levels = List.copyOf(levels);
  }

  Assessment<Finding> assess(Commune commune) {
    List<Criterion<Finding>> criteria = criteria(commune);
    Outcome outcome = Outcome.NOT_APPLICABLE;
    for (Criterion<Finding> criterion : criteria) {
      outcome = Verdict.both(outcome, criterion.outcome());
    }
    return new Assessment<>(commune, outcome, criteria, conditions(commune));
  }

  private List<Criterion<Finding>> criteria(Commune commune) {
    return List.of(
        criterion(
            "1",
            one(
                "1.1",
                yes(
                    FigureName.GENERAL_CONSTRUCTION_PLAN_PUBLISHED,
                    commune.generalConstructionPlanPublished())),
            one(
                "1.2",
                yes(
                    FigureName.PLANNING_RULES_ISSUED_AND_IMPLEMENTED,
                    commune.planningRulesIssuedAndImplemented()))),
        criterion(
            "2",
            one("2.1", atLeast(FigureName.COMMUNE_ROADS_PAVED, commune.communeRoadsPaved())),
            one("2.2", atLeast(FigureName.VILLAGE_ROADS_HARDENED, commune.villageRoadsHardened())),
            one("2.3", atLeast(FigureName.ALLEYS_CLEAN, commune.alleysClean())),
            one("2.4", atLeast(FigureName.INFIELD_ROADS_PASSABLE, commune.infieldRoadsPassable()))),
        criterion(
            "3",
            one(
                "3.1",
                atLeast(
                    FigureName.FARMLAND_IRRIGATED_AND_DRAINED,
                    commune.farmlandIrrigatedAndDrained())),
            one("3.2", yes(FigureName.DISASTER_PREPAREDNESS, commune.disasterPreparedness()))),
        criterion(
            "4",
            one("4.1", yes(FigureName.POWER_SYSTEM_STANDARD, commune.powerSystemStandard())),
            one(
                "4.2",
                atLeast(
                    FigureName.HOUSEHOLDS_WITH_SAFE_ELECTRICITY,
                    commune.householdsWithSafeElectricity()))),
        criterion(
            "5",
            one(
                "5",
                atLeast(
                    FigureName.SCHOOLS_WITH_STANDARD_FACILITIES,
                    commune.schoolsWithStandardFacilities()))),
        criterion(
            "6",
            one(
                "6.1",
                yes(
                    FigureName.COMMUNE_CULTURE_HOUSE_AND_SPORTS_GROUND,
                    commune.communeCultureHouseAndSportsGround())),
            one("6.2", yes(FigureName.PLAY_AND_SPORTS_POINT, commune.playAndSportsPoint())),
            one(
                "6.3",
                atLeast(
                    FigureName.VILLAGES_WITH_CULTURE_HOUSE, commune.villagesWithCultureHouse()))),
        criterion(
            "7",
            commune.tradePlanned()
                ? any(
                    "7",
                    yes(FigureName.MARKET_TO_PLAN, commune.marketToPlan()),
                    yes(FigureName.SHOP_TO_STANDARD, commune.shopToStandard()))
                : exempt("7")),
        criterion(
            "8",
            one("8.1", yes(FigureName.POSTAL_SERVICE_POINT, commune.postalServicePoint())),
            one(
                "8.2",
                yes(FigureName.TELECOM_AND_INTERNET_SERVICE, commune.telecomAndInternetService())),
            one(
                "8.3",
                yes(
                    FigureName.RADIO_AND_VILLAGE_LOUDSPEAKERS,
                    commune.radioAndVillageLoudspeakers())),
            one("8.4", yes(FigureName.IT_IN_ADMINISTRATION, commune.itInAdministration()))),
        criterion(
            "9",
            one(
                "9.1",
                atMost(
                    FigureName.TEMPORARY_OR_DILAPIDATED_HOUSES,
                    commune.temporaryOrDilapidatedHouses())),
            one(
                "9.2",
                atLeast(
                    FigureName.HOUSEHOLDS_WITH_STANDARD_HOUSING,
                    commune.householdsWithStandardHousing()))),
        criterion(
            "10", one("10", atLeast(FigureName.INCOME_PER_CAPITA, commune.incomePerCapita()))),
        criterion(
            "11",
            one(
                "11",
                atMost(
                    FigureName.MULTIDIMENSIONAL_POVERTY_RATE,
                    commune.multidimensionalPovertyRate()))),
        criterion(
            "12",
            one(
                "12",
                atLeast(
                    FigureName.EMPLOYED_SHARE_OF_LABOUR_FORCE,
                    commune.employedShareOfLabourForce()))),
        criterion(
            "13",
            one(
                "13.1",
                yes(FigureName.COOPERATIVE_UNDER_2012_LAW, commune.cooperativeUnder2012Law())),
            one(
                "13.2",
                yes(FigureName.PRODUCTION_TO_MARKET_LINKAGE, commune.productionToMarketLinkage()))),
        criterion(
            "14",
            one(
                "14.1",
                yes(
                    FigureName.UNIVERSAL_EDUCATION_AND_LITERACY,
                    commune.universalEducationAndLiteracy())),
            one(
                "14.2",
                atLeast(
                    FigureName.LOWER_SECONDARY_GRADUATES_CONTINUING,
                    commune.lowerSecondaryGraduatesContinuing())),
            one(
                "14.3",
                atLeast(
                    FigureName.TRAINED_SHARE_OF_EMPLOYED_LABOUR,
                    commune.trainedShareOfEmployedLabour()))),
        criterion(
            "15",
            one(
                "15.1",
                atLeast(FigureName.HEALTH_INSURANCE_COVERAGE, commune.healthInsuranceCoverage())),
            one("15.2", yes(FigureName.COMMUNE_HEALTH_STANDARD, commune.communeHealthStandard())),
            one("15.3", atMost(FigureName.STUNTING_UNDER_FIVE, commune.stuntingUnderFive()))),
        criterion(
            "16",
            one(
                "16",
                atLeast(
                    FigureName.VILLAGES_WITH_CULTURAL_STANDARD,
                    commune.villagesWithCulturalStandard()))),
        criterion(
            "17",
            all(
                "17.1",
                atLeast(
                    FigureName.HOUSEHOLDS_WITH_HYGIENIC_WATER,
                    commune.householdsWithHygienicWater()),
                atLeast(
                    FigureName.HOUSEHOLDS_WITH_CLEAN_WATER, commune.householdsWithCleanWater())),
            one(
                "17.2",
                atLeast(
                    FigureName.PREMISES_WITHIN_ENVIRONMENTAL_RULES,
                    commune.premisesWithinEnvironmentalRules())),
            one(
                "17.3",
                yes(FigureName.GREEN_CLEAN_SAFE_LANDSCAPE, commune.greenCleanSafeLandscape())),
            one(
                "17.4",
                yes(FigureName.BURIAL_WITHIN_RULES_AND_PLAN, commune.burialWithinRulesAndPlan())),
            one(
                "17.5",
                yes(FigureName.WASTE_AND_WASTEWATER_TREATED, commune.wasteAndWastewaterTreated())),
            one(
                "17.6",
                atLeast(
                    FigureName.HOUSEHOLDS_WITH_HYGIENIC_FACILITIES,
                    commune.householdsWithHygienicFacilities())),
            one(
                "17.7",
                atLeast(
                    FigureName.LIVESTOCK_HOUSEHOLDS_WITH_HYGIENIC_PENS,
                    commune.livestockHouseholdsWithHygienicPens())),
            one(
                "17.8",
                atLeast(
                    FigureName.FOOD_PREMISES_WITHIN_SAFETY_RULES,
                    commune.foodPremisesWithinSafetyRules()))),
        criterion(
            "18",
            one(
                "18.1",
                yes(FigureName.COMMUNE_OFFICIALS_STANDARD, commune.communeOfficialsStandard())),
            one(
                "18.2",
                yes(
                    FigureName.POLITICAL_ORGANISATIONS_COMPLETE,
                    commune.politicalOrganisationsComplete())),
            one(
                "18.3",
                yes(
                    FigureName.PARTY_AND_AUTHORITY_CLEAN_AND_STRONG,
                    commune.partyAndAuthorityCleanAndStrong())),
            one(
                "18.4",
                atLeast(
                    FigureName.MASS_ORGANISATIONS_FAIR_OR_BETTER,
                    commune.massOrganisationsFairOrBetter())),
            one("18.5", yes(FigureName.ACCESS_TO_LAW_STANDARD, commune.accessToLawStandard())),
            one(
                "18.6",
                yes(
                    FigureName.GENDER_EQUALITY_AND_PROTECTION,
                    commune.genderEqualityAndProtection()))),
        criterion(
            "19",
            one(
                "19.1",
                yes(FigureName.MILITIA_AND_DEFENCE_TARGETS, commune.militiaAndDefenceTargets())),
            one("19.2", yes(FigureName.SECURITY_AND_ORDER, commune.securityAndOrder()))));
  }

  private List<Indicator<Finding>> conditions(Commune commune) {
    return List.of(
        one(
            "registered",
            yes(FigureName.REGISTERED_FOR_RECOGNITION, commune.registeredForRecognition())),
        one(
            "no-debt",
            atMost(
                FigureName.OUTSTANDING_CONSTRUCTION_DEBT, commune.outstandingConstructionDebt())));
  }

  @SafeVarargs
  private static Criterion<Finding> criterion(String code, Indicator<Finding>... indicators) {
    Outcome outcome = Outcome.NOT_APPLICABLE;
    for (Indicator<Finding> indicator : indicators) {
      outcome = Verdict.both(outcome, indicator.outcome());
    }
    return new Criterion<>(code, outcome, List.of(indicators));
  }

  private static Indicator<Finding> one(String code, Finding finding) {
    return new Indicator<>(code, finding.outcome(), List.of(finding));
  }

  private static Indicator<Finding> all(String code, Finding a, Finding b) {
    return new Indicator<>(code, Verdict.both(a.outcome(), b.outcome()), List.of(a, b));
  }

  private static Indicator<Finding> any(String code, Finding a, Finding b) {
    Outcome outcome =
        a.outcome() == Outcome.MET || b.outcome() == Outcome.MET
            ? Outcome.MET
            : a.outcome() == Outcome.UNDETERMINED || b.outcome() == Outcome.UNDETERMINED
                ? Outcome.UNDETERMINED
                : Outcome.NOT_MET;
    return new Indicator<>(code, outcome, List.of(a, b));
  }

  private static Indicator<Finding> exempt(String code) {
    return new Indicator<>(code, Outcome.NOT_APPLICABLE, List.of());
  }

  private Finding yes(FigureName name, @Nullable Boolean figure) {
    return atLeast(name, figure == null ? null : figure ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  private Finding atLeast(FigureName name, @Nullable BigDecimal figure) {
    Level level = levels.get(name.place());
    BigDecimal value = level.value();
    if (figure == null || value == null) {
      return undetermined(name, figure, level);
    }
    boolean met = figure.compareTo(value) >= 0;
    return decided(name, figure, level, met, figure.subtract(value).abs());
  }

  private Finding atMost(FigureName name, @Nullable BigDecimal figure) {
    Level level = levels.get(name.place());
    BigDecimal value = level.value();
    if (figure == null || value == null) {
      return undetermined(name, figure, level);
    }
    boolean met = figure.compareTo(value) <= 0;
    return decided(name, figure, level, met, figure.subtract(value).abs());
  }

  private static Finding decided(
      FigureName name, BigDecimal figure, Level level, boolean met, BigDecimal difference) {
    Outcome outcome = met ? Outcome.MET : Outcome.NOT_MET;
    return new Finding(name, figure, level, outcome, difference, List.of());
  }

  private static Finding undetermined(FigureName name, @Nullable BigDecimal figure, Level level) {
    List<Unsettled> unsettled = new ArrayList<>(2);
    if (figure == null) {
      unsettled.add(new Unsettled(Reason.FIGURE_MISSING, name, level));
    }
    if (level.undecided() != null) {
      unsettled.add(new Unsettled(level.undecided(), name, level));
    }
    return new Finding(name, figure, level, Outcome.UNDETERMINED, null, List.copyOf(unsettled));
  }
}

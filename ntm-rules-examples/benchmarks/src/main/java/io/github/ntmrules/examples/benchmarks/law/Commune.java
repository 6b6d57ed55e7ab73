package io.github.ntmrules.examples.benchmarks.law;

import io.github.ntmrules.criteria.Region;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A commune and its figures as a program without the library would hold them: one field each,
 * {@code null} where a figure is missing. Immutable.
 *
 * @param number its place in the population, from 0
 * @param name its name
 * @param region its region
 * @param tradePlanned whether its plan has trade infrastructure at all
 * @param generalConstructionPlanPublished commune general construction plan approved and published
 *     on time
 * @param planningRulesIssuedAndImplemented plan-management rules issued and plan carried out
 * @param communeRoadsPaved commune roads and roads to the district road paved
 * @param villageRoadsHardened village trunk and inter-village roads at least hardened
 * @param alleysClean alleys clean and not muddy in the rainy season
 * @param infieldRoadsPassable main in-field roads carrying goods all year
 * @param farmlandIrrigatedAndDrained farmland actively irrigated and drained
 * @param disasterPreparedness meets livelihood needs and on-the-spot disaster-prevention rules
 * @param powerSystemStandard power system meets the standard
 * @param householdsWithSafeElectricity households using electricity regularly and safely
 * @param schoolsWithStandardFacilities schools with facilities at national standard
 * @param communeCultureHouseAndSportsGround commune cultural house or multi-purpose hall and sports
 *     ground
 * @param playAndSportsPoint play and sports point for children and the elderly
 * @param villagesWithCultureHouse villages with a cultural house or community place
 * @param marketToPlan planned market at standard
 * @param shopToStandard other place of trade at standard (mini-supermarket, convenience store,
 *     general store)
 * @param postalServicePoint postal service point
 * @param telecomAndInternetService telecom and internet service
 * @param radioAndVillageLoudspeakers radio station and loudspeakers to the villages
 * @param itInAdministration iT used in administration
 * @param temporaryOrDilapidatedHouses temporary or dilapidated houses
 * @param householdsWithStandardHousing households with housing at standard
 * @param incomePerCapita income per head
 * @param multidimensionalPovertyRate multidimensional poverty rate
 * @param employedShareOfLabourForce employed share of working-age population able to work
 * @param cooperativeUnder2012Law a cooperative working under the 2012 Cooperative Law
 * @param productionToMarketLinkage a sustained production-to-market linkage model
 * @param universalEducationAndLiteracy universal preschool (age 5), literacy, primary and
 *     lower-secondary education
 * @param lowerSecondaryGraduatesContinuing lower-secondary graduates going on to upper secondary
 * @param trainedShareOfEmployedLabour trained share of employed labour
 * @param healthInsuranceCoverage health-insurance coverage
 * @param communeHealthStandard commune meets the national health criteria
 * @param stuntingUnderFive stunting among children under five
 * @param villagesWithCulturalStandard villages meeting the cultural standard
 * @param householdsWithHygienicWater households using hygienic water
 * @param householdsWithCleanWater households using clean water
 * @param premisesWithinEnvironmentalRules production, aquaculture and craft premises within
 *     environmental rules
 * @param greenCleanSafeLandscape green, clean, safe landscape
 * @param burialWithinRulesAndPlan burial within rules and plan
 * @param wasteAndWastewaterTreated solid waste and wastewater collected and treated
 * @param householdsWithHygienicFacilities households with hygienic latrine, bathroom, water tank
 *     and "three cleans"
 * @param livestockHouseholdsWithHygienicPens livestock households with hygienic pens
 * @param foodPremisesWithinSafetyRules food producers and traders within food-safety rules
 * @param communeOfficialsStandard commune officials meet the standard
 * @param politicalOrganisationsComplete all grass-roots political organisations present
 * @param partyAndAuthorityCleanAndStrong party committee and authority "clean and strong"
 * @param massOrganisationsFairOrBetter mass organisations rated fair or better
 * @param accessToLawStandard commune meets the access-to-law standard
 * @param genderEqualityAndProtection gender equality, domestic-violence prevention, protection of
 *     the vulnerable
 * @param militiaAndDefenceTargets strong, widespread militia and defence targets met
 * @param securityAndOrder safe in security and order
 * @param registeredForRecognition commune registered for recognition
 * @param outstandingConstructionDebt outstanding construction debt in the programme
 */
public record Commune(
    int number,
    String name,
    Region region,
    boolean tradePlanned,
    @Nullable Boolean generalConstructionPlanPublished,
    @Nullable Boolean planningRulesIssuedAndImplemented,
    @Nullable BigDecimal communeRoadsPaved,
    @Nullable BigDecimal villageRoadsHardened,
    @Nullable BigDecimal alleysClean,
    @Nullable BigDecimal infieldRoadsPassable,
    @Nullable BigDecimal farmlandIrrigatedAndDrained,
    @Nullable Boolean disasterPreparedness,
    @Nullable Boolean powerSystemStandard,
    @Nullable BigDecimal householdsWithSafeElectricity,
    @Nullable BigDecimal schoolsWithStandardFacilities,
    @Nullable Boolean communeCultureHouseAndSportsGround,
    @Nullable Boolean playAndSportsPoint,
    @Nullable BigDecimal villagesWithCultureHouse,
    @Nullable Boolean marketToPlan,
    @Nullable Boolean shopToStandard,
    @Nullable Boolean postalServicePoint,
    @Nullable Boolean telecomAndInternetService,
    @Nullable Boolean radioAndVillageLoudspeakers,
    @Nullable Boolean itInAdministration,
    @Nullable BigDecimal temporaryOrDilapidatedHouses,
    @Nullable BigDecimal householdsWithStandardHousing,
    @Nullable BigDecimal incomePerCapita,
    @Nullable BigDecimal multidimensionalPovertyRate,
    @Nullable BigDecimal employedShareOfLabourForce,
    @Nullable Boolean cooperativeUnder2012Law,
    @Nullable Boolean productionToMarketLinkage,
    @Nullable Boolean universalEducationAndLiteracy,
    @Nullable BigDecimal lowerSecondaryGraduatesContinuing,
    @Nullable BigDecimal trainedShareOfEmployedLabour,
    @Nullable BigDecimal healthInsuranceCoverage,
    @Nullable Boolean communeHealthStandard,
    @Nullable BigDecimal stuntingUnderFive,
    @Nullable BigDecimal villagesWithCulturalStandard,
    @Nullable BigDecimal householdsWithHygienicWater,
    @Nullable BigDecimal householdsWithCleanWater,
    @Nullable BigDecimal premisesWithinEnvironmentalRules,
    @Nullable Boolean greenCleanSafeLandscape,
    @Nullable Boolean burialWithinRulesAndPlan,
    @Nullable Boolean wasteAndWastewaterTreated,
    @Nullable BigDecimal householdsWithHygienicFacilities,
    @Nullable BigDecimal livestockHouseholdsWithHygienicPens,
    @Nullable BigDecimal foodPremisesWithinSafetyRules,
    @Nullable Boolean communeOfficialsStandard,
    @Nullable Boolean politicalOrganisationsComplete,
    @Nullable Boolean partyAndAuthorityCleanAndStrong,
    @Nullable BigDecimal massOrganisationsFairOrBetter,
    @Nullable Boolean accessToLawStandard,
    @Nullable Boolean genderEqualityAndProtection,
    @Nullable Boolean militiaAndDefenceTargets,
    @Nullable Boolean securityAndOrder,
    @Nullable Boolean registeredForRecognition,
    @Nullable BigDecimal outstandingConstructionDebt) {

  /** The commune with these figures; 1 for yes, 0 for no. */
  public static Commune of(
      int number, Region region, boolean tradePlanned, Map<FigureName, BigDecimal> figures) {
    return new Commune(
        number,
        "Xã " + number,
        region,
        tradePlanned,
        yes(figures, FigureName.GENERAL_CONSTRUCTION_PLAN_PUBLISHED),
        yes(figures, FigureName.PLANNING_RULES_ISSUED_AND_IMPLEMENTED),
        figures.get(FigureName.COMMUNE_ROADS_PAVED),
        figures.get(FigureName.VILLAGE_ROADS_HARDENED),
        figures.get(FigureName.ALLEYS_CLEAN),
        figures.get(FigureName.INFIELD_ROADS_PASSABLE),
        figures.get(FigureName.FARMLAND_IRRIGATED_AND_DRAINED),
        yes(figures, FigureName.DISASTER_PREPAREDNESS),
        yes(figures, FigureName.POWER_SYSTEM_STANDARD),
        figures.get(FigureName.HOUSEHOLDS_WITH_SAFE_ELECTRICITY),
        figures.get(FigureName.SCHOOLS_WITH_STANDARD_FACILITIES),
        yes(figures, FigureName.COMMUNE_CULTURE_HOUSE_AND_SPORTS_GROUND),
        yes(figures, FigureName.PLAY_AND_SPORTS_POINT),
        figures.get(FigureName.VILLAGES_WITH_CULTURE_HOUSE),
        yes(figures, FigureName.MARKET_TO_PLAN),
        yes(figures, FigureName.SHOP_TO_STANDARD),
        yes(figures, FigureName.POSTAL_SERVICE_POINT),
        yes(figures, FigureName.TELECOM_AND_INTERNET_SERVICE),
        yes(figures, FigureName.RADIO_AND_VILLAGE_LOUDSPEAKERS),
        yes(figures, FigureName.IT_IN_ADMINISTRATION),
        figures.get(FigureName.TEMPORARY_OR_DILAPIDATED_HOUSES),
        figures.get(FigureName.HOUSEHOLDS_WITH_STANDARD_HOUSING),
        figures.get(FigureName.INCOME_PER_CAPITA),
        figures.get(FigureName.MULTIDIMENSIONAL_POVERTY_RATE),
        figures.get(FigureName.EMPLOYED_SHARE_OF_LABOUR_FORCE),
        yes(figures, FigureName.COOPERATIVE_UNDER_2012_LAW),
        yes(figures, FigureName.PRODUCTION_TO_MARKET_LINKAGE),
        yes(figures, FigureName.UNIVERSAL_EDUCATION_AND_LITERACY),
        figures.get(FigureName.LOWER_SECONDARY_GRADUATES_CONTINUING),
        figures.get(FigureName.TRAINED_SHARE_OF_EMPLOYED_LABOUR),
        figures.get(FigureName.HEALTH_INSURANCE_COVERAGE),
        yes(figures, FigureName.COMMUNE_HEALTH_STANDARD),
        figures.get(FigureName.STUNTING_UNDER_FIVE),
        figures.get(FigureName.VILLAGES_WITH_CULTURAL_STANDARD),
        figures.get(FigureName.HOUSEHOLDS_WITH_HYGIENIC_WATER),
        figures.get(FigureName.HOUSEHOLDS_WITH_CLEAN_WATER),
        figures.get(FigureName.PREMISES_WITHIN_ENVIRONMENTAL_RULES),
        yes(figures, FigureName.GREEN_CLEAN_SAFE_LANDSCAPE),
        yes(figures, FigureName.BURIAL_WITHIN_RULES_AND_PLAN),
        yes(figures, FigureName.WASTE_AND_WASTEWATER_TREATED),
        figures.get(FigureName.HOUSEHOLDS_WITH_HYGIENIC_FACILITIES),
        figures.get(FigureName.LIVESTOCK_HOUSEHOLDS_WITH_HYGIENIC_PENS),
        figures.get(FigureName.FOOD_PREMISES_WITHIN_SAFETY_RULES),
        yes(figures, FigureName.COMMUNE_OFFICIALS_STANDARD),
        yes(figures, FigureName.POLITICAL_ORGANISATIONS_COMPLETE),
        yes(figures, FigureName.PARTY_AND_AUTHORITY_CLEAN_AND_STRONG),
        figures.get(FigureName.MASS_ORGANISATIONS_FAIR_OR_BETTER),
        yes(figures, FigureName.ACCESS_TO_LAW_STANDARD),
        yes(figures, FigureName.GENDER_EQUALITY_AND_PROTECTION),
        yes(figures, FigureName.MILITIA_AND_DEFENCE_TARGETS),
        yes(figures, FigureName.SECURITY_AND_ORDER),
        yes(figures, FigureName.REGISTERED_FOR_RECOGNITION),
        figures.get(FigureName.OUTSTANDING_CONSTRUCTION_DEBT));
  }

  private static @Nullable Boolean yes(Map<FigureName, BigDecimal> figures, FigureName name) {
    BigDecimal figure = figures.get(name);
    return figure == null ? null : figure.signum() > 0;
  }
}

package io.github.ntmrules.examples.benchmarks.law;

import java.util.Locale;

/**
 * The figures that the set {@code qd1980-2016-xa} looks at, in the order of the decree; the last
 * two belong to the conditions beside the criteria.
 */
public enum FigureName {
  /** Commune general construction plan approved and published on time. */
  GENERAL_CONSTRUCTION_PLAN_PUBLISHED(true),
  /** Plan-management rules issued and plan carried out. */
  PLANNING_RULES_ISSUED_AND_IMPLEMENTED(true),
  /** Commune roads and roads to the district road paved. */
  COMMUNE_ROADS_PAVED(false),
  /** Village trunk and inter-village roads at least hardened. */
  VILLAGE_ROADS_HARDENED(false),
  /** Alleys clean and not muddy in the rainy season. */
  ALLEYS_CLEAN(false),
  /** Main in-field roads carrying goods all year. */
  INFIELD_ROADS_PASSABLE(false),
  /** Farmland actively irrigated and drained. */
  FARMLAND_IRRIGATED_AND_DRAINED(false),
  /** Meets livelihood needs and on-the-spot disaster-prevention rules. */
  DISASTER_PREPAREDNESS(true),
  /** Power system meets the standard. */
  POWER_SYSTEM_STANDARD(true),
  /** Households using electricity regularly and safely. */
  HOUSEHOLDS_WITH_SAFE_ELECTRICITY(false),
  /** Schools with facilities at national standard. */
  SCHOOLS_WITH_STANDARD_FACILITIES(false),
  /** Commune cultural house or multi-purpose hall and sports ground. */
  COMMUNE_CULTURE_HOUSE_AND_SPORTS_GROUND(true),
  /** Play and sports point for children and the elderly. */
  PLAY_AND_SPORTS_POINT(true),
  /** Villages with a cultural house or community place. */
  VILLAGES_WITH_CULTURE_HOUSE(false),
  /** Planned market at standard. */
  MARKET_TO_PLAN(true),
  /** Other place of trade at standard (mini-supermarket, convenience store, general store). */
  SHOP_TO_STANDARD(true),
  /** Postal service point. */
  POSTAL_SERVICE_POINT(true),
  /** Telecom and internet service. */
  TELECOM_AND_INTERNET_SERVICE(true),
  /** Radio station and loudspeakers to the villages. */
  RADIO_AND_VILLAGE_LOUDSPEAKERS(true),
  /** IT used in administration. */
  IT_IN_ADMINISTRATION(true),
  /** Temporary or dilapidated houses. */
  TEMPORARY_OR_DILAPIDATED_HOUSES(false),
  /** Households with housing at standard. */
  HOUSEHOLDS_WITH_STANDARD_HOUSING(false),
  /** Income per head. */
  INCOME_PER_CAPITA(false),
  /** Multidimensional poverty rate. */
  MULTIDIMENSIONAL_POVERTY_RATE(false),
  /** Employed share of working-age population able to work. */
  EMPLOYED_SHARE_OF_LABOUR_FORCE(false),
  /** A cooperative working under the 2012 Cooperative Law. */
  COOPERATIVE_UNDER_2012_LAW(true),
  /** A sustained production-to-market linkage model. */
  PRODUCTION_TO_MARKET_LINKAGE(true),
  /** Universal preschool (age 5), literacy, primary and lower-secondary education. */
  UNIVERSAL_EDUCATION_AND_LITERACY(true),
  /** Lower-secondary graduates going on to upper secondary. */
  LOWER_SECONDARY_GRADUATES_CONTINUING(false),
  /** Trained share of employed labour. */
  TRAINED_SHARE_OF_EMPLOYED_LABOUR(false),
  /** Health-insurance coverage. */
  HEALTH_INSURANCE_COVERAGE(false),
  /** Commune meets the national health criteria. */
  COMMUNE_HEALTH_STANDARD(true),
  /** Stunting among children under five. */
  STUNTING_UNDER_FIVE(false),
  /** Villages meeting the cultural standard. */
  VILLAGES_WITH_CULTURAL_STANDARD(false),
  /** Households using hygienic water. */
  HOUSEHOLDS_WITH_HYGIENIC_WATER(false),
  /** Households using clean water. */
  HOUSEHOLDS_WITH_CLEAN_WATER(false),
  /** Production, aquaculture and craft premises within environmental rules. */
  PREMISES_WITHIN_ENVIRONMENTAL_RULES(false),
  /** Green, clean, safe landscape. */
  GREEN_CLEAN_SAFE_LANDSCAPE(true),
  /** Burial within rules and plan. */
  BURIAL_WITHIN_RULES_AND_PLAN(true),
  /** Solid waste and wastewater collected and treated. */
  WASTE_AND_WASTEWATER_TREATED(true),
  /** Households with hygienic latrine, bathroom, water tank and "three cleans". */
  HOUSEHOLDS_WITH_HYGIENIC_FACILITIES(false),
  /** Livestock households with hygienic pens. */
  LIVESTOCK_HOUSEHOLDS_WITH_HYGIENIC_PENS(false),
  /** Food producers and traders within food-safety rules. */
  FOOD_PREMISES_WITHIN_SAFETY_RULES(false),
  /** Commune officials meet the standard. */
  COMMUNE_OFFICIALS_STANDARD(true),
  /** All grass-roots political organisations present. */
  POLITICAL_ORGANISATIONS_COMPLETE(true),
  /** Party committee and authority "clean and strong". */
  PARTY_AND_AUTHORITY_CLEAN_AND_STRONG(true),
  /** Mass organisations rated fair or better. */
  MASS_ORGANISATIONS_FAIR_OR_BETTER(false),
  /** Commune meets the access-to-law standard. */
  ACCESS_TO_LAW_STANDARD(true),
  /** Gender equality, domestic-violence prevention, protection of the vulnerable. */
  GENDER_EQUALITY_AND_PROTECTION(true),
  /** Strong, widespread militia and defence targets met. */
  MILITIA_AND_DEFENCE_TARGETS(true),
  /** Safe in security and order. */
  SECURITY_AND_ORDER(true),
  /** Commune registered for recognition. */
  REGISTERED_FOR_RECOGNITION(true),
  /** Outstanding construction debt in the programme. */
  OUTSTANDING_CONSTRUCTION_DEBT(false);

  private final boolean yesNo;
  private final String id;
  private final String property;

  FigureName(boolean yesNo) {
    this.yesNo = yesNo;
    this.id = name().toLowerCase(Locale.ROOT);
    String[] words = id.split("_", -1);
    StringBuilder camelCase = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camelCase.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    this.property = camelCase.toString();
  }

  /** Whether it is a yes or a no; else a number. */
  public boolean yesNo() {
    return yesNo;
  }

  /** Its place in the order of the decree, from 0: the index of its column. */
  @SuppressWarnings("EnumOrdinal") // The order is the order of the columns, here and nowhere else.
  public int place() {
    return ordinal();
  }

  /** The id of the library's measure. */
  public String id() {
    return id;
  }

  /** The name of the component of {@link Commune}. */
  public String property() {
    return property;
  }
}

#!/usr/bin/env python3
"""Makes the second transcription of Quyết định 318/QĐ-TTg, Phụ lục I, as amended by 211/QĐ-TTg.

    transcribe_qd318_xa.py FACTS.yaml OUTPUT_FOLDER

Writes qd318-2022-xa.indicators.tsv and .cells.tsv (see transcription.py). The names of the measures are
written here a second time, on purpose. Must never read a rule file. Needs PyYAML.
"""
from transcription import REGIONS, cells, run, write

MEASURES = {
    "1.1": "general_construction_plan_with_service_area",
    "1.2": "planning_rules_issued_and_implemented",
    "2.1": "commune_roads_paved",
    "2.2": "village_roads_hardened",
    "2.3": "alleys_clean",
    "2.4": "infield_roads_passable",
    "3.1": "farmland_irrigated_and_drained",
    "3.2": "disaster_preparedness",
    "4.1": "power_system_standard",
    "4.2": "households_registered_with_safe_electricity",
    "5": "schools_with_standard_facilities",
    "6.1": "commune_culture_house_and_sports_ground",
    "6.2": "play_and_sports_point",
    "6.3": "villages_with_culture_house",
    "7": "rural_market_or_trading_place",
    "8.1": "postal_service_point",
    "8.2": "telecom_and_internet_service",
    "8.3": "radio_and_village_loudspeakers",
    "8.4": "it_in_administration",
    "9.1": "temporary_or_dilapidated_houses",
    "9.2": "households_with_solid_or_semi_solid_housing",
    "10": "income_per_capita",
    "11": "multidimensional_poverty_rate",
    "12.1": "trained_share_of_labour",
    "12.2": "certified_share_of_labour",
    "13.1.a": "effective_lawful_cooperative",
    "13.1.b": "effective_cooperative_group_with_key_product_contract",
    "13.2": "production_to_market_linkage",
    "13.3": "key_product_traceability_and_certification",
    "13.4": "craft_village_plan",
    "13.5": "community_extension_group_effective",
    "14.1": "universal_education_and_literacy",
    "14.2": "lower_secondary_graduates_continuing",
    "15.1": "health_insurance_coverage",
    "15.2": "commune_health_standard",
    "15.3": "stunting_under_five",
    "15.4.318": "population_with_electronic_health_book",
    "15.4.211": "electronic_health_book_implemented",
    "16": "villages_with_cultural_standard_and_ntm_plan",
    "17.1.total": "households_with_clean_water",
    "17.1.centralised": "households_with_centralised_water_supply",
    "17.2": "premises_within_environmental_rules",
    "17.3": "green_landscape_without_stagnant_wastewater",
    "17.4": "public_green_space_per_capita",
    "17.5": "burial_within_rules_and_plan",
    "17.6": "solid_waste_collected_and_treated",
    "17.7": "pesticide_packaging_and_medical_waste_treated",
    "17.8": "households_with_hygienic_facilities",
    "17.9": "livestock_establishments_within_rules",
    "17.10": "food_premises_within_safety_rules",
    "17.11": "households_sorting_waste",
    "17.12": "plastic_waste_collected_and_treated",
    "18.1": "commune_officials_standard",
    "18.2": "party_and_authority_good_completion",
    "18.3": "mass_organisations_good_completion",
    # Before 211/2024 one mark; the facts give the three parts from then on.
    "18.4": "access_to_law_standard",
    "18.4.a": "documents_issued_to_enforce_the_law",
    "18.4.b": "access_to_information_and_legal_education",
    "18.4.c": "grassroots_mediation_and_legal_aid",
    "18.5": "gender_equality_and_protection",
    "18.6": "ntm_training_plan_implemented",
    "19.1": "militia_and_defence_targets",
    "19.2.a": "no_security_violation_or_serious_crime",
    "19.2.b": "crime_and_accidents_contained",
    "19.2.c": "security_model_effective",
}
# "nếu có" in the label: asked only where this holds.
GIVEN = {"13.4": "has_craft_village"}
# The key of the facts: high = read, medium = sure but not checked, low = unsure.
CERTAINTY = {"high": "confirmed", "medium": "unconfirmed", "low": "doubtful"}
FIRST_YEAR = 2022
YES = {"kind": "boolean", "thresholds": {"all": True}}


def addresses(row):
    """The sources that are addresses; texts such as "unconfirmed; example: …" are not."""
    source = row.get("source") or []
    source = [source] if isinstance(source, str) else source
    return " ".join(each for each in source if each.startswith("http") and " " not in each)


def cell_statuses(statuses):
    """Of the regions only: what is said of the others is that they have no level."""
    return {region: CERTAINTY.get(status, status)
            for region, status in (statuses or {}).items() if region in REGIONS}


def plain(row):
    """The row as transcription.py reads it: "Đạt" is yes, a delegation without a level a kind."""
    levels = {region: True if level == "Đạt" else level
              for region, level in row["thresholds"].items()}
    kind = row["kind"]
    if row["delegated_to"] == "province" and not any(levels.values()):
        kind = "province_set"
    return {"kind": kind, "thresholds": levels, "cell_status": cell_statuses(row.get("cell_status"))}


def income(row):
    """Year by year from the year the decree took effect; cells without a level stay without."""
    years = row["thresholds"]["by_year"]
    last = max(years)
    for year in range(FIRST_YEAR, last + 1):
        since = "" if year == FIRST_YEAR else f"{year}-01-01"
        until = "" if year == last else f"{year + 1}-01-01"
        piece = {"kind": row["kind"], "thresholds": years[year],
                 "cell_status": cell_statuses(row["cell_status"].get(year))}
        yield from cells("10", 1, "one", MEASURES["10"], piece, row["status"], since, until)


def health_book(row, changed):
    before, after = row["thresholds"]["versions"]
    assert after["valid_from"] == changed and after["values"] == {"all": "Đạt"}
    piece = {"kind": before["kind"], "thresholds": before["values"],
             "cell_status": cell_statuses(row["cell_status"]["318"])}
    yield from cells("15.4", 1, "one", MEASURES["15.4.318"], piece, row["status"], "", changed)
    # Content read, but the mark "Đạt" is said to be unconfirmed: the status of the row.
    yield from cells("15.4", 1, "one", MEASURES["15.4.211"], YES, row["status"], changed)


def composite(row, changed):
    """Parts are figures of their own; which of them are asked may change with the amendment."""
    code, parts, status = row["code"], row["sub_conditions"], row["status"]
    combination = "any" if any("any_of" in part.get("operator", "") for part in parts) else "all"
    dated = any("valid_from" in part or "valid_note" in part for part in parts)
    for since, until in [("", changed), (changed, "")] if dated else [("", "")]:
        after = since == changed
        asked = [part for part in parts
                 if (after or part.get("valid_from", "") < changed)
                 and not (after and part.get("valid_note", "").startswith("pre-211"))]
        if not asked:
            yield from cells(code, 1, "one", MEASURES[code], YES, status, since, until)
        for number, part in enumerate(asked, 1):
            piece = part if "thresholds" in part else YES
            how = combination if len(asked) > 1 else "one"
            yield from cells(code, number, how, MEASURES[part["id"]], piece, status, since, until)


def rows(row, changed):
    code, status = row["code"], row["status"]
    if code == "10":
        return income(row)
    if code == "15.4":
        return health_book(row, changed)
    if row["kind"] == "composite":
        return composite(row, changed)
    if code in GIVEN:
        return [*cells(code, 1, "given", GIVEN[code], YES, status),
                *cells(code, 2, "given", MEASURES[code], plain(row), status)]
    return cells(code, 1, "one", MEASURES[code], plain(row), status)


def main(law, folder):
    changed = law["amended_by"][0]["effective"]
    indicators, table = [], []
    for criterion in law["criteria"]:
        for row in criterion["indicators"]:
            general = row["thresholds"].get("general", "")
            indicators.append([criterion["number"], criterion["name_vi"], criterion["name_en"],
                               row["code"], row["label_vi"], row["label_en"], str(general),
                               addresses(row)])
            table += rows(row, changed)
    write(folder, "qd318-2022-xa", indicators, table)


if __name__ == "__main__":
    run(main)

#!/usr/bin/env python3
"""Makes the second transcription of Quyết định 318/QĐ-TTg (2022), Phụ lục II, from the file of facts.

    transcribe_qd318_nang_cao.py FACTS.yaml SECOND_READING.yaml OUTPUT_FOLDER

The second reading stands over the facts where it has a cell of this set. Writes the tables of
qd318-2022-xa-nang-cao: .indicators.tsv, .cells.tsv, .decrees.tsv, and .within.tsv for
the level that only some communes have. The tests hold the rule files against them, so this script must
never read a rule file.

The names of the measures are written here a second time, on purpose: a rule that asks for the wrong
figure is caught like a wrong number. Needs PyYAML.
"""
import re

from second_reading import certainty, joined, one, read_cells
from transcription import REGIONS, cells, general, run, within, write

NAME = "qd318-2022-xa-nang-cao"
AMENDED = "2024-03-01"

MEASURES = {
    "1.1": "general_construction_plan_valid_or_reviewed",
    "1.2": "planning_and_construction_managed_by_regulation",
    "1.3": "detailed_plan_of_centre_or_new_settlement",
    "2.1": "commune_roads_maintained_and_equipped",
    "2.2": ["village_roads_hardened_and_maintained", "village_roads_with_required_items"],
    "2.3": "alleys_hardened_and_tidy",
    "2.4": "infield_roads_hardened",
    "3.1": "farmland_irrigated_and_drained",
    "3.2": "effective_irrigation_organisation",
    "3.3": "key_crops_under_water_saving_irrigation",
    "3.4": "irrigation_works_maintained",
    "3.5": "wastewater_into_irrigation_works_controlled",
    "3.6": "disaster_preparedness_grade",
    "4": "households_registered_with_safe_electricity",
    "5.1": ["schools_with_standard_facilities", "schools_with_facility_level_2"],
    "5.2": "preschool_education_maintained_and_improved",
    "5.3": ["primary_education_level", "lower_secondary_education_level"],
    "5.4": "literacy_level",
    "5.5": "community_learning_grade",
    "5.6": "physical_education_model",
    "6.1": "outdoor_sports_equipment_and_regular_activities",
    "6.2": "cultural_heritage_protected",
    "6.3": "villages_with_cultural_and_new_rural_standard",
    "7": ["food_safe_market", "commune_has_no_market", "shop_to_standard"],
    "8.1": "postal_point_serving_online_services",
    "8.2": "smartphone_subscriptions",
    "8.3": "press_and_media_services",
    "8.4": "it_in_administration_and_satisfaction_survey",
    "8.5": "free_wifi_at_public_places",
    "9": "households_with_solid_or_semi_solid_housing",
    "10": "income_per_capita",
    "11": "multidimensional_poverty_rate",
    "12.1": "trained_share_of_labour",
    "12.2": "certified_share_of_labour",
    "12.3": "labour_in_key_sectors",
    "13.1": "effective_cooperatives_with_linkage_contract",
    "13.2": "ocop_product_with_valid_rating",
    "13.3": "high_tech_or_mechanised_model",
    "13.4": "digital_traceability_of_key_products",
    "13.5": "key_products_sold_online",
    "13.6": "raw_material_area_coded",
    "13.7": "tourism_point_promoted_online",
    "13.8": "multi_value_rural_economy_model",
    "14.1": "health_insurance_coverage",
    "14.2": "people_under_health_management",
    "14.3": "people_using_telehealth",
    "14.4": "population_with_electronic_health_book",
    "15.1": "it_in_administrative_procedures",
    "15.2": "online_public_services_level_3",
    "15.3": "procedures_handled_lawfully",
    "16.1": "legal_education_or_mediation_models",
    "16.2": "disputes_mediated_successfully",
    "16.3": "eligible_people_given_legal_aid",
    "17.1": "business_zones_with_environmental_infrastructure",
    "17.2": "premises_within_environmental_rules",
    "17.3": "solid_waste_collected_and_treated",
    "17.4": "households_treating_wastewater",
    "17.5": "households_sorting_waste",
    "17.6": "hazardous_waste_collected_and_treated",
    "17.7": "organic_waste_reused_or_recycled",
    "17.8": "livestock_establishments_within_rules",
    "17.9": "cemeteries_and_crematoria_within_rules_and_plan",
    "17.10": "cremation_share",
    "17.11": "public_green_space_per_capita",
    "17.12": "plastic_waste_collected_and_treated",
    "18.1": "households_with_centralised_water_supply",
    "18.2": "domestic_water_supply_per_capita_day",
    "18.3": "centralised_water_works_run_sustainably",
    "18.4": "food_premises_trained_on_safety",
    "18.5": "no_food_safety_incident",
    "18.6": "processing_premises_certified_for_food_safety",
    "18.7": "households_with_safe_toilet_and_hygienic_facilities",
    "18.8": "landfills_within_hygiene_rules",
    "19.1": "military_command_and_militia_quality",
    "19.2": ["no_serious_crime_by_residents", "no_serious_accident_by_residents",
             "security_camera_model", "security_models_active"],
}
# What the amended text asks for where it is another figure than before.
AMENDED_MEASURES = {
    "8.4": "it_in_administration_for_socio_economic_life",
    "14.2": "electronic_health_management",
}
RATINGS = ["Trung bình", "Khá", "Tốt"]
YES = {"kind": "boolean", "thresholds": {"all": True}}
# What the guidance of 8.2 counts, and the communes that are surely within its areas.
SMARTPHONES = "working_age_people_with_smartphone_subscription"
MINORITY_AREAS = ["AREA_II", "AREA_III"]
# The guidance of the market, and what replaced it.
MARKET_GUIDANCE, REPLACEMENT = "1214/QĐ-BCT", "1327/QĐ-BCT"


def step(unit, level):
    """The step of a grade, counted from 0; the level as it is where it is no grade."""
    if unit == "xếp loại":
        return RATINGS.index(level)
    return level - 1 if unit == "mức độ" else level


def split(row):
    """The figures of a row of several conditions, each with its own level and status."""
    pieces = []
    for text in row["sub_conditions"]:
        level = re.search(r"mức độ (\d)(?: or \d)? \((unconfirmed|unsure)\)", text)
        count = re.match(r">= (\d+) trường", text)
        if level:
            status = "doubtful" if level.group(2) == "unsure" else level.group(2)
            pieces.append({"kind": "number_min", "status": status,
                           "thresholds": {"all": step("mức độ", int(level.group(1)))}})
        elif count:
            # The row is the share of schools; this condition comes on top of it.
            pieces += [row, {"kind": "number_min", "status": row["status"],
                             "thresholds": {"all": int(count.group(1))}}]
        elif row["kind"] == "province_set":
            pieces.append(row)
        else:
            pieces.append({"kind": "boolean", "status": row["status"],
                           "thresholds": {"all": True}})
    return pieces


def periods(row):
    """The versions of a row in time: what it asks, from and until which day."""
    levels = row["thresholds"]
    years = sorted(key for key in levels if re.fullmatch(r"20\d\d", key))
    if years:
        for year in years:
            since = "" if year == years[0] else f"{year}-01-01"
            until = "" if year == years[-1] else f"{int(year) + 1}-01-01"
            yield {**row, "thresholds": levels[year]}, since, until
        return
    change = row.get("amended_by_211_2024")
    yield row, "", AMENDED if change else ""
    if change:
        # Where it is only probable that this is the text that was amended, so is all that it asks since.
        status = "doubtful" if change["changed"] == "probable" else row["status"]
        yield {**row, "thresholds": {"all": change["new_threshold"]}, "cell_status": {}, "status": status}, AMENDED, ""


def addresses(row):
    """The sources that are addresses; "unconfirmed; agrees with …" is none."""
    named = [row.get("source"), *(row.get("extra_sources") or [])]
    return " ".join(text for text in named if text and re.fullmatch(r"https?://\S+", text))


def sources(row, reading):
    """Where the row was read: at first or in the second reading, which comes first where it stands over."""
    code, first = row["code"], addresses(row)
    if code in ("4", "18.1", "18.2", "18.3"):
        return joined(*[cell["source"] for cell in reading[code]], first.split())
    if code == "14.1":
        guidance = re.search(r"https?://\S+", row["note"]).group()
        return joined(first, guidance, one(reading, "14.1")["source"])
    return first


def regions(scope):
    names = scope.removesuffix(" (Hà Tĩnh)").split(", ")
    assert set(names) <= set(REGIONS), scope
    return names


def stand_over(row, reading):
    """The row with the levels of the second reading in their places."""
    row = {**row, "thresholds": dict(row["thresholds"]), "cell_status": dict(row.get("cell_status") or {})}
    for cell in reading[row["code"]]:
        if cell["kind"] in ("percent_min", "number_min"):
            for region in regions(cell["scope"]):
                row["thresholds"][region] = cell["level"]
                row["cell_status"][region] = certainty(cell["confidence"])
    return row


def electricity(row, reading, instruments):
    """A level of the guidance issued after the amendment is sure from then on, not before."""
    assert instruments["1327/QĐ-BCT"] > AMENDED
    row = stand_over(row, reading)
    assert set(row["cell_status"].values()) == {"confirmed"}
    for status, since, until in [("unconfirmed", "", AMENDED), ("confirmed", AMENDED, "")]:
        yield from cells("4", 1, "one", MEASURES["4"], {**row, "cell_status": {}}, status, since, until)


def market(row, trade, instruments):
    """The market of the row or, where there is no market, a shop, as for the other set."""
    assert re.search("OR, where there is no market, with a .* at standard", trade["level"])
    assert MARKET_GUIDANCE in trade["attribution"]
    replaced = instruments[REPLACEMENT]
    for since, until in [("", replaced), (replaced, "")]:
        for part, (way, measure) in enumerate(zip(["any", "any.all", "any.all"], MEASURES["7"]), 1):
            yield from cells("7", part, way, measure, YES, row["status"], since, until)


def smartphones(cell):
    """The level of the ethnic-minority and mountain areas."""
    assert cell["scope"] == "ethnic-minority and mountain areas"
    for area in MINORITY_AREAS:
        yield within("8.2", 1, "one", SMARTPHONES, cell["kind"], cell["level"],
                     certainty(cell["confidence"]), cell["source"], designation=area)


def transcribe(row, reading, trade, instruments):
    code = row["code"]
    if code == "4":
        yield from electricity(row, reading, instruments)
        return
    if code == "7":
        yield from market(row, trade, instruments)
        return
    if code in ("18.1", "18.2", "18.3"):
        row = stand_over(row, reading)
    for version, since, until in periods(row):
        measure = MEASURES[code]
        if isinstance(measure, list):
            pieces = split(version)
            assert len(pieces) == len(measure), code
            for part, (name, piece) in enumerate(zip(measure, pieces), 1):
                yield from cells(code, part, "all", name, piece, piece["status"], since, until)
            continue
        if since == AMENDED and code in AMENDED_MEASURES:
            measure = AMENDED_MEASURES[code]
        if version["kind"] == "composite" or version["unit"] == "mức độ":
            version = {**version, "kind": "number_min", "thresholds": {
                key: step(version["unit"], level) for key, level in version["thresholds"].items()}}
        yield from cells(code, 1, "one", measure, version, version["status"], since, until)


def main(law, second, folder):
    reading = read_cells(second, "318-II")
    trade = one(read_cells(second, "318-I (xa NTM)"), "7")
    instruments = {each["number"]: each.get("date") for each in second["instruments_found"]}
    totals = reading["totals"][0]["level"]
    indicators = []
    table = []
    for criterion in law["criteria"]:
        for row in criterion["indicators"]:
            read = joined(trade["source"]) if row["code"] == "7" else sources(row, reading)
            indicators.append([criterion["number"], criterion["name_vi"], criterion["name_en"],
                               row["code"], row["label_vi"], row["label_en"], general(row), read])
            table += transcribe(row, reading, trade, instruments)
    assert totals == {"criteria": len(law["criteria"]), "indicators": len(indicators)}
    decrees = [["4", since, "QĐ 1327/QĐ-BCT"] for since in ("", AMENDED)]
    write(folder, NAME, indicators, table, decrees=decrees,
          within=list(smartphones(one(reading, "8.2"))))


if __name__ == "__main__":
    run(main)

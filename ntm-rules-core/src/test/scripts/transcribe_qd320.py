#!/usr/bin/env python3
"""Makes the second transcriptions of Quyết định 320/QĐ-TTg from the file of facts.

    transcribe_qd320.py FACTS.yaml OUTPUT_FOLDER

Writes the tables of qd320-2022-huyen (annex I) and qd320-2022-huyen-nang-cao (annex III), each with
the conditions beside its criteria; never reads a rule file. Needs PyYAML.
"""
import re

from transcription import NO_COLUMNS, cells, run, sources, write

MEASURES = {
    "1.1": "district_plan_in_force_with_service_areas",
    "1.2": "essential_works_built_to_plan",
    "2.2": "district_roads_at_planned_standard",
    "2.3": "district_roads_with_trees",
    "3.1": "district_irrigation_works_maintained_and_digitised",
    "3.2": "disaster_preparedness_grade",
    "4": "inter_commune_power_system_to_plan",
    "5.1": "district_health_centre_standard",
    "5.2": "district_culture_and_sports_centre_standard",
    "5.3": "traditional_culture_kept_and_promoted",
    "5.4": "upper_secondary_schools_at_national_standard",
    "5.5": "vocational_centre_accreditation_level",
    "6.1": "industrial_zone_or_craft_cluster",
    "6.2": "class_2_market_or_shopping_centre",
    "6.3": "raw_material_area_or_value_chain",
    "6.4": "agricultural_technical_centre_effective",
    "7.a": "household_waste_landfilled_directly",
    "7.b": "households_sorting_waste",
    "7.c": "organic_waste_recycling_models",
    "7.d": "collective_wastewater_works",
    "7.e": "industrial_zones_and_craft_villages_within_environmental_rules",
    "7.f": "public_green_space_per_capita",
    "7.g": "plastic_waste_collected_and_treated",
    "8.a": "households_with_centralised_water_supply",
    "8.b": "domestic_water_supply_per_capita_day",
    "8.c": "centralised_water_works_run_sustainably",
    "8.d": "surface_water_treatment_models",
    "8.e": "bright_green_clean_safe_landscape",
    "8.f": "district_food_premises_within_safety_rules",
    "8.g": "no_food_safety_incident",
    "9.1": "district_party_and_authority_rated_good",
    "9.2": "district_mass_organisations_rated_good",
    "9.3": "no_leading_official_disciplined_in_two_years",
    "9.4": "security_and_order",
    "9.5": "online_public_service_level",
    "9.6": "district_access_to_law_standard",
}
# 2.1 is "yes" in the table; its sub-conditions are figures of their own, in this order.
PARTS = {"2.1": ["communes_with_all_year_car_road", "district_roads_paved",
                 "district_roads_maintained_yearly"]}
# What applies only "if planned": the condition and what is then asked.
IF_PLANNED = {"2.4": ("coach_station_planned", "coach_station_class_4_or_better")}
# The steps of the scales, counted from 0.
GRADES = {"Khá (fair)": 1}
SERVICE_LEVELS = {3: 2}

CONDITIONS = {
    1: ("communes-at-standard", ["communes_at_ntm_standard"]),
    2: ("communes-advanced", ["communes_at_advanced_standard"]),
    3: ("townships-civilised", ["townships_at_civilised_urban_standard"]),
    4: ("satisfaction", ["residents_satisfied",
                         "least_satisfaction_with_a_content_in_a_commune"]),
}
ADVANCED_CONDITIONS = {
    1: ("district-at-standard", "district_at_ntm_standard"),
    2: ("communes-advanced", "communes_at_advanced_standard"),
    3: ("townships-civilised", "townships_at_civilised_urban_standard"),
    4: ("satisfaction", "residents_satisfied"),
}


def graded(row):
    level = row["thresholds"]["all"]
    if row["code"] == "3.2":
        return {**row, "kind": "number_min", "thresholds": {"all": GRADES[level]}}
    if row["code"] == "9.5":
        return {**row, "thresholds": {"all": SERVICE_LEVELS[level]}}
    return row


def indicator_cells(row):
    code, status = row["code"], row["status"]
    if code in PARTS:
        for part, (measure, text) in enumerate(zip(PARTS[code], row["sub_conditions"],
                                                   strict=True), 1):
            level = int(re.match(r"(\d+)% of ", text).group(1))
            asked = {"kind": "percent_min", "thresholds": {"all": level}}
            yield from cells(code, part, "all", measure, asked, status, columns=NO_COLUMNS)
    elif "applies_if" in row:
        for part, measure in enumerate(IF_PLANNED[code], 1):
            yield from cells(code, part, "given", measure, row, status, columns=NO_COLUMNS)
    else:
        asked = graded(row) if row.get("thresholds") else row
        yield from cells(code, 1, "one", MEASURES[code], asked, status, columns=NO_COLUMNS)


def condition(code, text, parts, status, read):
    """The lines of one condition: parts are a measure, a kind and a level each."""
    way = "all" if len(parts) > 1 else "one"
    for number, (measure, kind, level) in enumerate(parts, 1):
        asked = {"kind": kind, "thresholds": {"all": level}}
        for cell in cells(code, number, way, measure, asked, status, columns=NO_COLUMNS):
            shown = cell[6:9]
            yield [code, text[0].upper() + text[1:], number, way, measure, cell[4], *shown, read]


def district(law, folder):
    indicators = []
    table = []
    for criterion in law["criteria"]:
        for row in criterion["indicators"]:
            indicators.append([criterion["number"], criterion["name_vi"], criterion["name_en"],
                               row["code"], row["label_vi"], row["label_en"], "", sources(row)])
            table += indicator_cells(row)
    beside = []
    for row in law["recognition"]:
        if row["n"] not in CONDITIONS:
            continue  # "the nine criteria met" is the outcome of the set itself
        code, measures = CONDITIONS[row["n"]]
        levels = [row["value"], row["sub_value"]] if "sub_value" in row else [row["value"]]
        parts = [(measure, row["kind"], level)
                 for measure, level in zip(measures, levels, strict=True)]
        beside += condition(code, row["fact"], parts, row["status"], sources(row))
    write(folder, "qd320-2022-huyen", indicators, table, conditions=beside)


def advanced(law, folder):
    district_criteria, law = law["criteria"], law["advanced_district"]
    assert law["indicators"] is None and law["total_criteria"] == len(district_criteria)
    indicators = []
    table = []
    for criterion in district_criteria:
        number = criterion["number"]
        indicators.append([number, criterion["name_vi"], criterion["name_en"], number,
                           f"Nội dung tiêu chí {number} chưa có trong hồ sơ",
                           f"The content of criterion {number} is not on file", "", ""])
        table += cells(number, 1, "one", "content_not_on_file",
                       {"kind": "boolean", "thresholds": None}, "unconfirmed", columns=NO_COLUMNS)
    beside = []
    for row in law["conditions"]:
        if row["n"] not in ADVANCED_CONDITIONS:
            continue  # "the nine criteria met" is the outcome of the set itself
        code, measure = ADVANCED_CONDITIONS[row["n"]]
        kind = row.get("kind", "boolean")
        level = row["value"] if "kind" in row else True
        beside += condition(code, row["text"], [(measure, kind, level)], row["status"],
                            sources(row))
    write(folder, "qd320-2022-huyen-nang-cao", indicators, table, conditions=beside)


def main(law, folder):
    district(law, folder)
    advanced(law, folder)


if __name__ == "__main__":
    run(main)

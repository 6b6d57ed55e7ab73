#!/usr/bin/env python3
"""Makes the second transcription of Quyết định 1980/QĐ-TTg from the file of facts.

    transcribe_qd1980.py FACTS.yaml OUTPUT_FOLDER

Writes qd1980-2016-xa.indicators.tsv (one line an indicator: labels, general target, sources) and
qd1980-2016-xa.cells.tsv (one line a figure and region: comparison, level, status). The tests hold the
rule files against both, so this script must never read a rule file.

The names of the measures are written here a second time, on purpose: a rule that asks for the wrong
figure is caught like a wrong number. Needs PyYAML.
"""
import re

from transcription import cells, general, run, sources, write

MEASURES = {
    "1.1": "general_construction_plan_published",
    "1.2": "planning_rules_issued_and_implemented",
    "2.1": "commune_roads_paved",
    "2.2": "village_roads_hardened",
    "2.3": "alleys_clean",
    "2.4": "infield_roads_passable",
    "3.1": "farmland_irrigated_and_drained",
    "3.2": "disaster_preparedness",
    "4.1": "power_system_standard",
    "4.2": "households_with_safe_electricity",
    "5": "schools_with_standard_facilities",
    "6.1": "commune_culture_house_and_sports_ground",
    "6.2": "play_and_sports_point",
    "6.3": "villages_with_culture_house",
    "8.1": "postal_service_point",
    "8.2": "telecom_and_internet_service",
    "8.3": "radio_and_village_loudspeakers",
    "8.4": "it_in_administration",
    "9.1": "temporary_or_dilapidated_houses",
    "9.2": "households_with_standard_housing",
    "10": "income_per_capita",
    "11": "multidimensional_poverty_rate",
    "12": "employed_share_of_labour_force",
    "13.1": "cooperative_under_2012_law",
    "13.2": "production_to_market_linkage",
    "14.1": "universal_education_and_literacy",
    "14.2": "lower_secondary_graduates_continuing",
    "14.3": "trained_share_of_employed_labour",
    "15.1": "health_insurance_coverage",
    "15.2": "commune_health_standard",
    "15.3": "stunting_under_five",
    "16": "villages_with_cultural_standard",
    "17.1a": "households_with_hygienic_water",
    "17.1b": "households_with_clean_water",
    "17.2": "premises_within_environmental_rules",
    "17.3": "green_clean_safe_landscape",
    "17.4": "burial_within_rules_and_plan",
    "17.5": "waste_and_wastewater_treated",
    "17.6": "households_with_hygienic_facilities",
    "17.7": "livestock_households_with_hygienic_pens",
    "17.8": "food_premises_within_safety_rules",
    "18.1": "commune_officials_standard",
    "18.2": "political_organisations_complete",
    "18.3": "party_and_authority_clean_and_strong",
    "18.4": "mass_organisations_fair_or_better",
    "18.5": "access_to_law_standard",
    "18.6": "gender_equality_and_protection",
    "19.1": "militia_and_defence_targets",
    "19.2": "security_and_order",
}
# 7 is "a market, or another place of trade": the sub-conditions of the facts name both.
ALTERNATIVES = {"7": ["market_to_plan", "shop_to_standard"]}


def main(law, folder):
    indicators = []
    table = []
    for criterion in law["criteria"]:
        for row in criterion["indicators"]:
            code, status = row["code"], row["status"]
            read = sources(row)
            if code in ALTERNATIVES:
                # The row itself has no source; its note says where the sub-conditions were read.
                read = re.search(r"https?://\S+?(?=[;,]?\s)", row["note"]).group().rstrip(";")
            indicators.append([criterion["number"], criterion["name_vi"], criterion["name_en"],
                               code, row["label_vi"], row["label_en"], general(row), read])
            since = ""
            if row["kind"] == "money_min":
                # The income on file is that "to be reached by 2020"; earlier years are not on file.
                since = "2020-01-01"
                earlier = {"kind": row["kind"], "thresholds": {}}
                table += cells(code, 1, "one", MEASURES[code], earlier, status, "", since)
            if code in ALTERNATIVES:
                for part, measure in enumerate(ALTERNATIVES[code], 1):
                    table += cells(code, part, "any", measure, row, status, since)
            elif row["kind"] == "composite":
                for part, piece in enumerate(row["parts"], 1):
                    table += cells(code, part, "all", MEASURES[piece["code"]], piece, status, since)
            else:
                table += cells(code, 1, "one", MEASURES[code], row, status, since)
    write(folder, "qd1980-2016-xa", indicators, table)


if __name__ == "__main__":
    run(main)

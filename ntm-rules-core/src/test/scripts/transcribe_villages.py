#!/usr/bin/env python3
"""Makes the second transcriptions of the village and model-commune sets from the file of facts.

    transcribe_villages.py FACTS.yaml OUTPUT_FOLDER

Writes the tables of ha-tinh-2014-kdc and qd691-2018-xa-kieu-mau, the two sets of the file with any
content; never reads a rule file. A criterion, or what is left of it, that is not on file has one
line. Needs PyYAML.
"""
from transcription import NO_COLUMNS, cells, run, sources, write

NOTHING = {"kind": "boolean", "thresholds": None}
YES = {"kind": "boolean", "thresholds": {"all": True}}

HA_TINH = {"3": "green_fences"}
MODEL = {
    "1.1": "concentrated_commodity_area",
    "1.2": "effective_new_style_cooperatives",
    "1.3": "income_ratio_to_recognition",
    "1.4": "poor_households_beside_exceptions",
    "2.1": "six_year_olds_in_grade_1",
    "2.2": "health_insurance_coverage",
    "2.3": "fewest_culture_clubs_in_a_village",
    "3.1": "all_solid_waste_collected_and_treated",
    "3.2": "household_waste_sorted_and_treated",
    "3.3": "roads_with_drains_and_trees_or_flowers",
    "4.1": "no_unlawful_mass_complaint_in_three_years",
}


def placeholder(code):
    return cells(code, 1, "one", "content_not_on_file", NOTHING, "confirmed", columns=NO_COLUMNS)


def condition(code, label, measure, status, read):
    cell = next(cells(code, 1, "one", measure, YES, status, columns=NO_COLUMNS))
    return [code, label, 1, "one", measure, cell[4], *cell[6:9], read, "", ""]


def rows(law, measures, rest):
    """The rows on file and, if `rest`, a line for what is not."""
    indicators = []
    table = []
    for criterion in law["criteria"]:
        number = criterion["number"]
        names = [number, criterion["name_vi"], criterion["name_en"]]
        for row in criterion["indicators"] or []:
            code = row["code"]
            indicators.append([*names, code, row["label_vi"], row["label_en"], "", sources(row)])
            table += cells(code, 1, "one", measures[code], row, row["status"], columns=NO_COLUMNS)
        if not rest:
            continue
        if criterion["indicators"]:
            code = f"{number}-khac"
            vi = f"Các chỉ tiêu khác của tiêu chí {number} chưa có trong hồ sơ"
            en = f"The other indicators of criterion {number} are not on file"
        else:
            code = str(number)
            vi = f"Nội dung tiêu chí {number} chưa có trong hồ sơ"
            en = f"The content of criterion {number} is not on file"
        indicators.append([*names, code, vi, en, "", ""])
        table += placeholder(code)
    return indicators, table


def ha_tinh(law, folder):
    # The second fact only says how a criterion is judged.
    fact = law["recognition"][0]
    label = fact["fact"][0].upper() + fact["fact"][1:]
    beside = [condition("other-commune-contents", label, "other_commune_contents_in_village_met",
                        fact["status"], sources(fact))]
    write(folder, "ha-tinh-2014-kdc", *rows(law, HA_TINH, rest=True), conditions=beside)


def model_commune(law, folder):
    fact = law["recognition"][0]
    label = "T" + fact["fact"].split(" (")[0][1:]
    beside = [condition("commune-at-standard", label, "commune_at_ntm_standard", fact["status"],
                        sources(fact))]
    write(folder, "qd691-2018-xa-kieu-mau", *rows(law, MODEL, rest=False), conditions=beside)


def main(law, folder):
    sets = {each["id"]: each for each in law["sets"]}
    ha_tinh(sets["ha-tinh-kdc-2014"], folder)
    model_commune(sets["national-model-commune-2018"], folder)


if __name__ == "__main__":
    run(main)

#!/usr/bin/env python3
"""Makes the second transcription of Quyết định 321/QĐ-TTg from the file of facts.

    transcribe_qd321.py FACTS.yaml OUTPUT_FOLDER

Writes qd321-2022-tinh.indicators.tsv and qd321-2022-tinh.cells.tsv; never reads a rule file. Each
condition of the decision is a criterion with one indicator, under the number of the condition.
Needs PyYAML.
"""
from transcription import NO_COLUMNS, cells, run, write

MEASURES = {
    1: "districts_at_ntm_standard",
    2: "towns_and_cities_having_completed_ntm",
    3: "districts_at_advanced_standard",
    4: "communes_at_advanced_standard",
    5: "province_wide_ntm_scheme_passed",
    6: "district_provincial_national_roads_with_trees",
    7: "public_green_space_per_capita",
    8: "satisfaction_with_provincial_agencies",
}


def label(text):
    return text[0].upper() + text[1:]


def main(facts, folder):
    law = facts["decision_321"]
    read = " ".join(law["sources"])
    indicators = []
    table = []
    for row in law["conditions"]:
        code = row["n"]
        vi, en = label(row["label_vi"]), label(row["text_en"])
        indicators.append([code, vi, en, code, vi, en, "", read])
        asked = {"kind": row["kind"], "thresholds": {"all": row["value"]}}
        table += cells(code, 1, "one", MEASURES[code], asked, law["status"], columns=NO_COLUMNS)
    write(folder, "qd321-2022-tinh", indicators, table)


if __name__ == "__main__":
    run(main)

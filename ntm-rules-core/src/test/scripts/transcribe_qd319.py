#!/usr/bin/env python3
"""Makes the second transcription of Quyết định 319/QĐ-TTg (model communes) from the file of facts.

    transcribe_qd319.py FACTS.yaml SECOND_READING.yaml OUTPUT_FOLDER

Conditions 1 and 2 rest on the advanced set: their cells say so in `combination` ("meets" another set,
"above" the level of another set by so many percent), and are compared by a test of their own. Must never
read a rule file. Needs PyYAML.
"""
from second_reading import joined, one, read_cells
from transcription import run, write

NAME = "qd319-2022-xa-kieu-mau"
ADVANCED = "qd318-2022-xa-nang-cao"
MEASURES = {"3": "smart_village_models", "4": "outstanding_fields_met"}


def main(law, second, folder):
    again = one(read_cells(second, "319"), "Art. 1")
    assert again["level"].startswith("all four conditions read again")
    indicators, table = [], []
    for criterion in law["criteria"]:
        for row in criterion["indicators"]:
            code, status = row["code"], row["status"].upper()
            indicators.append([criterion["number"], criterion["name_vi"], criterion["name_en"], code,
                               row["label_vi"], row["label_en"], "",
                               joined(again["source"], row["source"])])
            level = row["thresholds"]["all"]
            if row["kind"] == "boolean":
                cell = ["meets", ADVANCED, "", ""]
            elif row["unit"].startswith("%"):
                cell = ["above", "income_per_capita", "AT_LEAST", level]
            else:
                cell = ["one", MEASURES[code], "AT_LEAST", level]
            way, measure, comparison, number = cell
            table.append([code, 1, way, measure, comparison, "", number, status, status, "", ""])
    write(folder, NAME, indicators, table)


if __name__ == "__main__":
    run(main)

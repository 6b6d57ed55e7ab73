#!/usr/bin/env python3
"""Makes the second transcriptions of Quyết định 51/2025/QĐ-TTg from the file of facts.

    transcribe_qd51.py FACTS.yaml OUTPUT_FOLDER

Writes the tables of qd51-2025-xa (annex I) and qd51-2025-tinh (annex III); never reads a rule file.
What is on file comes from a circular that takes effect later than the decision: before that day the
indicators are not on file. A criterion, or what is left of it, that is not on file has one line.
Needs PyYAML.
"""
import re

from transcription import NO_COLUMNS, cells, run, write

GROUPS = {"group1": "nhom-1", "group2": "nhom-2", "group3": "nhom-3"}
NOTHING = {"kind": "boolean", "thresholds": None}
YES = {"kind": "boolean", "thresholds": {"all": True}}
BY_PROVINCE = {"kind": "province_set"}


def at_least(text):
    return {"kind": "number_min",
            "thresholds": {"all": int(re.search(r"at least (\d+)", text).group(1))}}


def growth_or_number(text):
    growth, number = text.split(" OR ")
    return at_least(growth), at_least(number)


def cooperative(row):
    """The first line says that one cooperative must meet all that follow."""
    one, law, profit, products, members, grew = row["sub_conditions"]
    assert "at least 1 cooperative" in one and "set by province" in members
    growth, number = growth_or_number(grew)
    return [("all", "cooperative_under_law_in_force", YES),
            ("all", "cooperative_profitable_in_two_years", YES),
            ("all", "cooperative_products_for_members", at_least(products)),
            ("all", "cooperative_official_members", BY_PROVINCE),
            ("all.any", "cooperative_membership_growth", growth),
            ("all.any", "cooperative_new_members_per_year", number)]


def private_sector(row):
    _plan, founded, insured = row["sub_conditions"]
    return [("all", "private_sector_support_plan_carried_out", YES),
            ("all", "new_private_businesses_growth", at_least(founded)),
            ("all", "insured_private_sector_workers_growth", at_least(insured))]


def industrial_park(row):
    assert "must not be required of every commune" in row["note"]
    assert len(row["sub_conditions"]) == 3
    return [("given", "industrial_park_required_of_commune_group", NOTHING),
            ("given.all", "industrial_park_planned_in_line_with_province", YES),
            ("given.all", "industrial_park_legally_established", YES),
            ("given.all", "industrial_park_land_handed_over", YES)]


COMPOSITES = {"3.6": cooperative, "3.9": private_sector, "3.10": industrial_park}
FIGURES = {"3.1": "income_per_capita_growth", "10": "private_sector_mean_growth"}


def label(text):
    return text[0].upper() + text[1:]


def placeholder(code, columns, until=""):
    return cells(code, 1, "one", "content_not_on_file", NOTHING, "confirmed", "", until, columns)


def indicator_cells(code, row, since, columns):
    status = row["status"]
    if code in FIGURES:
        measure = FIGURES[code]
        before = {"kind": row["kind"], "thresholds": None}
        yield from cells(code, 1, "one", measure, before, status, "", since, columns)
        yield from cells(code, 1, "one", measure, row, status, since, "", columns)
        return
    yield from placeholder(code, columns, since)
    for number, (way, measure, asked) in enumerate(COMPOSITES[code](row), 1):
        yield from cells(code, number, way, measure, asked, status, since, "", columns)


def commune(law, folder):
    groups = {group: GROUPS[group] for group in law["commune_groups"] if group in GROUPS}
    circular = law["guidance_52_2026_TT_BTC"]
    on_file = {}
    for row in circular["indicators"]:
        on_file.setdefault(int(row["code"].split(".")[0]), []).append(row)
    indicators = []
    table = []
    for criterion in law["criteria"]:
        number = criterion["number"]
        names = [number, criterion["name_vi"], criterion["name_en"]]
        assert not criterion["indicators"] and criterion["indicator_count"] is None
        rows = on_file.get(number, [])
        for row in rows:
            indicators.append([*names, row["code"], row["label_vi"], label(row["label_en"]), "",
                               circular["href"]])
            table += indicator_cells(row["code"], row, circular["effective"], groups)
        rest = (f"{number}-khac", "Các chỉ tiêu khác", "The other indicators") if rows else (
            str(number), "Các chỉ tiêu", "The indicators")
        indicators.append([*names, rest[0],
                           f"{rest[1]} của tiêu chí {number} chưa có trong hồ sơ",
                           f"{rest[2]} of criterion {number} are not on file", "", ""])
        table += placeholder(rest[0], groups)
    write(folder, "qd51-2025-xa", indicators, table)


def province(law, folder):
    assert law["annex_III"]["conditions"] is None
    circular = law["guidance_52_2026_TT_BTC"]
    indicators = []
    table = []
    for row in circular["annex_III_conditions"]:
        code = str(row["number"])
        vi, en = row["label_vi"], label(row["label_en"])
        indicators.append([code, vi, en, code, vi, en, "", circular["href"]])
        table += indicator_cells(code, row, circular["effective"], NO_COLUMNS)
    indicators.append(["khac", "Các điều kiện khác", "The other conditions", "khac",
                       "Các điều kiện khác của Phụ lục III chưa có trong hồ sơ",
                       "The other conditions of annex III are not on file", "", ""])
    table += placeholder("khac", NO_COLUMNS)
    write(folder, "qd51-2025-tinh", indicators, table)


def main(law, folder):
    commune(law, folder)
    province(law, folder)


if __name__ == "__main__":
    run(main)

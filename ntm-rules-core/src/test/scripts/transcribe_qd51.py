#!/usr/bin/env python3
"""Makes the second transcriptions of Quyết định 51/2025/QĐ-TTg from the file of facts.

    transcribe_qd51.py FACTS.yaml SECOND_READING.yaml OUTPUT_FOLDER

Writes the tables of qd51-2025-xa (annex I) and qd51-2025-tinh (annex III); never reads a rule file. The
second reading stands over the facts: it has the full labels, and what was read of annex III.
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
FIGURES = {"3.1": "income_per_capita_growth", "10": "private_sector_mean_growth",
           "1": "communes_at_ntm_standard", "2": "communes_at_modern_standard"}

# Indicators of which the label alone was read: a code of our own, never the decree's; what the words ask.
LABEL_ONLY = {
    "OCOP": ("ocop", "ocop_plan_carried_out", NOTHING),
    "nghèo đa chiều": ("ngheo", "multidimensional_poverty_rate", {"kind": "percent_max"}),
    "nước sạch": ("nuoc-sach", "households_with_clean_water", {"kind": "percent_min"}),
    "an toàn thực phẩm": ("attp", "content_not_on_file", NOTHING),
}
NOT_READ = (" (mã và tiêu chí chưa đọc được)", " (code and criterion not read)")


def found(words, text):
    key, = [key for key in words if key in text]
    return words[key]


def label_only(reading):
    """Criterion, code, row and what is asked of each indicator that has a label and no code."""
    for row in reading["annex_I"]["indicators"]:
        if row["code"] is None:
            name, measure, asked = found(LABEL_ONLY, row["label_vi"])
            assert asked["kind"] in (row["kind"], "boolean") and row["thresholds_decision"] is None
            number = int(str(row["criterion_inferred"]).split()[0])
            yield number, f"{number}-{name}", row, measure, asked


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


def wards_and_zones(row):
    """Where necessary; the page stops inside it, so something is always left that is not on file."""
    ward, zone = row["scope_any_of"]
    arranged, land = ward["all_of"]
    assert "arrangement" in arranged and land["as_at"] == "2025-07-01" and "special zone" in zone
    asked = row["requirement"]
    assert len(asked["must_include"]) == 6
    return [("all.given.all", "new_rural_work_in_wards_or_zones_necessary", YES),
            ("all.given.all.any", "largest_farmland_share_of_arranged_ward_on_2025_07_01",
             {"kind": "percent_min", "thresholds": {"all": land["min"]}}),
            ("all.given.all.any", "has_special_zone", YES),
            ("all.given.all2", "least_share_of_contents_met_in_such_ward_or_zone",
             {"kind": asked["kind"], "thresholds": {"all": asked["min"]}}),
            ("all.given.all2", "required_contents_met_in_every_such_ward_or_zone", YES),
            ("all", "content_not_on_file", NOTHING)]


def commune(law, reading, folder):
    labels = {row["code"]: row["label_vi"] for row in reading["annex_I"]["indicators"]}
    named = list(label_only(reading))
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
        rows = list(on_file.get(number, []))
        for row in rows:
            indicators.append([*names, row["code"], labels[row["code"]], label(row["label_en"]), "",
                               circular["href"]])
            table += indicator_cells(row["code"], row, circular["effective"], groups)
        for _, code, row, measure, asked in [each for each in named if each[0] == number]:
            rows.append(row)
            indicators.append([*names, code, row["label_vi"] + NOT_READ[0],
                               row["label_en"] + NOT_READ[1], "", ""])
            table += cells(code, 1, "one", measure, asked, "doubtful", columns=groups)
        rest = (f"{number}-khac", "Các chỉ tiêu khác", "The other indicators") if rows else (
            str(number), "Các chỉ tiêu", "The indicators")
        indicators.append([*names, rest[0],
                           f"{rest[1]} của tiêu chí {number} chưa có trong hồ sơ",
                           f"{rest[2]} of criterion {number} are not on file", "", ""])
        table += placeholder(rest[0], groups)
    write(folder, "qd51-2025-xa", indicators, table)


def province(law, reading, folder):
    assert law["annex_III"]["conditions"] is None
    circular = law["guidance_52_2026_TT_BTC"]
    read = [row for row in reading["annex_III"]["conditions"] if row.get("number") in (1, 2, 3)]
    address = reading["sources"][reading["annex_III"]["source"]]["url"]
    indicators = []
    table = []
    for row in read:
        code = str(row["number"])
        vi, en = row["label_vi"], label(row["label_en"])
        indicators.append([code, vi, en, code, vi, en, "", address])
        status = "confirmed"
        assert row["confidence"].startswith("high")
        if row["kind"] == "composite":
            assert "incomplete" in row["confidence"]
            for number, (way, measure, asked) in enumerate(wards_and_zones(row), 1):
                table += cells(code, number, way, measure, asked, status, columns=NO_COLUMNS)
        else:
            asked = {"kind": row["kind"], "thresholds": {"all": row["threshold"]}}
            table += cells(code, 1, "one", FIGURES[code], asked, status, columns=NO_COLUMNS)
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


def main(law, reading, folder):
    commune(law, reading, folder)
    province(law, reading, folder)


if __name__ == "__main__":
    run(main)

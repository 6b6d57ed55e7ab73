#!/usr/bin/env python3
"""Makes the second transcriptions of Quyết định 320/QĐ-TTg, and of the districts of 211/QĐ-TTg, from the facts.

    transcribe_qd320.py FACTS.yaml SECOND_READING.yaml OUTPUT_FOLDER

Writes the tables of qd320-2022-huyen (annex I), qd320-2022-huyen-nang-cao (annex III) and
qd211-2024-huyen-dac-thu, each with the conditions beside its criteria; the second reading stands over the
facts. Never reads a rule file. Needs PyYAML.
"""
import re

from second_reading import certainty, joined, one, read_cells
from transcription import NO_COLUMNS, cells, grounded, run, sources, write

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
    1: ("district-at-standard", ["district_at_ntm_standard"]),
    2: ("communes-advanced", ["communes_at_advanced_standard"]),
    3: ("townships-civilised", ["townships_at_civilised_urban_standard"]),
    4: ("satisfaction", ["residents_satisfied",
                         "least_satisfaction_with_a_content_in_a_commune"]),
}
# The keys of the second reading's levels, by condition of the facts.
READ_ANEW = {2: ["communes_nang_cao_min"], 3: ["townships_civilised"],
             4: ["satisfaction", "satisfaction_each_commune_each_content"]}

# The page of the second reading prints the labels in English; the facts do not have them.
ADVANCED = {
    "1.1": ("Quy hoạch xây dựng vùng huyện hoặc liên huyện được phê duyệt, có quy hoạch khu chức năng dịch vụ "
            "hỗ trợ phát triển kinh tế nông thôn",
            "District or inter-district construction plan approved, with functional areas of services for the "
            "rural economy", "district_or_inter_district_plan_with_service_areas"),
    "1.2": ("Có công trình hạ tầng kỹ thuật hoặc hạ tầng xã hội thiết yếu được đầu tư xây dựng theo quy hoạch "
            "được duyệt", "Essential technical or social infrastructure works built to the approved plans",
            "essential_works_built_to_plan"),
    "9.1": ("An ninh, trật tự", "Security and order", "security_and_order"),
}
# The name of criterion 9, which the reading gives in Vietnamese alone.
NINTH_EN = "Security and order, public administration"

# The labels as the pages print them (English and Swedish); the measures and how they are put together.
PLAN = "Quy hoạch xây dựng huyện được phê duyệt còn thời hạn hoặc đã rà soát, điều chỉnh, trong đó có khu chức năng "
SPECIAL = {
    "1.1": (PLAN + "dịch vụ hỗ trợ phát triển kinh tế nông thôn",
            "District construction plan in force, or reviewed and adjusted, with service areas for the rural "
            "economy", [("one", "district_plan_in_force_with_service_areas")]),
    "1.2": ("Có công trình hạ tầng kỹ thuật hoặc hạ tầng xã hội thiết yếu được đầu tư xây dựng theo quy hoạch "
            "được duyệt", "Essential technical or social infrastructure works built to the approved plan",
            [("one", "essential_works_built_to_plan")]),
    "2.1": ("Tỷ lệ km đường huyện đạt chuẩn theo quy hoạch và được bảo trì hằng năm",
            "District road length at planned standard and maintained yearly",
            # 100 % of both together is 100 % of each.
            [("all", "district_roads_at_planned_standard"), ("all", "district_roads_maintained_yearly")]),
    "2.2": ("Tỷ lệ km đường huyện được trồng cây xanh dọc tuyến",
            "District road length planted with trees", [("one", "district_roads_with_trees")]),
    "2.3": ("Đường thủy nội địa do địa phương quản lý (nếu có) được lắp đặt báo hiệu; bến thủy nội địa do địa "
            "phương quản lý (nếu có) an toàn và được cấp phép",
            "Locally run inland waterways (if any) with signals; locally run inland terminals (if any) safe and "
            "licensed",
            [("given.any", "locally_run_inland_waterway"), ("given.any", "locally_run_inland_terminal"),
             ("given", "inland_waterways_and_terminals_in_order")]),
    "3.1": ("Tỷ lệ diện tích đất sản xuất nông nghiệp (nếu có) được tưới và tiêu chủ động đạt từ 80% trở lên",
            "80 % or more of the farmland (if any) actively irrigated and drained",
            [("given", "farmland_in_district"), ("given", "farmland_irrigated_and_drained")]),
    "3.2": ("Đảm bảo yêu cầu chủ động về phòng, chống thiên tai theo phương châm 4 tại chỗ",
            'Proactive disaster prevention under the "four on-the-spot" principle',
            [("one", "four_on_the_spot_disaster_prevention")]),
    "4": ("Hệ thống điện đồng bộ theo quy hoạch, đảm bảo yêu cầu kỹ thuật của cả hệ thống",
          "Power system in step with the plan and at the technical requirements of the whole system",
          [("one", "district_power_system_to_plan")]),
    "5.1": ("Trung tâm y tế huyện đạt chuẩn", "District health centre at standard",
            [("one", "district_health_centre_standard")]),
}
YES = {"kind": "boolean", "thresholds": {"all": True}}
NOTHING = {"kind": "boolean", "thresholds": None}
PLACEHOLDER = "content_not_on_file"


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
            yield [code, text[0].upper() + text[1:], number, way, measure, cell[4], *shown, read, "", ""]


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


def ninth(reading):
    """The name of criterion 9 and the page of its first indicator."""
    cell = one(reading, "advanced 9.1")
    name = re.search('criterion 9 "(.*)"', cell["level"]).group(1)
    assert cell["level"].startswith("security and order is 9.1")
    return name, cell["source"][0], certainty(cell["confidence"])


def advanced_rows(number, reading):
    """The indicators of a criterion that were read, and a placeholder for what was not."""
    if number == 1:
        cell = one(reading, "advanced 1.1, 1.2")
        assert cell["level"] == "1.1 left to the province; 1.2 at least 1 work"
        status = certainty(cell["confidence"])
        for code, asked in [("1.1", {"kind": "province_set"}),
                            ("1.2", {"kind": "number_min", "thresholds": {"all": 1}})]:
            yield code, ADVANCED[code][:2], cell["source"], ADVANCED[code][2], asked, status
        return
    rest = str(number), (f"Nội dung tiêu chí {number} chưa có trong hồ sơ",
                         f"The content of criterion {number} is not on file")
    if number == 9:
        _, source, status = ninth(reading)
        yield "9.1", ADVANCED["9.1"][:2], source, ADVANCED["9.1"][2], NOTHING, status
        rest = "9-khac", (f"Các chỉ tiêu khác của tiêu chí {number} chưa có trong hồ sơ",
                          f"The other indicators of criterion {number} are not on file")
    yield *rest, "", PLACEHOLDER, NOTHING, "unconfirmed"


def advanced(law, reading, folder):
    district_criteria, law = law["criteria"], law["advanced_district"]
    assert law["indicators"] is None and law["total_criteria"] == len(district_criteria)
    indicators = []
    table = []
    for criterion in district_criteria:
        number = criterion["number"]
        names = [criterion["name_vi"], criterion["name_en"]]
        if number == 9:
            names = [ninth(reading)[0], NINTH_EN]
        for code, labels, source, measure, asked, status in advanced_rows(number, reading):
            indicators.append([number, *names, code, *labels, "", joined(source)])
            table += cells(code, 1, "one", measure, asked, status, columns=NO_COLUMNS)
    write(folder, "qd320-2022-huyen-nang-cao", indicators, table,
          conditions=list(advanced_conditions(law, one(reading, "advanced conditions"))))


def advanced_conditions(law, read):
    """As the facts have them; those that were read in a city's set, by its levels: as national, medium."""
    sure = re.search("([a-z]+) as national", read["confidence"]).group(1)
    for row in law["conditions"]:
        if row["n"] not in ADVANCED_CONDITIONS:
            continue  # "the nine criteria met" is the outcome of the set itself
        code, measures = ADVANCED_CONDITIONS[row["n"]]
        if row["n"] not in READ_ANEW:
            yield from condition(code, row["text"], [(measures[0], "boolean", True)], row["status"], "")
            continue
        levels = [read["level"][key] for key in READ_ANEW[row["n"]]]
        assert row["value"] in (levels[0], None)
        yield from condition(code, row["text"], [(measure, row["kind"], level)
                                                 for measure, level in zip(measures, levels, strict=True)],
                             certainty(sure), joined(read["source"]))


def special(law, reading, folder):
    """Districts without communes: what is in the facts, in the second reading, and a line for the rest."""
    names = {str(each["number"]): each for each in law["criteria"]}
    facts = law["special_district_2024"]
    asked = {row["code"]: ([row] if row["kind"] else [], facts["status"], facts["source"])
             for row in facts["indicators_read"]}
    cell = one(reading, "special district 2.3")
    asked["2.3"] = [YES, YES, NOTHING], certainty(cell["confidence"]), cell["source"]
    cell = one(reading, "special district 3.1")
    irrigated = {"kind": "percent_min", "thresholds": {"all": cell["level"]["percent_min"]}}
    asked["3.1"] = [YES, irrigated], certainty(cell["confidence"]), cell["source"]
    cell = one(reading, "special district 3.2, 4")
    assert cell["level"].startswith("Đạt")
    for code in ("3.2", "4"):
        asked[code] = [YES], certainty(cell["confidence"]), cell["source"]
    cell = one(reading, "special district 5.1")
    assert "level cut" in cell["attribution"]
    asked["5.1"] = [NOTHING], certainty(cell["confidence"]), cell["source"]
    assert list(asked) == list(SPECIAL)
    indicators, table = [], []
    for code, (vi, en, parts) in SPECIAL.items():
        pieces, status, source = asked[code]
        status = grounded(status, joined(source))
        criterion = names[code.split(".")[0]]
        titles = [criterion["name_vi"], criterion["name_en"]]
        if criterion["number"] == 5:
            titles = [titles[0] + ", và phần còn lại của bộ", titles[1] + ", and the rest of the set"]
        indicators.append([criterion["number"], *titles, code, vi, en, "", joined(source)])
        pieces = pieces * len(parts) if len(pieces) == 1 else pieces
        for number, ((way, measure), piece) in enumerate(zip(parts, pieces, strict=True), 1):
            table += cells(code, number, way, measure, piece, status, columns=NO_COLUMNS)
    indicators.append([*indicators[-1][:3], "5-khac", "Phần còn lại của bộ tiêu chí chưa có trong hồ sơ",
                       "The rest of the set is not on file", "", ""])
    table += cells("5-khac", 1, "one", PLACEHOLDER, NOTHING, "unconfirmed", columns=NO_COLUMNS)
    row, = facts["conditions"]
    beside = condition("satisfaction", "residents' satisfaction with the district's result",
                       [("residents_satisfied", row["kind"], row["value"])], row["status"], row["source"])
    write(folder, "qd211-2024-huyen-dac-thu", indicators, table, conditions=list(beside))


def main(law, second, folder):
    reading = read_cells(second, "320")
    district(law, folder)
    advanced(law, reading, folder)
    special(law, reading, folder)


if __name__ == "__main__":
    run(main)

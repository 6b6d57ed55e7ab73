#!/usr/bin/env python3
"""Makes the second transcriptions of the provinces' levels, which are overlays, from the facts.

    transcribe_provinces.py SECOND_READING.yaml BASIC.yaml MODEL.yaml OUTPUT_FOLDER

BASIC and MODEL are the facts of the sets of communes and of model communes. Writes a .within.tsv for each
overlay; never reads a rule file. A combination "above" is a level so many percent above that of the
advanced set. Needs PyYAML.
"""
import re

from second_reading import certainty, joined
from transcription import run, within, write

DIFFICULT = "ESPECIALLY_DIFFICULT"
ROADS = {"2.1": "commune_roads_paved", "2.2": "village_roads_hardened", "2.3": "alleys_clean",
         "2.4": "infield_roads_passable"}
PLANNING = {"1.1": "general_construction_plan_valid_or_reviewed",
            "1.2": "planning_and_construction_managed_by_regulation",
            "1.3": "detailed_plan_of_centre_or_new_settlement"}
CLEAN, CENTRAL = "households_with_clean_water", "households_with_centralised_water_supply"
WATER = {"318-II 18.1": CENTRAL, "318-II 18.2_litre": "domestic_water_supply_per_capita_day",
         "318-II 18.3": "centralised_water_works_run_sustainably"}
SATISFACTION = ["residents_satisfied", "least_satisfaction_with_a_content_in_a_commune"]
CONDITIONS = {"communes_NTM": ("communes-at-standard", "communes_at_ntm_standard"),
              "communes_nang_cao_min": ("communes-advanced", "communes_at_advanced_standard"),
              "townships_civilised": ("townships-civilised", "townships_at_civilised_urban_standard")}
INCOME = "income_per_capita"
# What the page of Tuyên Quang prints of its fields beside what the second reading has; the facts of a
# field are in its order. "Over 1 destination" may be "from 1": no level.
PRODUCTION = {"key_products_certified_min": ("key_products_certified_to_standards", "percent_min"),
              "linked_output": ("key_products_output_linked", "percent_min"),
              "ocop_star_min": ("best_ocop_rating", "number_min"),
              "high_tech_models_min": ("high_tech_farming_models", "number_min"),
              "e_commerce_min": ("key_products_sold_online", "percent_min"),
              "multidimensionally_poor_households": ("multidimensionally_poor_households", "number_max")}
LIGHTING = "public_lighting_in_residential_areas_and_communal_roads"
EDUCATION = ["community_learning_rated_two_years_running", "kindergarten_and_school_at_national_standard_1"]
TOURISM = ["effective_rural_tourist_destinations", "it_in_tourism_promotion"]


def instrument(second, province, words):
    """The entry of that province whose instrument has those words."""
    entry, = [each for each in second["province_levels"]
              if each["province"] == province and words in each["instrument"]]
    return entry


def line(entry, code, part, way, measure, kind, level, **more):
    status = more.pop("status", certainty(entry["confidence"]))
    return within(code, part, way, measure, kind, level, status, joined(entry["source"]),
                  province=entry["province"], **more)


def ha_tinh(second):
    before = instrument(second, "Hà Tĩnh", "36/2022/QĐ-UBND (09/12/2022)")
    after = instrument(second, "Hà Tĩnh", "15/2024/QĐ-UBND (12/7/2024)")
    assert "in force 26/7/2024" in after["instrument"] and after["levels"] is None
    assert before["valid"] == "until 15/2024/QĐ-UBND"
    changed = "2024-07-26"
    levels = before["levels"]
    both = levels["318-I 17.1"]
    yield "ha-tinh-2022-xa", [
        line(before, "17.1", 1, "all", CLEAN, "percent_min", both["total_min"], until=changed),
        line(before, "17.1", 2, "all", CENTRAL, "percent_min", both["of_which_central_min"], until=changed),
        line(after, "17.1", 1, "one", CLEAN, "percent_min", None, since=changed)]
    rows = []
    for key, measure in WATER.items():
        code = re.search(r"18\.\d", key).group()
        rows.append(line(before, code, 1, "one", measure, "percent_min", levels[key], until=changed))
        rows.append(line(after, code, 1, "one", measure, "percent_min", None, since=changed))
    yield "ha-tinh-2022-xa-nang-cao", rows


def ho_chi_minh(second):
    communes = instrument(second, "TP. Hồ Chí Minh", "2476/QĐ-UBND")
    assert set(communes["levels"].values()) == {"Đạt"}
    yield "tp-ho-chi-minh-2023-xa-nang-cao", [
        line(communes, code, 1, "one", measure, "boolean", True) for code, measure in PLANNING.items()
        if "318-II " + code in communes["levels"]]
    district = instrument(second, "TP. Hồ Chí Minh", "2475/QĐ-UBND")
    levels = district["levels"]
    works = int(re.match(r"at least (\d+) work", levels["1.2"]).group(1))
    rows = [
        # "Completed" stands beside 1.1 on the page of the second reading, which does not repeat it.
        line(district, "1.1", 1, "one", "district_or_inter_district_plan_with_service_areas", "boolean", True),
        line(district, "1.2", 1, "one", "essential_works_built_to_plan", "number_min", works)]
    rows += conditions(district)
    rows += [line(district, "satisfaction", part, "all", measure, "percent_min", levels[key])
             for part, (measure, key) in enumerate(zip(SATISFACTION, [
                 "satisfaction", "satisfaction_each_commune_each_content"]), 1)]
    yield "tp-ho-chi-minh-2023-huyen-nang-cao", rows


def conditions(entry):
    return [line(entry, code, 1, "one", measure, "percent_min", entry["levels"][key])
            for key, (code, measure) in CONDITIONS.items() if key in entry["levels"]]


def vinh_long(second):
    entry = instrument(second, "Vĩnh Long", "1347/QĐ-UBND")
    (key, text), = entry["levels"].items()
    limit = int(re.search(r"communes with (\d+) schools or fewer", key).group(1))
    minimum, share = map(int, re.fullmatch(r"(\d+)% minimum standard, >=(\d+)% level 1", text).groups())
    yield "vinh-long-2022-xa", [
        line(entry, "5", 1, "all", "schools_at_minimum_facility_standard", "percent_min", minimum),
        line(entry, "5", 2, "all", "schools_at_facility_level_1", "percent_min", share),
        line(entry, "5", 3, "all.any", "schools_in_commune", "number_max", limit),
        line(entry, "5", 4, "all.any", "schools_at_facility_level_1", "percent_min", None)]


def ha_noi(second):
    entry = instrument(second, "Hà Nội", "3098/QĐ-UBND")
    assert "asphalt or concrete" in entry["levels"]["318-I 2.2"]
    yield "ha-noi-2022-xa", [line(entry, "2.2", 1, "one", "village_roads_paved", "percent_min", None)]


def gia_lai(second):
    entry = instrument(second, "Gia Lai", "district set")
    yield "gia-lai-2022-huyen", conditions(entry)


def quang_nam(second):
    entry = instrument(second, "Quảng Nam", "2429/QĐ-UBND")
    levels = entry["levels"]
    fields = int(re.match(r"one of (\d+)", levels["319 fields"]).group(1))
    assert fields == 11
    yield "quang-nam-2022-xa-kieu-mau", [
        line(entry, "2", 1, "above", INCOME, "money_min", levels["319 income above nang cao percent"]),
        line(entry, "3", 1, "one", "smart_village_models", "number_min", levels["319 smart_villages_min"]),
        line(entry, "4", 1, "one", "outstanding_fields_met", "number_min", 1)]


def over(text):
    return int(re.fullmatch(r"over (\d+)", text).group(1))


def tuyen_quang(second):
    entry = instrument(second, "Tuyên Quang", "kieu mau set")
    levels = entry["levels"]
    rows = [line(entry, "2", 1, "above", INCOME, "money_min", over(levels["income_above_nang_cao_percent"]),
                 comparison="MORE_THAN"),
            line(entry, "3", 1, "one", "smart_village_models", "number_min", levels["smart_villages_min"])]
    parts = []
    for key, level in levels["production"].items():
        measure, kind = PRODUCTION[key]
        parts.append(("any.all", measure, kind, 0 if level == "none" else level, None))
    parts.append(("any.all", LIGHTING, "boolean", True, None))
    parts += [("any.all", measure, "boolean", True, None) for measure in EDUCATION]
    culture = levels["culture"]
    parts += [("any.all", "best_ocop_rating_of_culture_and_tourism", "number_min", culture["ocop_star"], None),
              ("any.all", "villages_with_active_culture_clubs", "percent_min",
               over(culture["villages_with_clubs"]), "MORE_THAN"),
              ("any.all", TOURISM[0], "number_min", None, None),
              ("any.all", TOURISM[1], "boolean", True, None),
              ("any", "outstanding_fields_met", "number_min", 1, None)]
    # That one field is enough is read in 319 alone, and the page breaks off among the fields.
    rows += [line(entry, "4", part, way, measure, kind, level, status="unconfirmed", comparison=comparison)
             for part, (way, measure, kind, level, comparison) in enumerate(parts, 1)]
    yield "tuyen-quang-xa-kieu-mau", rows


def nam_dinh(model):
    entry, = [each for each in model["provincial_examples"] if each["province"].startswith("Nam Định")]
    since = re.search(r"effective (\d+)/(\d+)/(\d{4})", entry["decision"])
    start = f"{since.group(3)}-{int(since.group(2)):02}-{int(since.group(1)):02}"
    assert "reviewed yearly" in entry["note"]
    rows = []
    for year, level in entry["income_min_trieu_dong"].items():
        if year >= start[:4]:
            first = year == start[:4]
            # Reviewed every year: of the later years the figure may have been adjusted.
            rows.append(within("2", 1, "one", INCOME, "money_min", level,
                               entry["status"].split()[0] if first else "unconfirmed",
                               joined(entry["source"]), province="Nam Định",
                               since=start if first else f"{year}-01-01", until=f"{int(year) + 1}-01-01"))
    yield "nam-dinh-2022-xa-kieu-mau", rows


def binh_phuoc(basic):
    """The example levels of the rows; the income is of 2022, of difficult and of the other communes."""
    rows_by_code = {row["code"]: row for criterion in basic["criteria"] for row in criterion["indicators"]}
    rows = []
    for code, measure in ROADS.items():
        row = rows_by_code[code]
        example = row["province_example"]
        (who, level), = example["binh_phuoc_2022"].items()
        read = re.search(r"https?://\S+", row["source"]).group()
        designation = {"all_communes": "", "xa_dac_biet_kho_khan": DIFFICULT}[who]
        rows.append(within(code, 1, "one", measure, "percent_min", level, example["status"], read,
                           province="Bình Phước", designation=designation))
    income = rows_by_code["10"]
    difficult, others = re.search(r"especially difficult communes ≥(\d+), remaining communes ≥(\d+)",
                                  income["note"]).groups()
    read = re.search(r"https?://\S+", income["source"]).group()
    rows += [within("10", 1, "one", INCOME, "money_min", level, "confirmed", read, province="Bình Phước",
                    designation=designation, until="2023-01-01")
             for designation, level in ((DIFFICULT, difficult), ("", others))]
    yield "binh-phuoc-2022", rows


def main(second, basic, model, folder):
    for of_reading in (ha_tinh, ho_chi_minh, vinh_long, ha_noi, gia_lai, quang_nam, tuyen_quang):
        for name, rows in of_reading(second):
            write(folder, name, within=rows)
    for name, rows in [*nam_dinh(model), *binh_phuoc(basic)]:
        write(folder, name, within=rows)


if __name__ == "__main__":
    run(main)

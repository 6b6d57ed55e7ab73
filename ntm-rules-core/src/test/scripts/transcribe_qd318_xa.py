#!/usr/bin/env python3
"""Makes the second transcription of Quyết định 318/QĐ-TTg, Phụ lục I, as amended by 211/QĐ-TTg.

    transcribe_qd318_xa.py FACTS.yaml SECOND_READING.yaml OUTPUT_FOLDER

The second reading stands over the facts where it has a cell of this set. Writes qd318-2022-xa.indicators.tsv,
.cells.tsv, .citations.tsv and .decrees.tsv (see transcription.py). The names of the measures are written
here a second time, on purpose. Must never read a rule file. Needs PyYAML.
"""
import re

from transcription import REGIONS, cells, run, write

MEASURES = {
    "1.1": "general_construction_plan_with_service_area",
    "1.2": "planning_rules_issued_and_implemented",
    "2.1": "commune_roads_paved",
    "2.2": "village_roads_hardened",
    "2.3": "alleys_clean",
    "2.4": "infield_roads_passable",
    "3.1": "farmland_irrigated_and_drained",
    "3.2": "disaster_preparedness",
    "4.1": "power_system_standard",
    "4.2": "households_registered_with_safe_electricity",
    "5.minimum": "schools_at_minimum_facility_standard",
    "5.level_1": "schools_at_facility_level_1",
    "5.schools": "schools_in_commune",
    "6.1": "commune_culture_house_and_sports_ground",
    "6.2": "play_and_sports_point",
    "6.3": "villages_with_culture_house",
    "7.market": "market_to_plan",
    "7.no_market": "commune_has_no_market",
    "7.shop": "shop_to_standard",
    "8.1": "postal_service_point",
    "8.2": "telecom_and_internet_service",
    "8.3": "radio_and_village_loudspeakers",
    "8.4": "it_in_administration",
    "9.1": "temporary_or_dilapidated_houses",
    "9.2": "households_with_solid_or_semi_solid_housing",
    "10": "income_per_capita",
    "11": "multidimensional_poverty_rate",
    "12.1": "trained_share_of_labour",
    "12.2": "certified_share_of_labour",
    "13.1.a": "effective_lawful_cooperative",
    "13.1.b": "effective_cooperative_group_with_key_product_contract",
    "13.2": "production_to_market_linkage",
    "13.3": "key_product_traceability_and_certification",
    "13.4": "craft_village_plan",
    "13.5": "community_extension_group_effective",
    "14.1.six_year_olds_entering_grade_1_min_percent": "six_year_olds_in_grade_1",
    "14.1.preschool_5": "preschool_education_for_five_year_olds",
    "14.1.primary_level": "primary_education_level",
    "14.1.lower_secondary_level": "lower_secondary_education_level",
    "14.1.literacy_level": "literacy_level",
    "14.2": "lower_secondary_graduates_continuing",
    "15.1": "health_insurance_coverage",
    "15.2": "commune_health_standard",
    "15.3": "stunting_under_five",
    "15.4.318": "population_with_electronic_health_book",
    "15.4.211": "electronic_health_book_implemented",
    "16": "villages_with_cultural_standard_and_ntm_plan",
    "17.1.total": "households_with_clean_water",
    "17.1.centralised": "households_with_centralised_water_supply",
    "17.2": "premises_within_environmental_rules",
    "17.3": "green_landscape_without_stagnant_wastewater",
    "17.4": "public_green_space_per_capita",
    "17.5": "burial_within_rules_and_plan",
    "17.6": "solid_waste_collected_and_treated",
    "17.7": "pesticide_packaging_and_medical_waste_treated",
    "17.8": "households_with_hygienic_facilities",
    "17.9": "livestock_establishments_within_rules",
    "17.10": "food_premises_within_safety_rules",
    "17.11": "households_sorting_waste",
    "17.12": "plastic_waste_collected_and_treated",
    "18.1": "commune_officials_standard",
    "18.2": "party_and_authority_good_completion",
    "18.3": "mass_organisations_good_completion",
    # Before 211/2024 one mark; the facts give the three parts from then on.
    "18.4": "access_to_law_standard",
    "18.4.a": "documents_issued_to_enforce_the_law",
    "18.4.b": "access_to_information_and_legal_education",
    "18.4.c": "grassroots_mediation_and_legal_aid",
    "18.5": "gender_equality_and_protection",
    "18.6": "ntm_training_plan_implemented",
    "19.1": "militia_and_defence_targets",
    "19.2.a": "no_security_violation_or_serious_crime",
    "19.2.b": "crime_and_accidents_contained",
    "19.2.c": "security_model_effective",
}
# "nếu có" in the label: asked only where this holds.
GIVEN = {"13.4": "has_craft_village"}
# The key of the facts: high = read, medium = sure but not checked, low = unsure.
CERTAINTY = {"high": "confirmed", "medium": "unconfirmed", "low": "doubtful"}
FIRST_YEAR = 2022
YES = {"kind": "boolean", "thresholds": {"all": True}}
SET = "318-I (xa NTM)"
# A legal portal's text under the name of a sports site: nobody would cite it, and the second reading
# has the same amendment on a province's own page.
COPY = "xemdabongnet"
INSTRUMENT = r"(HD |CV )?(\d+/(?:QĐ-|HD-|LĐTBXH-)[^ ,;]+)"
# The day the guidance of criterion 7 was replaced by one that was not read.
GUIDANCE_7_REPLACED = "1327/QĐ-BCT"


class Reading:
    """The second reading of this set."""

    def __init__(self, facts):
        self.cells = [cell for cell in facts["cells"] if cell["set"] == SET]
        self.instruments = facts["instruments_found"]
        # Content read, pass mark not: at most unconfirmed.
        self.partial = " ".join(text for text in facts["coverage"]["set_318_I"]["of_which_partial"]
                                if "pass mark" in text)

    def cell(self, code, words=""):
        """The first cell of that code in which the words stand."""
        return next(cell for cell in self.cells
                    if cell["code"] == code and words in str([*cell.values()]))

    def status(self, code, words=""):
        sure = self.cell(code, words)["confidence"]
        if re.search(rf"(?<![\d.]){re.escape(code)}(?![\d.])", self.partial) or "medium" in sure:
            return "unconfirmed"
        return CERTAINTY[sure.split()[0]]

    def decree(self, code, words=""):
        # "Same" is what the cell before says.
        until = self.cells.index(self.cell(code, words)) + 1
        said = [re.search(INSTRUMENT, cell["attribution"]) for cell in self.cells[:until]]
        prefix, number = [each for each in said if each][-1].groups()
        return (prefix or ("CV " if "LĐTBXH" in number else "QĐ ")) + number

    def date(self, number):
        return next(each["date"] for each in self.instruments if each["number"] == number)


def listed(source):
    return [source] if isinstance(source, str) else list(source or [])


def addresses(row):
    """The sources that are addresses; texts such as "unconfirmed; example: …" are not."""
    return " ".join(each for each in listed(row.get("source"))
                    if each.startswith("http") and " " not in each and COPY not in each)


def read_at(*cells_read):
    return " ".join(address for cell in cells_read for address in listed(cell["source"]))


def schools(reading):
    """One level in two groups of regions; in the other the part at level 1 depends on the schools."""
    all_at_1, share = reading.cell("5", "DBSH"), reading.cell("5", "more than 3 schools")
    everywhere = reading.cell("5", "all 7 regions")
    level = int(re.match(r"(\d+)% of schools at facility level 1", all_at_1["level"]).group(1))
    assert everywhere["level"].startswith("100% of schools at the minimum standard")
    minimum, more, limit, few, same_limit = map(int, re.fullmatch(
        r"(\d+)% of schools at the minimum facility standard; of them at level 1: >=(\d+)% where the "
        r"commune has more than (\d) schools, >=(\d+)% where it has (\d) or fewer",
        share["level"]).groups())
    assert limit == same_limit
    columns = [{region: REGIONS[region] for region in cell["scope"].split(", ")}
               for cell in (all_at_1, share)]
    assert columns[0] | columns[1] == REGIONS
    status = reading.status("5")
    for number, (way, measure, piece) in enumerate([
            ("all", "5.minimum", at_least(minimum)),
            ("all", "5.level_1", at_least(few)),
            ("all.any", "5.schools", {"kind": "number_max", "thresholds": {"all": limit}}),
            ("all.any", "5.level_1", at_least(more))], 1):
        yield from cells("5", number, way, MEASURES[measure], piece, status, columns=columns[1])
    yield from cells("5", 1, "one", MEASURES["5.level_1"], at_least(level), status,
                     columns=columns[0])


def at_least(level):
    return {"kind": "number_min", "thresholds": {"all": level}}


def trade(reading):
    """A market, or a shop where there is no market; the guidance was replaced, by what is not known."""
    cell = reading.cell("7")
    assert re.fullmatch("met with a planned rural market at standard, OR, where there is no market, "
                        "with a .* at standard", cell["level"])
    changed = reading.date(GUIDANCE_7_REPLACED)
    for since, until in [("", changed), (changed, "")]:
        for number, (way, measure) in enumerate([
                ("any", "7.market"), ("any.all", "7.no_market"), ("any.all", "7.shop")], 1):
            yield from cells("7", number, way, MEASURES[measure], YES, reading.status("7"), since, until)


def education(reading):
    """A level of universal education is a step of a scale that begins at level 1."""
    for number, (part, level) in enumerate(reading.cell("14.1")["level"].items(), 1):
        piece = (YES if level == "đạt" else
                 at_least(level if part.endswith("percent") else level - 1))
        yield from cells("14.1", number, "all", MEASURES["14.1." + part], piece,
                         reading.status("14.1"))


def cell_statuses(statuses):
    """Of the regions only: what is said of the others is that they have no level."""
    return {region: CERTAINTY.get(status, status)
            for region, status in (statuses or {}).items() if region in REGIONS}


def plain(row):
    """The row as transcription.py reads it: "Đạt" is yes, a delegation without a level a kind."""
    levels = {region: True if level == "Đạt" else level
              for region, level in row["thresholds"].items()}
    kind = row["kind"]
    if row["delegated_to"] == "province" and not any(levels.values()):
        kind = "province_set"
    return {"kind": kind, "thresholds": levels, "cell_status": cell_statuses(row.get("cell_status"))}


def income(row, reading):
    """Year by year from the year the decree took effect; cells without a level stay without."""
    years = row["thresholds"]["by_year"]
    last = max(years)
    for year in range(FIRST_YEAR, last + 1):
        since = "" if year == FIRST_YEAR else f"{year}-01-01"
        until = "" if year == last else f"{year + 1}-01-01"
        statuses = row["cell_status"].get(year)
        if year == last:
            of_last = reading.cell("10", str(last))
            assert of_last["scope"].startswith("TDMNPB")
            assert of_last["level"] == years[year]["TDMNPB"]
            statuses = {"TDMNPB": of_last["confidence"]}
        piece = {"kind": row["kind"], "thresholds": years[year],
                 "cell_status": cell_statuses(statuses)}
        yield from cells("10", 1, "one", MEASURES["10"], piece, row["status"], since, until)


def health_book(row, changed, reading):
    """The percentages were read at a bare address alone, which confirms nothing."""
    before, after = row["thresholds"]["versions"]
    assert after["valid_from"] == changed and after["values"] == {"all": "Đạt"}
    piece = {"kind": before["kind"], "thresholds": before["values"]}
    yield from cells("15.4", 1, "one", MEASURES["15.4.318"], piece, "unconfirmed", "", changed)
    yield from cells("15.4", 1, "one", MEASURES["15.4.211"], YES, reading.status("15.4", "211/2024"),
                     changed)


def water(row, reading):
    """The facts' row with the one part of one region that two sources agree on."""
    cell = reading.cell("17.1", "central supply")
    assert cell["confidence"] == "medium" and cell["scope"] == "BTB"
    level = int(re.match(r"central supply >=(\d+) \(NTM\)", cell["level"]).group(1))
    central = next(part for part in row["sub_conditions"] if part["id"] == "17.1.centralised")
    central["thresholds"]["BTB"] = level
    central["cell_status"] = {"BTB": CERTAINTY[cell["confidence"]]}


def composite(row, changed):
    """Parts are figures of their own; which of them are asked may change with the amendment."""
    code, parts, status = row["code"], row["sub_conditions"], row["status"]
    combination = "any" if any("any_of" in part.get("operator", "") for part in parts) else "all"
    dated = any("valid_from" in part or "valid_note" in part for part in parts)
    for since, until in [("", changed), (changed, "")] if dated else [("", "")]:
        after = since == changed
        asked = [part for part in parts
                 if (after or part.get("valid_from", "") < changed)
                 and not (after and part.get("valid_note", "").startswith("pre-211"))]
        if not asked:
            yield from cells(code, 1, "one", MEASURES[code], YES, status, since, until)
        for number, part in enumerate(asked, 1):
            piece = part if "thresholds" in part else YES
            how = combination if len(asked) > 1 else "one"
            yield from cells(code, number, how, MEASURES[part["id"]], piece, status, since, until)


# Rows that the second reading gives whole.
READ_ANEW = {"5": schools, "7": trade, "14.1": education}
# Whose level the second reading confirms or not, the level being that of the facts.
CONFIRMED_OR_NOT = ["3.1", "3.2", "4.1", "6.1", "6.2", "6.3", "15.1"]


def rows(row, changed, reading):
    code, status = row["code"], row["status"]
    if code in READ_ANEW:
        return READ_ANEW[code](reading)
    if code == "10":
        return income(row, reading)
    if code == "15.4":
        return health_book(row, changed, reading)
    if code == "17.1":
        water(row, reading)
    if code == "15.3":
        # Read at a bare address alone, which confirms nothing; the article of the reading has no region.
        status = "unconfirmed"
    if code in CONFIRMED_OR_NOT:
        status = reading.status(code)
        level, = row["thresholds"].values()
        assert str(level) in str(reading.cell(code)["level"]) or level == "Đạt"
    if row["kind"] == "composite":
        return composite(row, changed)
    if code in GIVEN:
        return [*cells(code, 1, "given", GIVEN[code], YES, status),
                *cells(code, 2, "given", MEASURES[code], plain(row), status)]
    return cells(code, 1, "one", MEASURES[code], plain(row), status)


# Where the level of the whole period is cited from the guidance of a ministry.
GUIDED = ["3.1", "3.2", "5", "6.1", "6.2", "6.3", "12.1", "14.1", "15.1"]


def sources(row, reading):
    """Where the level of the first day was read, by the second reading where it has it."""
    code = row["code"]
    if code == "5":
        return read_at(reading.cell("5", "DBSH"), reading.cell("5", "all 7 regions"))
    if code in ("6.1", "6.2"):
        return read_at(reading.cell(code), reading.cell("6.1, 6.2"))
    if code == "13.1":
        return read_at(reading.cell(code, "211/2024")) + " " + addresses(row)
    if code in ("15.3", "15.4"):
        # The facts' bare address, and the article of the reading in its first language.
        article = listed(reading.cell(code, "article")["source"])[0]
        return addresses(row).split(" ")[0] + " " + article
    if code == "17.1":
        return read_at(reading.cell(code, "central supply"))
    if code == "18.4":
        return ""
    return read_at(reading.cell(code)) if code in [*GUIDED, "4.1", "7"] else addresses(row)


def later_sources(rows_by_code, changed, reading):
    """What was read of a later day."""
    for code, words in [("15.4", "211/2024"), ("17.1", "211/2024"), ("18.4", "211/2024")]:
        cell = reading.cell("17.1, 18.4" if code in ("17.1", "18.4") else code, words)
        news = addresses(rows_by_code[code]).split(" ")[-1]
        yield [code, changed, "", read_at(cell) + " " + news]
    yield ["10", "2025-01-01", "", read_at(reading.cell("10", "2025"))]


def decrees(reading):
    for code in GUIDED:
        yield [code, "", reading.decree(code)]
    yield ["7", "", reading.decree("7")]


def main(law, second, folder):
    changed = law["amended_by"][0]["effective"]
    reading = Reading(second)
    indicators, table, by_code = [], [], {}
    for criterion in law["criteria"]:
        for row in criterion["indicators"]:
            general = row["thresholds"].get("general", "")
            by_code[row["code"]] = row
            indicators.append([criterion["number"], criterion["name_vi"], criterion["name_en"],
                               row["code"], row["label_vi"], row["label_en"], str(general),
                               sources(row, reading)])
            table += rows(row, changed, reading)
    write(folder, "qd318-2022-xa", indicators, table, citations=list(later_sources(by_code, changed, reading)),
          decrees=list(decrees(reading)))


if __name__ == "__main__":
    run(main)

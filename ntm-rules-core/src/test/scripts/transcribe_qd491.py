#!/usr/bin/env python3
"""Makes the second transcription of Quyết định 491/QĐ-TTg, as amended by 342/QĐ-TTg, from the facts.

    transcribe_qd491.py FACTS.yaml OUTPUT_FOLDER

Writes qd491-2009-xa.indicators.tsv, .cells.tsv, .citations.tsv and .conditions.tsv (see transcription.py). The names of
the measures are written here a second time, on purpose. Must never read a rule file. Needs PyYAML.
"""
import re

from transcription import NO_COLUMNS, cells, general, grounded_row, run, sources, write

MEASURES = {
    "1.1": "landuse_and_production_infrastructure_plan",
    "1.2": "socioeconomic_and_environment_infrastructure_plan",
    "1.3": "residential_area_plan",
    "2.1": "commune_trunk_roads_paved",
    "2.2": "village_trunk_roads_hardened",
    "2.3a": "alleys_clean",
    "2.3b": "alleys_hardened",
    "2.4": "infield_roads_hardened",
    "3.1": "irrigation_meets_needs",
    "3.2": "commune_canals_lined",
    "4.1": "power_system_standard",
    "4.2": "households_with_safe_electricity",
    "5": "schools_with_standard_facilities",
    "6.1": "commune_culture_house_and_sports_area_to_ministry_standard",
    "6.2": "villages_with_culture_house_and_sports_area",
    "7": "market_to_construction_ministry_standard",
    "8.1": "post_and_telecom_service_point",
    "8.2": "internet_to_villages",
    "9.1": "temporary_or_dilapidated_houses",
    "9.2": "households_with_standard_housing",
    "10": "income_ratio_to_province",
    "11": "poor_households_rate",
    "12": "agricultural_share_of_labour",
    "13": "effective_cooperative_or_group",
    "14.1": "universal_secondary_education",
    "14.2": "lower_secondary_graduates_continuing",
    "14.3": "trained_share_of_labour",
    "15.1": "health_insurance_coverage",
    "15.2": "commune_health_standard",
    "16": "villages_with_cultural_standard",
    "17.1": "households_with_hygienic_clean_water",
    "17.2": "premises_meet_environmental_standards",
    "17.3": "no_environmental_harm_and_green_activities",
    "17.4": "cemetery_built_to_plan",
    "17.5": "waste_and_wastewater_treated",
    "18.1": "commune_officials_standard",
    "18.2": "political_organisations_complete",
    "18.3": "party_and_authority_clean_and_strong",
    "18.4": "mass_organisations_advanced_title",
    "19": "security_and_order_kept",
}
AMENDED_MEASURES = {
    "7": "market_to_plan",
    "10": "income_per_capita",
    "12": "working_share_of_working_age_population",
    "14.1": "universal_lower_secondary_education",
    "15.1": "health_insurance_coverage",
}
# The facts have no English label for the amended text of 12.
ENGLISH = {"12": "working share of the working-age population"}
LAST_YEAR_IN_FORCE = 2016
REGISTERED = "Registered for recognition, and the registration confirmed by the district"
REGISTRATION = ["registered_for_recognition", "registration_confirmed_by_district"]


def first_lower(text):
    return text[0].lower() + text[1:]


def labels(row, change):
    """The label of the row; where the amended quantity differs and is not named in it, both."""
    vi, en = row["label_vi"], row["label_en"]
    if not change or "2013" in vi:
        return vi, en
    if MEASURES[row["code"]] == AMENDED_MEASURES[row["code"]]:
        short = en.removeprefix("2009: ")
        return change["label_vi"], short[0].upper() + short[1:]
    later = change.get("label_en") or ENGLISH[row["code"]]
    return f"{vi}; từ 2013: {first_lower(change['label_vi'])}", f"{en}; from 2013: {later}"


def income(change, since):
    """Cells and citations of the ladder, year by year, to the end of the period; gaps stay gaps."""
    ladder = {int(year): ({region: years.get(year) for region, years in change["thresholds"].items()},
                          target, change["source"], change["status"])
              for year, target in change["general_target"].items()}
    for guided in change["yearly_guidance"]:
        ladder[guided["year"]] = (guided, guided["general"], change["yearly_guidance_source"],
                                  change["yearly_guidance_status"])
    table, citations = [], []
    first = int(since[:4])
    for year in range(first, LAST_YEAR_IN_FORCE + 1):
        begin = since if year == first else f"{year}-01-01"
        end = "" if year == LAST_YEAR_IN_FORCE else f"{year + 1}-01-01"
        levels, target, source, status = ladder.get(year, ({}, "", "", change["status"]))
        row = {"kind": change["kind"], "thresholds": levels}
        table += cells("10", 1, "one", AMENDED_MEASURES["10"], row, status, begin, end)
        citations.append(["10", begin, str(target), source])
    return table, citations


def conditions(law):
    """Registered and confirmed, since the decision that says so; what was asked before is not on file."""
    fact, = [each for each in law["recognition"] if "registered with and confirmed by" in each["fact"]]
    day, month, year = re.search(r"372/QĐ-TTg, (\d+)/(\d+)/(\d{4})", fact["fact"]).groups()
    since = f"{year}-{int(month):02}-{int(day):02}"
    for parts, levels, status, read, begin, end in [
            (REGISTRATION[:1], None, "doubtful", "", "", since),
            (REGISTRATION, {"all": True}, fact["status"], fact["source"], since, "")]:
        for part, measure in enumerate(parts, 1):
            asked = {"kind": "boolean", "thresholds": levels}
            way = "all" if len(parts) > 1 else "one"
            for cell in cells("registered", part, way, measure, asked, status, columns=NO_COLUMNS):
                yield ["registered", REGISTERED, part, way, measure, cell[4], *cell[6:9], read, begin, end]


def main(law, folder):
    amendment = law["amendments"][0]
    since = amendment["issued"]
    changes = {change.get("indicator", str(change["criterion"])): change
               for change in amendment["changes"]}
    assert sorted(changes) == sorted(AMENDED_MEASURES)
    indicators, table, citations = [], [], []
    for criterion in law["criteria"]:
        for row in criterion["indicators"]:
            row = grounded_row(row)
            code = row["code"]
            change = changes.get(code)
            until = since if change else ""
            vi, en = labels(row, change)
            indicators.append([criterion["number"], criterion["name_vi"], criterion["name_en"],
                               code, vi, en, general(row), sources(row)])
            if row["kind"] == "composite":
                for part, piece in enumerate(row["parts"], 1):
                    table += cells(code, part, "all", MEASURES[piece["code"]], piece, row["status"])
            else:
                table += cells(code, 1, "one", MEASURES[code], row, row["status"], "", until)
            if code == "10":
                more, cited = income(change, since)
                table += more
                citations += cited
            elif change:
                table += cells(code, 1, "one", AMENDED_MEASURES[code], change, change["status"], since)
                citations.append([code, since, general(change), sources(change)])
    write(folder, "qd491-2009-xa", indicators, table, citations=citations,
          conditions=list(conditions(law)))


if __name__ == "__main__":
    run(main)

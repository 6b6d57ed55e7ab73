#!/usr/bin/env python3
"""Makes the second transcription of the conditions and grounds for withdrawal of Quyết định 18/2022/QĐ-TTg.

    transcribe_qd18.py FACTS.yaml SECOND_READING.yaml BASIC.yaml ADVANCED.yaml OUTPUT_FOLDER

FACTS is the file of 18/2022, BASIC and ADVANCED are those of the two sets of 318/QĐ-TTg. Writes
.conditions.tsv and .withdrawals.tsv of the sets of 2022 that they are asked for (a model commune is held
against the advanced set, which has the grounds for both); never reads a rule file. Needs PyYAML.
"""
import re

from second_reading import certainty, joined, one, read_cells
from transcription import NO_COLUMNS, cells, run, write

BASIC, ADVANCED, MODEL = "qd318-2022-xa", "qd318-2022-xa-nang-cao", "qd319-2022-xa-kieu-mau"
DISTRICTS = ["qd320-2022-huyen", "qd320-2022-huyen-nang-cao"]
LABELS = {
    "basic-set": "Commune meets the national criteria for new rural communes 2021-2025",
    "no-debt": "No outstanding construction debt of the programme in the commune",
    "satisfaction": "Residents' satisfaction at the prescribed rate",
    "security": 'Commune not complicated in security and order; since Decision 03/2024/QĐ-TTg: at the "safe in '
                'security and order" standard',
}
DEBT, SATISFIED = "outstanding_construction_debt", "residents_satisfied"
STANDARD, NOT_COMPLICATED = "commune_security_standard", "commune_not_complicated_in_security_and_order"
DISTRICT_NAMES = {"Kinh tế": "6", "Môi trường": "7", "Chất lượng môi trường sống": "8", "criterion 9": "9"}


def line(code, measure, kind, level, status, source, since, until):
    asked = {"kind": kind, "thresholds": {"all": level}}
    cell = next(cells(code, 1, "one", measure, asked, status, columns=NO_COLUMNS))
    return [code, LABELS[code], 1, "one", measure, cell[4], *cell[6:9], source, since, until]


def conditions(law, reading):
    """Every condition from the day of the decision; before it none is on file."""
    since, source = law["effective"], law["source"]
    assert one(reading, "effective")["level"].endswith("02/8/2022")
    assert "no figure" in one(reading, "art4.1 satisfaction")["level"]
    facts = {key: fact for key in ("arrears", "satisfaction", "An toàn về an ninh, trật tự")
             for fact in law["commune_conditions"] if key in fact["fact"]}
    yield line("no-debt", DEBT, "number_max", None, "doubtful", "", "", since)
    yield line("no-debt", DEBT, "number_max", 0, facts["arrears"]["status"], source, since, "")
    yield line("satisfaction", SATISFIED, "percent_min", None, "doubtful", "", "", since)
    poll = facts["satisfaction"]
    yield line("satisfaction", SATISFIED, "percent_min", poll["level_percent"], poll["level_status"],
               source, since, "")
    yield line("security", STANDARD, "boolean", None, "doubtful", "", "", since)
    # The day of effect of the amendment is not on file: its year is that of its number.
    amendment, = law["amended_by"]
    assert amendment["effective"] is None
    year = int(re.match(r"\d+/(\d{4})/", amendment["decision"]).group(1))
    first, last = f"{year}-01-01", f"{year + 1}-01-01"
    old = one(reading, "art4.1 order", "commune, before 03/2024")
    yield line("security", NOT_COMPLICATED, "boolean", True, certainty(old["confidence"]),
               joined(old["source"]), since, first)
    yield line("security", STANDARD, "boolean", None, "doubtful", "", first, last)
    status = facts["An toàn về an ninh, trật tự"]["status"].split()[0]
    yield line("security", STANDARD, "boolean", True, status, source, last, "")


def basic_set(advanced):
    """The two steps: an advanced commune meets the basic set too."""
    fact = next(fact for fact in advanced["recognition"] if "Bộ tiêu chí xã NTM 2021-2025" in fact["fact"])
    read = re.search(r"https?://\S+", fact["source"]).group()
    status = fact["status"].upper()
    yield ["basic-set", LABELS["basic-set"], 1, "meets", BASIC, "", "", status, status, read, "", ""]


def plain(name):
    return name.strip().replace("ATTP", "an toàn thực phẩm").lower()


def codes(named, law):
    """The codes of the criteria of those names in that set."""
    numbers = {plain(criterion["name_vi"]): str(criterion["number"]) for criterion in law["criteria"]}
    return " ".join(sorted((numbers[plain(name)] for name in named if plain(name) in numbers), key=int))


def band(text):
    return re.search(r"(\d+)% to (?:UNDER|under) (\d+)%", text).groups()


def withdrawals(named, lower, upper, since, sources, status):
    yield ["w1", lower, upper, named, status, since, sources]
    yield ["w2", upper, "", "", status, since, sources]


def communes(law, reading, basic, advanced):
    """Both grounds for each of the two sets of communes."""
    first, half = one(reading, "withdrawal a"), one(reading, "withdrawal b")
    lower, upper = band(first["level"])
    assert half["level"].startswith(f"{upper}% or more")
    assert "kieu mau communes against set II" in one(reading, "withdrawal reference set")["level"]
    names = re.sub(r"\(nang cao\)", "", first["level"].split("one of them:")[1]).split(";")
    sources = joined(first["source"], *[each["source"] for each in law["withdrawal_any_of"]])
    status = certainty(first["confidence"]).upper()
    for name, facts in ((BASIC, basic), (ADVANCED, advanced)):
        yield name, list(withdrawals(codes(names, facts), lower, upper, law["effective"],
                                     sources, status))


def districts(law, reading):
    cell = one(reading, "withdrawal district")
    lower, upper = band(cell["level"])
    assert cell["level"].endswith(f"or {upper}% or more")
    named = " ".join(code for name, code in DISTRICT_NAMES.items() if name in cell["level"])
    return list(withdrawals(named, lower, upper, law["effective"], joined(cell["source"]),
                            certainty(cell["confidence"]).upper()))


def main(law, second, basic, advanced, folder):
    reading = read_cells(second, "18/2022")
    beside = list(conditions(law, reading))
    grounds = dict(communes(law, reading, basic, advanced))
    write(folder, BASIC, conditions=beside, withdrawals=grounds[BASIC])
    write(folder, ADVANCED, conditions=[*basic_set(advanced), *beside], withdrawals=grounds[ADVANCED])
    write(folder, MODEL, conditions=beside)
    for name in DISTRICTS:
        write(folder, name, withdrawals=districts(law, reading))


if __name__ == "__main__":
    run(main)

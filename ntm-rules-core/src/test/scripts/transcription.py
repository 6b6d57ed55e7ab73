"""What the scripts that make second transcriptions share: reading the facts, writing the tables.

A transcription has two tables, NAME.indicators.tsv (one line an indicator) and NAME.cells.tsv (one line
a figure and column). `from` and `until` bound the days a line holds (until is the first day it no
longer does); empty means the whole period of the set. `combination` is the way from the whole of the
requirement to the figure: "one" alone, "all" as a part of all, "all.any" as one of several ways to
meet one part of all, "given" the condition and "given.all" a part of what is then asked.
NAME.conditions.tsv has the conditions beside the criteria. A set whose amended texts were read elsewhere
also has NAME.citations.tsv (one line an indicator and first day: general target and sources from then on);
one whose levels a ministry's guidance gives has NAME.decrees.tsv (one line an indicator and first day:
the instrument to cite in place of the set's own decree). NAME.within.tsv has the levels that hold only in
a province or for communes of a designation, NAME.withdrawals.tsv the grounds for withdrawing recognition.
"""
import csv
import pathlib
import re
import sys

import yaml

REGIONS = {
    "TDMNPB": "TDMNPB", "DBSH": "ĐBSH", "BTB": "BTB", "DHNTB": "DHNTB",
    "TN": "TN", "DNB": "ĐNB", "DBSCL": "ĐBSCL",
}
# For sets whose table has one level for all.
NO_COLUMNS = {"all": ""}
COMPARISONS = {"percent_min": "AT_LEAST", "money_min": "AT_LEAST", "number_min": "AT_LEAST",
               "percent_max": "AT_MOST", "number_max": "AT_MOST",
               "boolean": "AT_LEAST", "province_set": "AT_LEAST"}


# Hosts that no office would cite: they confirm nothing by themselves.
NO_GROUND = re.compile(
    r"\d+\.\d+\.\d+\.\d+(:\d+)?|(.*\.)?(scribd\.com|tailieu\.vn|xemdabongnet\.net|thepeoplespig\.com"
    r"|laodongquocte\.net|baomoi\.com|baomoi\.net\.vn|vietnam\.vn|huggingface\.co|github\.com)")


def grounded(status, addresses):
    """The status, which is not confirmed where no address counts."""
    hosts = [address.split("/")[2] for address in addresses.split()]
    counts = any(not NO_GROUND.fullmatch(host) for host in hosts)
    return "unconfirmed" if status.startswith("confirmed") and hosts and not counts else status


def grounded_row(row, addresses=None):
    """The row with every status of it, and of its parts, grounded in its sources."""
    read = sources(row) if addresses is None else addresses
    row = dict(row)
    if "status" in row:
        row["status"] = grounded(row["status"], read)
    row["cell_status"] = {key: grounded(value, read)
                          for key, value in (row.get("cell_status") or {}).items()}
    if row.get("parts"):
        row["parts"] = [grounded_row(part, read) for part in row["parts"]]
    return row


def cell_status(row, region, default):
    """The status of one cell: its own, that of the regions, that of the others, that of the row."""
    own = row.get("cell_status") or {}
    for key in (region, "all", "regions", "figure", "figures", "others"):
        if key in own:
            return re.match(r"[a-z]+", own[key]).group()
    return default


def cells(code, part, combination, measure, row, default, since="", until="", columns=None):
    for region, column in (columns or REGIONS).items():
        kind = row["kind"]
        levels = row.get("thresholds") or {}
        level = levels.get(region, levels.get("all"))
        certainty = cell_status(row, region, default)
        if kind == "province_set":
            status = "DOUBTFUL" if certainty == "doubtful" else "SET_BY_PROVINCE"
            level = ""
        else:
            status = certainty.upper() if level is not None else "NOT_ON_FILE"
            level = "1" if level is True else "" if level is None else str(level)
        yield [code, part, combination, measure, COMPARISONS[kind], column, level, status,
               certainty.upper(), since, until]


def sources(row):
    """The addresses; a source in words ("unconfirmed; …") is none."""
    return " ".join(source for source in [row.get("source") or "", *(row.get("extra_sources") or [])]
                    if source.startswith("http"))


def general(row):
    targets = [part.get("general_target") for part in row.get("parts") or [row]]
    return " / ".join(str(target) for target in targets if target is not None)


INDICATORS = ["criterion", "criterion_vi", "criterion_en", "code", "label_vi", "label_en",
              "general", "sources"]
CELLS = ["code", "part", "combination", "measure", "comparison", "column", "level", "status",
         "certainty", "from", "until"]
CITATIONS = ["code", "from", "general", "sources"]
DECREES = ["code", "from", "decree"]
WITHIN = ["province", "designation", "code", "part", "combination", "measure", "comparison", "level",
          "status", "from", "until", "sources"]


CONDITIONS = ["code", "label_en", "part", "combination", "measure", "comparison", "level", "status",
              "certainty", "sources", "from", "until"]
WITHDRAWALS = ["code", "at_least", "less_than", "including", "certainty", "from", "sources"]


def within(code, part, way, measure, kind, level, certainty, source, *, province="", designation="",
           since="", until="", comparison=None):
    """A line of a level that holds only in a province, or for communes of a designation."""
    known = level is not None
    written = "1" if level is True else "" if level is None else str(level)
    return [province, designation, code, part, way, measure, comparison or COMPARISONS[kind], written,
            certainty.upper() if known else "NOT_ON_FILE", since, until, source]


HEADINGS = {"indicators": INDICATORS, "cells": CELLS, "citations": CITATIONS, "conditions": CONDITIONS,
            "decrees": DECREES, "within": WITHIN, "withdrawals": WITHDRAWALS}


def write(folder, name, indicators=(), table=(), **more):
    """Writes the tables that have any line; `more` by the names of the headings."""
    lines = {"indicators": indicators, "cells": table, **more}
    for kind, rows in ((kind, [HEADINGS[kind], *rows]) for kind, rows in lines.items() if rows):
        path = pathlib.Path(folder) / f"{name}.{kind}.tsv"
        with path.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE,
                       quotechar=None, escapechar=None).writerows(rows)


def run(main):
    """Runs a script: its main takes the facts, read from each file, and the folder to write to."""
    *files, folder = sys.argv[1:]
    main(*[yaml.safe_load(pathlib.Path(file).read_text(encoding="utf-8")) for file in files], folder)

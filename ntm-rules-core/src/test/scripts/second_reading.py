"""The second reading of the law of 2022, which stands over the older files of facts.

A cell names its set, code and scope; several cells may be of one code. What a cell gives is as certain
as its confidence: high is confirmed, medium unconfirmed, low doubtful.
"""
import re

CERTAINTY = {"high": "confirmed", "medium": "unconfirmed", "low": "doubtful"}


def listed(source):
    """The addresses of a source, which may be one or several."""
    return [source] if isinstance(source, str) else list(source or [])


def certainty(confidence):
    return CERTAINTY[re.match(r"[a-z]+", confidence).group()]


def read_cells(second, name):
    """The cells of the set of that name, by code, in their order."""
    by_code = {}
    for cell in second["cells"]:
        if cell["set"].startswith(name):
            by_code.setdefault(cell["code"], []).append(cell)
    return by_code


def one(cells, code, scope=""):
    """The only cell of that code whose scope begins so."""
    cell, = [each for each in cells[code] if each["scope"].startswith(scope)]
    return cell


def joined(*sources):
    """Addresses in their order, each once."""
    return " ".join(dict.fromkeys(each for source in sources for each in listed(source)))

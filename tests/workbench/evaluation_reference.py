"""A second way to compare CAMEO records with labels: on the rows of the files, by spelling the rules out.

Nothing of it is shared with the engine: it states the rules of CAMEO in Python, as the engine may not, and pairs by
taking the best pair that is left, again and again.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

Row = dict[str, Any]
Counts = dict[str, tuple[int, int, int]]

BODIES = {"IGO", "IMG", "NGO", "NGM", "MNC", "INT", "UIS"}


def family(code: str) -> str:
    by_root = {"01": "state", "02": "appeal", "03": "agree", "04": "consult", "05": "agree", "06": "agree"}
    by_code = {"016": "deny", "036": "consult"}
    return by_code.get(code) or {**by_root, "10": "appeal", "12": "deny"}.get(code[:2], "other")


def country(code: str | None) -> str | None:
    return (code[:6] if code[:3] in BODIES else code[:3]) if code else None


def country_and_role(code: str | None) -> str | None:
    return (code[:9] if code[:3] in BODIES else code[:6]) if code else None


def same_actor(event: Row, record: Row, side: str, part: Callable[[str | None], str | None]) -> bool:
    return part(record[side]) in [part(code) for code in [event[side], *event[f"{side}_alt"]]]


def sides(event: Row, record: Row) -> list[str]:
    return ["source"] if "01" in (event["code"][:2], record["code"][:2]) else ["source", "target"]


def same_root(event: Row, record: Row) -> bool:
    meetings = family(event["code"]) == "consult" and family(record["code"]) == "consult"
    return meetings or any(record["code"][:2] == code[:2] for code in [event["code"], *event["alt"]])


def same_code(event: Row, record: Row) -> bool:
    return record["code"] == event["code"] or record["code"] in event["alt"]


def sentence_of(document: Row, record: Row) -> Row | None:
    for sentence in document["sentences"]:
        if sentence["start"] <= record["start"] and record["start"] < sentence["end"]:
            return sentence  # type: ignore[no-any-return]
    return None


def take_pairs(
    events: list[Row], records: list[Row], fits: Callable[[Row, Row], bool], cost: Callable[[Row, Row], tuple[int, ...]]
) -> list[tuple[int, int]]:
    """Take the cheapest pair that is left until none is; the first event and then the first record decide a draw."""
    taken: list[tuple[int, int]] = []
    while True:
        best: tuple[tuple[int, ...], int, int] | None = None
        for i, event in enumerate(events):
            for j, record in enumerate(records):
                if any(i == one or j == other for one, other in taken) or not fits(event, record):
                    continue
                offer = (cost(event, record), i, j)
                if best is None or offer < best:
                    best = offer
        if best is None:
            return taken
        taken.append(best[1:])


def figures(documents: list[Row], records: list[Row], level: str, by: str) -> Counts:
    """Return true positives, false positives and false negatives of each row and of all together."""
    code_fits = same_code if level.startswith("code") else same_root
    part = country_and_role if level.endswith("role") else country
    name: Callable[[str], str] = family if by == "family" else lambda code: code[:2]

    def fits(event: Row, record: Row) -> bool:
        return code_fits(event, record) and all(same_actor(event, record, side, part) for side in sides(event, record))

    def cost(event: Row, record: Row) -> tuple[int, ...]:
        return (0 if event["core"] else 1, 0 if event["code"] == record["code"] else 1)

    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    counts["unplaced"] = [0, 0, 0]
    for document in documents:
        own = [record for record in records if record["doc"] == document["doc"]]
        counts["unplaced"][1] += sum(sentence_of(document, record) is None for record in own)
        for sentence in document["sentences"]:
            here = [record for record in own if sentence_of(document, record) is sentence]
            pairs = take_pairs(sentence["events"], here, fits, cost)
            for i, event in enumerate(sentence["events"]):
                if event["core"]:
                    counts[name(event["code"])][0 if any(i == one for one, _ in pairs) else 2] += 1
            for j, record in enumerate(here):
                if all(j != other for _, other in pairs):
                    counts[name(record["code"])][1] += 1
    counts["ALL"] = [sum(column) for column in zip(*counts.values(), strict=True)]
    if by == "family":
        four = [counts[row] for row in ("state", "deny", "consult", "agree") if row in counts]
        counts["FOUR FAMILIES"] = [sum(row[column] for row in four) for column in range(3)]
    return {row: (tp, fp, fn) for row, (tp, fp, fn) in counts.items()}


def actors(documents: list[Row], records: list[Row]) -> list[tuple[str, str, str | None, bool, bool]]:
    """Return of every actor compared: side, label, what was given, country right, country and role right."""

    def cost(event: Row, record: Row) -> tuple[int, ...]:
        wrong_countries = [side for side in sides(event, record) if not same_actor(event, record, side, country)]
        wrong_roles = [side for side in sides(event, record) if not same_actor(event, record, side, country_and_role)]
        other_code = 0 if event["code"] == record["code"] else 1
        distance = max(event["start"], record["start"]) - min(event["start"], record["start"])
        return (len(wrong_countries), len(wrong_roles), other_code, distance, 0 if event["core"] else 1)

    judged = []
    for document in documents:
        for sentence in document["sentences"]:
            here = [r for r in records if r["doc"] == document["doc"] and sentence_of(document, r) is sentence]
            for i, j in take_pairs(sentence["events"], here, same_root, cost):
                event, record = sentence["events"][i], here[j]
                for side in sides(event, record):
                    if event["core"] and event[side] is not None:
                        right = [same_actor(event, record, side, part) for part in (country, country_and_role)]
                        judged.append((side, event[side], record[side], right[0], right[1]))
    return judged

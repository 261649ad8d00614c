#!/usr/bin/env python3
"""Recomputes every figure of the demo's summary.json without the product: python3 recompute.py, from anywhere.

It needs Python 3 and GeodSolve of GeographicLib (Debian: geographiclib-tools), and takes some three minutes. Which measure heads a standard
is an assumption, so it is an argument: --headline YX-R1=ambulance.
"""

import argparse
import hashlib
import json
from fractions import Fraction
from pathlib import Path

from counting import count
from county import County, table
from gaps import Within, clusters, helping
from ground import Ground
from nearest import nearer_to_border, two_nearest
from rules import RULES, idle

AREA, LINK_MM = "990101", 500_000
HEADLINES = {"KJ-R1": "radius", "KJ-R2": "radius", "PB-R1": "walk", "PB-R2": "car", "YX-R1": "radius", "YX-R2": "both"}
FILES = ["facilities.csv", "population.csv", "study.yaml", "townships.geojson", "villages.csv"]


def number(value, scale):
    """A whole number of parts as the shortest decimal."""
    return value // scale if value % scale == 0 else value / scale


def people(cells):
    return number(sum(cell.people for cell in cells), 100)


def metres(mm):
    return number(mm, 1000)


def rounded(fraction, digits):
    """Halves to the even digit; none of the demo's is one."""
    return number(round(fraction * 10 ** digits), 10 ** digits)


def distances(cells, nearest, rank):
    if not cells:
        return None
    head, weighted = sum(cell.people for cell in cells), sum(cell.people * nearest[cell.id][rank][0] for cell in cells)
    return {"meanMetres": metres(int(Fraction(weighted, head) + Fraction(1, 2))), "largestMetres": metres(max(nearest[cell.id][rank][0] for cell in cells))}


def figure(rule, measure, headline, unit, kind, cells, nearest):
    name, assumption, limits = measure
    concerned = [cell for cell in cells if cell.urban == rule.urban]
    inside = [cell for cell in concerned if nearest[cell.id][0][0] <= limits[-1]]
    bands = [[cell for cell in inside if low < nearest[cell.id][0][0] <= high] for low, high in zip([-1, *limits], limits)]
    outside = [cell for cell in concerned if nearest[cell.id][0][0] > limits[-1]]
    twice = [cell for cell in inside if nearest[cell.id][1][0] <= limits[-1]]
    share = Fraction(sum(cell.people for cell in inside), sum(cell.people for cell in concerned)) if concerned else None
    return {
        "standard": rule.id, "measure": name, "headline": name == headline, "unit": unit, "class": kind, "limitsMetres": [metres(limit) for limit in limits],
        "assumption": assumption, "bands": [people(band) for band in bands], "inside": people(inside), "outside": people(outside), "unlocated": 0,
        "unclassified": 0, "notConcerned": people([cell for cell in cells if cell.urban != rule.urban]), "total": people(cells), "twice": people(twice),
        "denominator": people(concerned), "share": None if share is None else rounded(share, 9),
        "nearest": distances(concerned, nearest, 0), "secondNearest": distances(concerned, nearest, 1),
    }


def gap_areas(county, outside, nearest, limit_mm, ground):
    groups = [group for township in county.townships for group in clusters([cell for cell in outside if cell.unit == township.id], LINK_MM, ground)]
    everyone = Within(outside, limit_mm, ground) if outside else None
    rows = []
    for rank, gap in enumerate(sorted(groups, key=lambda gap: (-sum(cell.people for cell in gap), min(cell.id for cell in gap))), 1):
        first = min(gap, key=lambda cell: (nearest[cell.id][0][0], cell.id))
        near, far = nearest[first.id][0], max(nearest[cell.id][0][0] for cell in gap)
        best, covered = helping(gap, county.cells, limit_mm, ground)
        rows.append({
            "rank": rank, "unit": gap[0].unit, "points": len(gap), "people": people(gap), "nearestFacility": near[1].id,
            "nearestMetres": metres(near[0]), "farthestMetres": metres(far), "beyondMetres": metres(far - limit_mm),
            "helpingPoint": {"id": best.id, "longitude": number(best.at[0], 10 ** 6), "latitude": number(best.at[1], 10 ** 6),
                             "ofGap": number(covered, 100), "ofAll": number(everyone.exactly(best.at), 100)},
        })
    return rows


def first_due(facility, concerned, nearest, limit_mm):
    mine = [cell for cell in concerned if nearest[cell.id][0][1] is facility]
    inside = [cell for cell in mine if nearest[cell.id][0][0] <= limit_mm]
    second = [cell for cell in inside if nearest[cell.id][1][0] <= limit_mm]
    row = {"facility": facility.id, "name": facility.name, "people": people(mine), "inside": people(inside), "vehicles": facility.ambulances}
    if facility.ambulances:
        row["peoplePerVehicle"] = rounded(Fraction(sum(cell.people for cell in mine), 100 * facility.ambulances), 3)
    return row | {"ifOutToSecond": people(second), "ifOutToNobody": people([cell for cell in inside if nearest[cell.id][1][0] > limit_mm])}


def border(county, concerned, serving, nearest, limit_mm, ground):
    beyond = [facility for facility in serving if facility.beyond]
    if not beyond:
        return {"facilitiesBeyond": 0, "relyOnThem": 0, "nearerToBorder": people(nearer_to_border(concerned, nearest, county.outline(), ground))}
    inside = [cell for cell in concerned if nearest[cell.id][0][0] <= limit_mm]
    own = two_nearest(inside, [facility for facility in serving if not facility.beyond], ground)
    return {"facilitiesBeyond": len(beyond), "relyOnThem": people([cell for cell in inside if own[cell.id][0][0] > limit_mm]), "nearerToBorder": None}


def reach(county, rule, headline, cached, ground):
    mine = [facility for facility in county.facilities if facility.classes & rule.classes]
    serving = [facility for facility in mine if not idle(rule, facility)]
    key = tuple(facility.id for facility in serving), rule.urban
    concerned = [cell for cell in county.cells if cell.urban == rule.urban]
    if key not in cached:
        cached[key] = two_nearest(concerned, serving, ground)
    nearest = cached[key]
    limit_mm = next(limits[-1] for name, _, limits in rule.measures() if name == headline)
    standard = {"id": rule.id, "result": "reach", "concerned": "urban" if rule.urban else "rural", "headline": headline, "servingFacilities": len(serving)}
    if rule.mean:
        seconds = sum(Fraction(cell.people * nearest[cell.id][0][0]) for cell in concerned) / sum(cell.people for cell in concerned) / 1000 * 13 / 10 / Fraction(30_000, 3600)
        standard["meanArrival"] = {"assumption": "ambulance", "limitMinutes": rule.minutes, "meanMinutes": rounded(seconds / 60, 3),
                                   "people": people(concerned), "met": seconds <= 60 * rule.minutes}
    standard["idle"] = [{"facility": facility.id, "name": facility.name, "reason": idle(rule, facility)} for facility in mine if idle(rule, facility)]
    standard["unconfirmed"] = []
    standard["border"] = border(county, concerned, serving, nearest, limit_mm, ground)
    standard["gaps"] = gap_areas(county, [cell for cell in concerned if nearest[cell.id][0][0] > limit_mm], nearest, limit_mm, ground)
    standard["firstDue"] = [first_due(facility, concerned, nearest, limit_mm) for facility in serving]
    groups = [(None, None, county.cells), (None, "urban", [cell for cell in county.cells if cell.urban]),
              (None, "rural", [cell for cell in county.cells if not cell.urban]), (None, "unclassified", []), (AREA, None, county.cells)]
    groups += [(township.id, None, [cell for cell in county.cells if cell.unit == township.id]) for township in county.townships]
    return standard, [figure(rule, measure, headline, *group, nearest) for measure in rule.measures() for group in groups]


def ambulances(county):
    """KJ-A1: three times the county's people, one vehicle for 30,000, rounded up. All stand in the county by their coordinates; the one without has none."""
    head = sum(cell.people for cell in county.cells)
    have = sum(facility.ambulances for facility in county.facilities if not facility.beyond)
    need = -(-head * 3 // (100 * 30_000))
    return {"id": "KJ-A1", "result": "ratio", "supply": "ambulances", "minimum": 1, "per": 30000, "multiplier": 3, "units": [
        {"unit": AREA, "population": number(head, 100), "base": number(head * 3, 100), "have": have, "need": need, "short": max(0, need - have), "facilitiesSilent": 0}]}


def community_centres(county):
    """KJ-P2b: one for 30,000 to 100,000 of the townsfolk; rounded up for the fewest, down for the most."""
    head = sum(cell.people for cell in county.cells if cell.urban)
    have = sum("community_centre" in facility.classes for facility in county.facilities if not facility.beyond)
    need = -(-head // 10_000_000)
    return {"id": "KJ-P2b", "result": "ratio", "minimum": 1, "per": 100000, "units": [
        {"unit": AREA, "population": number(head, 100), "base": number(head, 100), "have": have, "need": need, "short": max(0, need - have), "most": head // 3_000_000}]}


def units(county):
    rows = []
    for township in county.townships:
        placed = sum(cell.people for cell in county.cells if cell.unit == township.id)
        rows.append({"id": township.id, "name": township.name, "level": "township", "parent": AREA, "type": township.type, "boundary": True, "counted": township.counted,
                     "placed": number(placed, 100), "factor": rounded(Fraction(township.counted * 100, placed), 6), "scaled": False})
    return rows


def imports(folder, hashes):
    """Every row is a township, an institution, a cell or a village; a row whose number stands in the file already is refused."""
    lists = {"townships.geojson": [feature["properties"]["code"] for feature in json.loads((folder / "townships.geojson").read_bytes())["features"]]}
    lists |= {name: [row["编号"] for row in table(folder / name)] for name in FILES if name.endswith(".csv")}
    return [{"file": name, "sha256": hashes[name], "read": len(keys), "accepted": len(set(keys)), "repaired": 0, "rejected": len(keys) - len(set(keys)), "leftOut": 0}
            for name, keys in lists.items()]


def population(county):
    return {"total": people(county.cells), "located": people(county.cells), "unlocated": 0, "unlocatedPlaces": 0, "urban": people([cell for cell in county.cells if cell.urban]),
            "rural": people([cell for cell in county.cells if not cell.urban]), "unclassified": 0, "demandPoints": len(county.cells), "outsidePoints": 0,
            "outsidePeople": 0, "pulledInPoints": 0, "spreadPeople": 0}


def main():
    parser = argparse.ArgumentParser()
    here = Path(__file__).resolve().parent
    parser.add_argument("--headline", action="append", default=[], metavar="STANDARD=MEASURE")
    parser.add_argument("--demo", type=Path, default=here.parents[2] / "data" / "demo")
    parser.add_argument("--out", type=Path, default=here / "recomputed.json")
    choices = parser.parse_args()
    headlines = HEADLINES | dict(choice.split("=") for choice in choices.headline)
    county, ground, cached = County(choices.demo), Ground(), {}
    results = [reach(county, rule, headlines[rule.id], cached, ground) for rule in RULES]
    hashes = {name: hashlib.sha256((choices.demo / name).read_bytes()).hexdigest() for name in FILES}
    answer = {
        "inputs": hashes,
        "population": population(county), "imports": imports(choices.demo, hashes), "units": units(county), "standards": [standard for standard, _ in results] + [ambulances(county), community_centres(county)] + count(choices.demo),
        "figures": [row for _, rows in results for row in rows],
    }
    lines = [f'"{key}": ' + (json.dumps(value) if isinstance(value, dict) else
             "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in value) + "]") for key, value in answer.items()]
    choices.out.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{len(ground.known)} geodesics, {ground.ties} on half a millimetre, the plane at most {ground.worst:.1e} off: trusted to 2e-4")


if __name__ == "__main__":
    main()

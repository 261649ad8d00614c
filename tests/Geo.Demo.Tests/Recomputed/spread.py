#!/usr/bin/env python3
"""Recomputes equity, access and sensitivity of the demo's summary.json without the product: python3 spread.py, from anywhere; some two minutes.

Distances are chords of the ellipsoid, made arcs of a circle of 6,371 km and rounded to the millimetre. The radius of curvature lies within one per cent of that, so what was added to a chord is
good to two per cent; that no decision hangs on it is checked for each. Gini is the mean difference of all pairs, not a curve; each catchment is summed pair by pair, without a tree.
"""

import json
import math
from fractions import Fraction
from pathlib import Path

from county import County
from recompute import HEADLINES, AREA
from rules import RULES, SPEEDS, idle

A, F = 6378137.0, 1 / 298.257223563
E2 = F * (2 - F)
WEIGHTS = (1, 0.68, 0.22)
CLOSEST = [math.inf]


def centred(at):
    longitude, latitude = math.radians(at[0] / 1e6), math.radians(at[1] / 1e6)
    normal = A / math.sqrt(1 - E2 * math.sin(latitude) ** 2)
    return normal * math.cos(latitude) * math.cos(longitude), normal * math.cos(latitude) * math.sin(longitude), normal * (1 - E2) * math.sin(latitude)


def metres(one, other):
    squared = (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2
    chord = math.sqrt(squared)
    return chord + chord * squared / (24 * 6371e3 ** 2)


def is_within(distance, limit_mm):
    """To the nearest millimetre, inclusive: half a millimetre beyond is where it turns."""
    beyond = distance * 1000 - limit_mm - 0.5
    if abs(beyond) < 5:
        doubt = 0.02 * distance ** 3 / (24 * 6371e3 ** 2) * 1000 + 1e-4
        CLOSEST[0] = min(CLOSEST[0], abs(beyond) / doubt)
    return beyond < 0


def mm(preset, urban, minutes, speed=Fraction(1), limit=Fraction(1), detour=Fraction(13, 10)):
    return math.floor(Fraction(SPEEDS[preset][0 if urban else 1], 10) * 1_000_000 * Fraction(minutes, 60) * speed * limit / detour)


VARIANTS = {"speedLow": {"speed": Fraction(4, 5)}, "speedHigh": {"speed": Fraction(6, 5)}, "limitLow": {"limit": Fraction(19, 20)}, "limitHigh": {"limit": Fraction(21, 20)},
            "straight": {"detour": Fraction(1)}, "detour": {"detour": Fraction(13, 10)}}


def limit_of(rule, name, speed=Fraction(1), limit=Fraction(1), detour=None):
    """A radius is straight unless a detour is asked for, a time goes by detour unless the straight line is."""
    radius = math.floor(rule.radii[-1] * 1_000_000 * limit / (detour or 1)) if rule.radii else None
    if name == "radius":
        return radius
    time = mm("ambulance" if rule.joined else name, rule.urban, rule.minutes, speed, limit, detour or Fraction(13, 10))
    return max(radius, time) if name == "either" else min(radius, time) if name == "both" else time


def groups(cells, county):
    """The area, then every unit with people concerned."""
    yield None, cells
    for township in county.townships:
        mine = [cell for cell in cells if cell.unit == township.id]
        if mine:
            yield township.id, mine


def sensitivity(rule, name, nearest, cells, county):
    limits = {key: limit_of(rule, name, **changed) for key, changed in VARIANTS.items()}
    for unit, mine in groups(cells, county):
        everyone = sum(cell.people for cell in mine)
        inside = {key: sum(cell.people for cell in mine if is_within(nearest[cell.id], limit)) for key, limit in limits.items()}
        yield {"standard": rule.id, "measure": name, "unit": unit, "denominator": everyone / 100} | {key: value / 100 for key, value in inside.items()} | {
            "borderline": (inside["straight"] == everyone) != (inside["detour"] == everyone)}


def zone(distance, limits):
    return next((weight for limit, weight in zip(limits, WEIGHTS) if is_within(distance, limit)), 0)


def access(cells, spots, facilities, supply, limit_mm):
    """2SFCA, E2SFCA, 3SFCA, gravity and cumulative access of every cell: everyone located competes."""
    limits = [limit_mm // 3, 2 * limit_mm // 3, limit_mm]
    pairs = [[] for _ in cells]
    for at, (spot, _) in enumerate(facilities):
        for row, place in enumerate(spots):
            weight = zone(metres(spot, place), limits)
            if weight:
                pairs[row].append((at, weight))
    plain, weighted, chosen = ([0.0] * len(facilities) for _ in range(3))
    for cell, near in zip(cells, pairs):
        total = sum(weight for _, weight in near)
        for at, weight in near:
            plain[at] += cell.people / 100
            weighted[at] += weight * cell.people / 100
            chosen[at] += weight * weight / total * cell.people / 100
    answers = []
    for near in pairs:
        total = sum(weight for _, weight in near)
        answers.append((
            sum(supply[at] / plain[at] for at, _ in near), sum(weight * supply[at] / weighted[at] for at, weight in near),
            sum(weight * weight / total * supply[at] / chosen[at] for at, weight in near), sum(weight * supply[at] for at, weight in near), sum(supply[at] for at, _ in near)))
    return answers


def inequality(rows):
    rows = sorted((value, weight) for value, weight in rows if weight > 0)
    weights, total = sum(weight for _, weight in rows), sum(value * weight for value, weight in rows)
    mean, passed, bottom, top = total / weights, 0.0, 0.0, 0.0
    for value, weight in rows:
        bottom += value * max(0.0, min(passed + weight, 0.4 * weights) - passed)
        passed += weight
        top += value * max(0.0, passed - max(passed - weight, 0.9 * weights))
    return {
        "rows": len(rows), "mean": mean,
        "gini": sum(abs(one - other) * mine * theirs for one, mine in rows for other, theirs in rows) / (2 * weights * weights * mean),
        "palma": top / bottom if bottom else None,
        "theilT": sum(weight / weights * value / mean * math.log(value / mean) for value, weight in rows if value > 0),
    }


def supplied(county):
    """Beds, doctors and vehicles per head of each township: KJ-B1a and KJ-H1a per 1,000, KJ-A1 per 30,000 of three times the people."""
    people = {township.id: sum(cell.people for cell in county.cells if cell.unit == township.id) / 100 for township in county.townships}
    for standard, column, per, multiplier in (("KJ-B1a", "床位数", 1000, 1), ("KJ-H1a", "医师数", 1000, 1), ("KJ-A1", "救护车数", 30000, 3)):
        have = dict.fromkeys(people, 0)
        for facility in county.facilities:
            unit = facility.row["乡镇代码"] if facility.at is None else facility.unit
            if unit in have:
                have[unit] += int(facility.row[column])
        yield {"standard": standard, "basis": "supply", "supply": None} | inequality([(have[unit] * per / (count * multiplier), count) for unit, count in people.items()])


def main():
    here = Path(__file__).resolve().parent
    county = County(here.parents[2] / "data" / "demo")
    spots = [centred(cell.at) for cell in county.cells]
    answer = {"sensitivity": [], "access": [], "equity": list(supplied(county))}
    for rule in RULES:
        serving = [facility for facility in county.facilities if facility.classes & rule.classes and not idle(rule, facility)]
        facilities = [(centred(facility.at), facility) for facility in serving]
        concerned = [(cell, spot) for cell, spot in zip(county.cells, spots) if cell.urban == rule.urban]
        nearest = {cell.id: min(metres(spot, one) for one, _ in facilities) for cell, spot in concerned}
        cells = [cell for cell, _ in concerned]
        for name, _, _ in rule.measures():
            answer["sensitivity"] += sensitivity(rule, name, nearest, cells, county)
        headline = limit_of(rule, HEADLINES[rule.id])
        answer["equity"].append({"standard": rule.id, "basis": "coverage", "supply": None} | inequality([
            (sum(cell.people for cell in mine if is_within(nearest[cell.id], headline)) / sum(cell.people for cell in mine), sum(cell.people for cell in mine) / 100)
            for unit, mine in groups(cells, county) if unit]))
        if rule.joined or rule.radii:
            continue
        for supply, column in (("beds", "床位数"), ("doctors", "医师数")):
            of = access(county.cells, spots, facilities, [int(facility.row[column]) for _, facility in facilities], headline)
            mine = {}
            for cell, values in zip(county.cells, of):
                if cell.urban == rule.urban:
                    for unit in (cell.unit, AREA):
                        mine.setdefault(unit, []).append((cell.people / 100, values))
            means = {unit: (sum(people for people, _ in rows), [sum(people * values[at] for people, values in rows) / sum(people for people, _ in rows) for at in range(5)]) for unit, rows in mine.items()}
            answer["access"].append({"standard": rule.id, "supply": supply, "units": [
                {"unit": unit, "people": people} | dict(zip(("twoStep", "enhanced", "threeStep", "gravity", "cumulative"), values)) for unit, (people, values) in sorted(means.items())]})
            for at, basis in enumerate(("twoStep", "enhanced", "threeStep")):
                answer["equity"].append({"standard": rule.id, "basis": basis, "supply": supply} | inequality([
                    (values[at] * 1000, people) for unit, (people, values) in means.items() if unit != AREA]))
    assert CLOSEST[0] > 1, CLOSEST
    lines = [f'"{key}": [\n' + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "]" for key, rows in answer.items()]
    (here / "spread.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"the closest decision is {CLOSEST[0]:.1f} times the doubt from turning")


if __name__ == "__main__":
    main()

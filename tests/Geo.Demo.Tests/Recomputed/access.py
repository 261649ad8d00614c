#!/usr/bin/env python3
"""Recomputes the demo's access to beds and doctors over roads without the product: python3 access.py, from anywhere; it takes some ten minutes.

As roads.py does it, one search for each facility, each pair of a cell and a facility weighed by its own time. Times agree to a hundred-thousandth, so a cell within a hundredth of a second of the
end of a zone may be counted in the next one: how many people live there is written beside.
"""

import json
import sys
from pathlib import Path

from county import County
from roads import Mode, Roads, degrees
from rules import RULES, idle
from spread import AREA, WEIGHTS

HEADS = {"PB-R1": "walk", "PB-R2": "car"}


def measures(people, pairs, supply):
    """2SFCA, E2SFCA, 3SFCA, gravity and cumulative access of every cell, from its facilities with their weights: everyone located competes."""
    plain, weighted, chosen = ([0.0] * len(supply) for _ in range(3))
    for count, near in zip(people, pairs):
        total = sum(weight for _, weight in near)
        for at, weight in near:
            plain[at] += count
            weighted[at] += weight * count
            chosen[at] += weight * weight / total * count
    for near in pairs:
        total = sum(weight for _, weight in near)
        yield (
            sum(supply[at] / plain[at] for at, _ in near), sum(weight * supply[at] / weighted[at] for at, weight in near),
            sum(weight * weight / total * supply[at] / chosen[at] for at, weight in near), sum(weight * supply[at] for at, weight in near), sum(supply[at] for at, _ in near))


def main():
    here = Path(__file__).resolve().parent
    demo = here.parents[2] / "data" / "demo"
    county, roads, answer = County(demo), Roads(demo / "roads.osm"), []
    cells, snaps = [degrees(cell.at) for cell in county.cells], [roads.snap(degrees(cell.at)) for cell in county.cells]
    people = [cell.people / 100 for cell in county.cells]
    for rule in (rule for rule in RULES if rule.id in HEADS):
        serving = [facility for facility in county.facilities if facility.classes & rule.classes and not idle(rule, facility)]
        mode, limit = Mode(roads, HEADS[rule.id], False), rule.minutes * 60
        pairs, doubtful = [[] for _ in cells], set()
        for at, facility in enumerate(serving):
            place = degrees(facility.at)
            for row, (time, _) in enumerate(mode.nearest(cells, snaps, [place], [roads.snap(place)], False)):
                zone = next((zone for zone in range(3) if time <= limit * (zone + 1) / 3), None)
                if zone is not None:
                    pairs[row].append((at, WEIGHTS[zone]))
                if any(abs(time - limit * part / 3) < 0.3 for part in (1, 2, 3)):
                    doubtful.add(row)
            print(rule.id, at, len(serving), file=sys.stderr)
        for supply, column in (("beds", "床位数"), ("doctors", "医师数")):
            units = {}
            for cell, count, values in zip(county.cells, people, measures(people, pairs, [int(facility.row[column]) for facility in serving])):
                if cell.urban == rule.urban:
                    for unit in (cell.unit, AREA):
                        units.setdefault(unit, []).append((count, values))
            answer.append({"standard": rule.id, "supply": supply, "measure": f"roads-{HEADS[rule.id]}", "doubtful": sum(people[row] for row in doubtful), "units": [
                {"unit": unit, "people": sum(count for count, _ in rows)} | {
                    name: sum(count * values[at] for count, values in rows) / sum(count for count, _ in rows)
                    for at, name in enumerate(("twoStep", "enhanced", "threeStep", "gravity", "cumulative"))} for unit, rows in sorted(units.items())]})
    lines = ",\n".join(json.dumps(row) for row in answer)
    (here / "access.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()

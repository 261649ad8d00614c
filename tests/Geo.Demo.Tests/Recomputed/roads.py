#!/usr/bin/env python3
"""Recomputes the demo's reach over roads without the product: python3 roads.py, from anywhere; it needs Python 3 alone and takes some five minutes.

The network is read from roads.osm, nodes as vertices, one piece between two nodes of a way as two arcs; the search is Dijkstra's with two labels a vertex. Lengths are taken in a plane around each place
(radii of curvature at its latitude), so times agree to a hundred-thousandth and a person within metres of a limit may fall on the other side.
"""

import heapq
import json
import math
import sys
import xml.etree.ElementTree as xml
from collections import defaultdict
from pathlib import Path

from county import County
from rules import RULES, EMERGENCY, idle

A, B = 6_378_137.0, 6_356_752.314245
OFF_ROAD, FARTHEST = 3 / 3.6, 3000.0
# km/h by class, and what traffic leaves of a motor vehicle's: restated from seeds/travel.
SPEEDS = {  # walk, e-bike, car, ambulance, traffic
    "primary": (4.8, 18, 60, 60, 0.85), "secondary": (4.8, 18, 50, 50, 0.85), "tertiary": (4.8, 18, 40, 40, 0.9), "unclassified": (4.8, 18, 35, 35, 0.95),
    "residential": (4.8, 18, 25, 25, 0.95), "track": (4.8, 12, 20, 20, 1),
}
MODES = {"walk": (0, False, 1), "ebike": (1, False, 1), "car": (2, True, 1), "ambulance": (3, True, 1.2)}


def scale(latitude):
    """Metres in a degree of longitude and of latitude."""
    sine = math.sin(math.radians(latitude))
    e2 = 1 - (B / A) ** 2
    across, along = A / math.sqrt(1 - e2 * sine ** 2), A * (1 - e2) / (1 - e2 * sine ** 2) ** 1.5
    return math.radians(1) * across * math.cos(math.radians(latitude)), math.radians(1) * along


def metres(a, b):
    east, north = scale((a[1] + b[1]) / 2)
    return math.hypot((a[0] - b[0]) * east, (a[1] - b[1]) * north)


class Roads:
    def __init__(self, path):
        root = xml.parse(path).getroot()
        self.nodes = {node.get("id"): (float(node.get("lon")), float(node.get("lat"))) for node in root.iter("node")}
        self.pieces = []
        for way in root.iter("way"):
            tags = {tag.get("k"): tag.get("v") for tag in way.iter("tag")}
            if "highway" not in tags:
                continue
            assert set(tags) <= {"highway", "name", "name:en", "ref", "oneway", "bridge", "layer"} and tags.get("oneway", "yes") == "yes", tags
            ids = [node.get("ref") for node in way.iter("nd")]
            self.pieces += [(a, b, metres(self.nodes[a], self.nodes[b]), tags["highway"], "oneway" in tags) for a, b in zip(ids, ids[1:])]
        self.grid = defaultdict(list)
        for at, (a, b, *_) in enumerate(self.pieces):
            (x1, y1), (x2, y2) = self.nodes[a], self.nodes[b]
            for column in range(int(min(x1, x2) * 200), int(max(x1, x2) * 200) + 1):
                for row in range(int(min(y1, y2) * 200), int(max(y1, y2) * 200) + 1):
                    self.grid[column, row].append(at)

    def snap(self, place):
        """The nearest piece, how far along it, how far from it; None beyond three kilometres."""
        east, north = scale(place[1])
        column, row, best, ring = int(place[0] * 200), int(place[1] * 200), None, 0
        # A cell is 480 by 554 metres: rings are looked at until none further out can be nearer.
        while ring <= 8 and (best is None or best[0] > (ring - 1) * 480):
            for c in range(column - ring, column + ring + 1):
                for r in range(row - ring, row + ring + 1):
                    if max(abs(c - column), abs(r - row)) != ring:
                        continue
                    for at in self.grid.get((c, r), ()):
                        a, b = self.nodes[self.pieces[at][0]], self.nodes[self.pieces[at][1]]
                        ax, ay = (a[0] - place[0]) * east, (a[1] - place[1]) * north
                        dx, dy = (b[0] - a[0]) * east, (b[1] - a[1]) * north
                        share = min(1, max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
                        far = math.hypot(ax + share * dx, ay + share * dy)
                        if best is None or far < best[0]:
                            best = (far, at, share)
            ring += 1
        return best if best and best[0] <= FARTHEST else None


class Mode:
    """Arcs with their costs: seconds, or metres where the mode's name says so."""

    def __init__(self, roads, name, by_length):
        column, motor, siren = MODES[name]
        self.roads, self.off_road, self.out, self.into, self.cost = roads, 1 if by_length else 1 / OFF_ROAD, defaultdict(list), defaultdict(list), []
        for a, b, length, kind, oneway in roads.pieces:
            speed = SPEEDS[kind][column] * (SPEEDS[kind][4] if motor else 1) * siren
            forward = length if by_length else length / (speed / 3.6)
            self.cost.append((forward, None if oneway and name != "walk" else forward))
            for tail, head, cost in ((a, b, forward), (b, a, self.cost[-1][1])):
                if cost is not None:
                    self.out[tail].append((head, cost))
                    self.into[head].append((tail, cost))

    def leaves(self, snap, away):
        """Ends by which a journey leaves a place (away), or comes to it."""
        far, at, share = snap
        a, b = self.roads.pieces[at][:2]
        forward, backward = self.cost[at]
        to_b, to_a = (forward, backward) if away else (backward, forward)
        return [(node, far * self.off_road + part * cost) for node, part, cost in ((b, 1 - share, to_b), (a, share, to_a)) if cost is not None]

    def two_labels(self, snaps, away):
        """The two nearest facilities of every node."""
        found, queue = defaultdict(list), []
        for facility, snap in enumerate(snaps):
            if snap:
                queue += [(cost, facility, node) for node, cost in self.leaves(snap, away)]
        heapq.heapify(queue)
        arcs = self.out if away else self.into
        while queue:
            cost, facility, node = heapq.heappop(queue)
            mine = found[node]
            if len(mine) == 2 or any(other == facility for _, other in mine):
                continue
            mine.append((cost, facility))
            for head, more in arcs[node]:
                if len(found[head]) < 2:
                    heapq.heappush(queue, (cost + more, facility, head))
        return found

    def nearest(self, cells, cell_snaps, places, place_snaps, away):
        """The two least costs of each cell, infinite where there is none."""
        labels, on_piece = self.two_labels(place_snaps, away), defaultdict(list)
        for facility, snap in enumerate(place_snaps):
            if snap:
                on_piece[snap[1]].append(facility)
        answers = []
        for cell, snap in zip(cells, cell_snaps):
            costs = {}
            if snap:
                for node, cost in self.leaves(snap, not away):
                    for more, facility in labels[node]:
                        costs[facility] = min(costs.get(facility, math.inf), cost + more)
                for facility in on_piece[snap[1]]:
                    costs[facility] = min(costs.get(facility, math.inf), self.along(snap, place_snaps[facility], away))
                for facility, place in enumerate(places):
                    if place_snaps[facility] and abs(place[1] - cell[1]) * 110_000 <= snap[0]:
                        straight = metres(cell, place)
                        if straight <= min(snap[0], place_snaps[facility][0]):
                            costs[facility] = min(costs.get(facility, math.inf), straight * self.off_road)
            answers.append((sorted(costs.values()) + [math.inf, math.inf])[:2])
        return answers

    def along(self, cell, place, away):
        start, end = (place, cell) if away else (cell, place)
        cost = self.cost[cell[1]][0 if end[2] >= start[2] else 1]
        return math.inf if cost is None else (cell[0] + place[0]) * self.off_road + abs(end[2] - start[2]) * cost


def degrees(at):
    return at[0] / 1e6, at[1] / 1e6


def figure(rule, key, concerned, nearest, limits, per):
    """People inside, outside, reached by two, without a way, and the mean cost of those who have one."""
    bands = [sum(cell.people for cell, (first, _) in zip(concerned, nearest) if low < first <= high) for low, high in zip([-1, *limits], limits)]
    reached = [(cell.people, first) for cell, (first, _) in zip(concerned, nearest) if first < math.inf]
    whole = sum(cell.people for cell in concerned)
    return {
        "standard": rule.id, "measure": key, "bands": [band / 100 for band in bands], "outside": (whole - sum(bands)) / 100,
        "twice": sum(cell.people for cell, (_, second) in zip(concerned, nearest) if second <= limits[-1]) / 100,
        "noWay": (whole - sum(people for people, _ in reached)) / 100, "mean": sum(people * cost for people, cost in reached) / sum(people for people, _ in reached) / per,
    }


def main():
    here = Path(__file__).resolve().parent
    county, roads = County(here.parents[2] / "data" / "demo"), Roads(here.parents[2] / "data" / "demo" / "roads.osm")
    snaps = {cell.id: roads.snap(degrees(cell.at)) for cell in county.cells}
    modes, cached, rows = {}, {}, []
    for rule in RULES:
        concerned = [cell for cell in county.cells if cell.urban == rule.urban]
        serving = [facility for facility in county.facilities if facility.classes & rule.classes and not idle(rule, facility)]
        emergency = rule.classes <= EMERGENCY
        places = [degrees(facility.at) for facility in serving]

        def search(name, by_length):
            key = name, by_length, rule.urban, tuple(facility.id for facility in serving)
            if key not in cached:
                if (name, by_length) not in modes:
                    modes[name, by_length] = Mode(roads, name, by_length)
                cached[key] = modes[name, by_length].nearest(
                    [degrees(cell.at) for cell in concerned], [snaps[cell.id] for cell in concerned], places, [roads.snap(place) for place in places], emergency)
            return cached[key]

        names = ["ambulance"] if emergency else ["walk", "ebike", "car"]
        if rule.radii:
            rows.append(figure(rule, "roads-radius", concerned, search(names[0], True), [km * 1000 for km in rule.radii], 1))
        if rule.minutes:
            rows += [figure(rule, f"roads-{name}", concerned, search(name, False), [rule.minutes * 60], 60) for name in names]
        if rule.joined:
            times, ways, limit, far = search("ambulance", False), search("ambulance", True), rule.minutes * 60, rule.radii[-1] * 1000
            holds = (lambda time, way: time <= limit or way <= far) if rule.joined == "either" else (lambda time, way: time <= limit and way <= far)
            inside = sum(cell.people for cell, time, way in zip(concerned, times, ways) if holds(time[0], way[0]))
            rows.append({"standard": rule.id, "measure": f"roads-{rule.joined}", "bands": [inside / 100], "outside": (sum(cell.people for cell in concerned) - inside) / 100})
        print(rule.id, file=sys.stderr)
    lines = ",\n".join(json.dumps(row) for row in rows)
    (here / "roads.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()

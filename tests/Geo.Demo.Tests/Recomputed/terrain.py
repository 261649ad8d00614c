"""The demo county's times over terrain, without the product: `python3 terrain.py` writes terrain.json (five minutes). GDAL reads the heights; the rest is this file.

Ground is walked at 3 km/h on the level; a cell that a road touches is as fast as the faster of both. Steps go to 16 neighbours, half of the way in each cell, a quarter in each of four for a knight's move; slope
(Tobler) changes what is walked or cycled."""

import heapq
import json
import math
import subprocess
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

from county import County
from ground import plane
from rules import RULES, idle

DEMO = Path(__file__).resolve().parents[3] / "data" / "demo"

# km/h by class; of motor vehicles with the share that traffic leaves.
WALK = {kind: 4.8 for kind in ("primary", "secondary", "tertiary", "unclassified", "residential", "track")}
EBIKE = dict.fromkeys(WALK, 18.0) | {"track": 12.0}
CAR = {"primary": 60 * 0.85, "secondary": 50 * 0.85, "tertiary": 40 * 0.9, "unclassified": 35 * 0.95, "residential": 25 * 0.95, "track": 20.0}
MODES = {"walk": WALK, "ebike": EBIKE, "car": CAR, "ambulance": {kind: 1.2 * speed for kind, speed in CAR.items()}}
OFF_ROAD = 3.6 / 3

MOVES = [(r, c) for r in range(-2, 3) for c in range(-2, 3) if abs(r) + abs(c) in (1, 2, 3) and (max(abs(r), abs(c)) == 1 or abs(r) + abs(c) == 3)]


class Raster:
    def __init__(self, path):
        with tempfile.TemporaryDirectory() as folder:
            text = Path(folder) / "dem.asc"
            subprocess.run(["gdal_translate", "-q", "-of", "AAIGrid", str(path), str(text)], check=True)
            lines = text.read_text().split("\n")
        head = {line.split()[0].lower(): float(line.split()[1]) for line in lines[:7] if line[:1].isalpha()}
        self.columns, self.rows = int(head["ncols"]), int(head["nrows"])
        self.dx, self.dy = head.get("dx", head.get("cellsize")), head.get("dy", head.get("cellsize"))
        self.west, self.north = head["xllcorner"], head["yllcorner"] + self.rows * self.dy
        self.heights = [float(value) for line in lines if line and not line[:1].isalpha() for value in line.split()]
        assert len(self.heights) == self.columns * self.rows and head.get("nodata_value") not in self.heights
        # Metres of a cell, row by row.
        self.size = []
        for row in range(self.rows):
            top, foot = self.north - row * self.dy, self.north - (row + 1) * self.dy
            up, along = plane(foot * 1e6, top * 1e6)
            self.size.append((along * 1e6 * self.dx, up))

    def cell(self, at):
        return int((self.north - at[1] / 1e6) // self.dy) * self.columns + int((at[0] / 1e6 - self.west) // self.dx)

    def touched(self, places):
        """Cells that a line touches: it is cut wherever it crosses a side, and each piece lies in the cell of its middle."""
        for (x1, y1), (x2, y2) in zip(places, places[1:]):
            x1, x2 = ((x - self.west) / self.dx for x in (x1, x2))
            y1, y2 = ((self.north - y) / self.dy for y in (y1, y2))
            cuts = [0.0, 1.0]
            cuts += [(x - x1) / (x2 - x1) for x in range(math.ceil(min(x1, x2)), math.floor(max(x1, x2)) + 1) if x1 != x2]
            cuts += [(y - y1) / (y2 - y1) for y in range(math.ceil(min(y1, y2)), math.floor(max(y1, y2)) + 1) if y1 != y2]
            cuts.sort()
            for a, b in zip(cuts, cuts[1:]):
                if b > a:
                    yield math.floor(y1 + (y2 - y1) * (a + b) / 2) * self.columns + math.floor(x1 + (x2 - x1) * (a + b) / 2)


def roads():
    root = xml.parse(DEMO / "roads.osm").getroot()
    nodes = {node.get("id"): (float(node.get("lon")), float(node.get("lat"))) for node in root.iter("node")}
    for way in root.iter("way"):
        tags = {tag.get("k"): tag.get("v") for tag in way.iter("tag")}
        if "highway" in tags:
            assert not tags.keys() & {"maxspeed", "surface", "tracktype", "access"}
            yield tags["highway"], [nodes[nd.get("ref")] for nd in way.iter("nd")]


def ground(raster, mode, lines):
    pace, climbs = [OFF_ROAD] * len(raster.heights), [True] * len(raster.heights)
    for kind, places in lines:
        speed = 3.6 / MODES[mode][kind]
        for cell in raster.touched(places):
            if speed < pace[cell]:
                pace[cell], climbs[cell] = speed, mode in ("walk", "ebike")
    return pace, climbs


def seconds(raster, surface, sources, limit, away):
    """Least seconds between each cell and its nearest source, up to a limit."""
    pace, climbs = surface
    heights, columns, rows = raster.heights, raster.columns, raster.rows
    best, queue = {}, [(0.0, cell) for cell in sources]
    for _, cell in queue:
        best[cell] = 0.0
    heapq.heapify(queue)
    while queue:
        known, cell = heapq.heappop(queue)
        if known > best[cell]:
            continue
        row, column = divmod(cell, columns)
        for down, across in MOVES:
            r, c = row + down, column + across
            if not (0 <= r < rows and 0 <= c < columns):
                continue
            to = r * columns + c
            (w1, h1), (w2, h2) = raster.size[row], raster.size[r]
            metres = math.hypot(across * (w1 + w2) / 2, down * (h1 + h2) / 2)
            # Towards a facility people come from `to`; away from it they leave `cell`.
            rise = (heights[to] - heights[cell]) / metres * (1 if away else -1)
            factor = math.exp(3.5 * (abs(rise + 0.05) - 0.05))
            crossed = [cell, to]
            if abs(down) + abs(across) == 3:
                step = (down // 2 if abs(down) == 2 else 0, across // 2 if abs(across) == 2 else 0)
                corner = (down // abs(down), across // abs(across))
                crossed += [(row + dr) * columns + column + dc for dr, dc in (step, corner)]
            cost = known + metres / len(crossed) * sum(pace[one] * (factor if climbs[one] else 1) for one in crossed)
            if cost <= limit and cost < best.get(to, math.inf):
                best[to] = cost
                heapq.heappush(queue, (cost, to))
    return best


def main():
    county, raster, lines = County(DEMO), Raster(DEMO / "terrain.tif"), list(roads())
    surfaces, answer = {mode: ground(raster, mode, lines) for mode in MODES}, {"roadCells": {}, "measures": []}
    answer["roadCells"] = len({cell for _, places in lines for cell in raster.touched(places)})
    for rule in (rule for rule in RULES if rule.minutes):
        serving = [facility for facility in county.facilities if facility.classes & rule.classes and not idle(rule, facility)]
        for name, preset, _ in rule.measures():
            if preset is None or name != preset:
                continue
            limit, away = rule.minutes * 60, preset == "ambulance"
            found = seconds(raster, surfaces[preset], {raster.cell(facility.at) for facility in serving}, limit + 1, away)
            units, near = {}, 0
            for cell in (cell for cell in county.cells if cell.urban == rule.urban):
                time = found.get(raster.cell(cell.at), math.inf)
                inside = time <= limit + 0.0005
                near += abs(time - limit) < 0.02
                for unit in (cell.unit, ""):
                    counts = units.setdefault(unit, [0, 0])
                    counts[0 if inside else 1] += cell.people
            answer["measures"].append({"standard": rule.id, "measure": f"terrain-{preset}", "within20msOfTheLimit": near, "units": {unit: {"insideHundredths": i, "outsideHundredths": o} for unit, (i, o) in sorted(units.items())}})
            print(rule.id, preset, units[""], near, flush=True)
    Path(__file__).with_name("terrain.json").write_text(json.dumps(answer, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

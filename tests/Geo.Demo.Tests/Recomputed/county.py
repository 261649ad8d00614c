"""The demo county as its files have it: places in millionths of a degree, people in hundredths, townships by ray casting in fractions."""

import csv
import json
from bisect import bisect_left
from fractions import Fraction
from decimal import Decimal

CLASSES = {
    "综合医院": "hospital", "中医医院": "hospital", "专科医院": "hospital", "妇幼保健院": "maternal_child", "疾病预防控制中心": "disease_control",
    "急救中心": "emergency_centre", "急救站": "emergency_station", "乡镇卫生院": "township_hospital", "村卫生室": "village_clinic", "诊所": "clinic",
    "社区卫生服务中心": "community_centre", "社区卫生服务站": "community_station",
}


def exactly(text, scale):
    value = Decimal(text) * scale
    assert value == int(value), text
    return int(value)


def place(row):
    return (exactly(row["经度"], 10 ** 6), exactly(row["纬度"], 10 ** 6)) if row["经度"] else None


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Township:
    def __init__(self, feature):
        properties, geometry = feature["properties"], feature["geometry"]
        assert geometry["type"] == "Polygon"
        self.id, self.name, self.type, self.counted = (properties[key] for key in ("code", "name", "type", "population"))
        self.rings = [[(exactly(str(x), 10 ** 6), exactly(str(y), 10 ** 6)) for x, y in ring] for ring in geometry["coordinates"]]
        self.crossings = {}

    def sides(self):
        return [side for ring in self.rings for side in zip(ring, ring[1:])]

    def holds(self, at):
        """Ray casting to the west, in fractions; a place on a side would need a rule, and there is none in the demo."""
        x, y = at
        if y not in self.crossings:
            self.crossings[y] = sorted(
                Fraction((y - y1) * (x2 - x1), y2 - y1) + x1 for (x1, y1), (x2, y2) in self.sides() if (y1 <= y) != (y2 <= y))
            assert not any(y1 == y == y2 for (_, y1), (_, y2) in self.sides()), "a side runs along the parallel"
        west = bisect_left(self.crossings[y], x)
        assert west == len(self.crossings[y]) or self.crossings[y][west] != x, "on a border"
        return west % 2 == 1


class Cell:
    def __init__(self, row, townships):
        self.id, self.at, self.people = int(row["编号"]), place(row), exactly(row["人口"], 100)
        holders = [township for township in townships if township.holds(self.at)]
        assert len(holders) == 1, (self.id, holders)
        self.unit = holders[0].id
        code, kind = row["城乡分类代码"], holders[0].type
        # The statistical code comes first (1xx urban, 2xx rural); without one the type decides: 街道 urban, 乡 rural, 镇 as the study says, rural.
        self.urban = code[0] == "1" if code else kind == "街道"
        assert not code or code[0] in "12"


class Facility:
    def __init__(self, row, townships):
        self.row, self.id, self.name, self.at = row, row["编号"], row["名称"], place(row)
        self.classes = {CLASSES[kind] for kind in row["类型"].split(";")}
        self.ambulances, self.day_and_night = int(row["救护车数"]), {"是": True, "否": False}[row["24小时"]]
        holders = [township.id for township in townships if self.at and township.holds(self.at)]
        self.beyond = self.at is not None and not holders
        self.unit = holders[0] if holders else None


class County:
    def __init__(self, folder):
        with open(folder / "townships.geojson", encoding="utf-8") as file:
            self.townships = [Township(feature) for feature in json.load(file)["features"]]
        self.cells = sorted((Cell(row, self.townships) for row in table(folder / "population.csv")), key=lambda cell: cell.id)
        # A row that says again what an earlier one said is the same institution.
        rows = {row["编号"]: row for row in reversed(table(folder / "facilities.csv"))}
        self.facilities = [Facility(rows[key], self.townships) for key in sorted(rows)]

    def outline(self):
        """Sides that no second township walks the other way."""
        sides = {side for township in self.townships for side in township.sides()}
        return [(a, b) for a, b in sides if (b, a) not in sides]

"""Distances on the WGS 84 ellipsoid: every one that counts comes from GeodSolve (GeographicLib); a plane around the middle latitude only sorts out what is far."""

import math
import subprocess
from decimal import Decimal
from functools import lru_cache

EQUATOR, FLATTENING = 6378137.0, 1 / 298.257223563
SQUARE = FLATTENING * (2 - FLATTENING)
MARGIN = 2e-4  # what the plane is trusted to; `worst` says how far off it really was


@lru_cache(maxsize=None)
def plane(south, north):
    """Metres between two parallels, and metres a millionth of a degree along the parallel in their middle. Latitudes in millionths of a degree."""
    middle = math.radians((south + north) / 2e6)
    root = math.sqrt(1 - SQUARE * math.sin(middle) ** 2)
    meridian, normal = EQUATOR * (1 - SQUARE) / root ** 3, EQUATOR / root
    return meridian * math.radians((north - south) / 1e6), normal * math.cos(middle) * math.radians(1e-6)


def about(one, other):
    """Metres between two places (longitude, latitude in millionths of a degree), by the plane."""
    up, along = plane(one[1], other[1])
    return math.hypot(up, along * (other[0] - one[0]))


def degrees(millionths):
    return f"{millionths // 10 ** 6}.{millionths % 10 ** 6:06d}"


class Ground:
    """Geodesics in whole millimetres, halves up; each pair is asked for once."""

    def __init__(self):
        self.known, self.worst, self.ties = {}, 0.0, 0

    def ask(self, pairs):
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self.known]
        lines = "\n".join(f"{degrees(a[1])} {degrees(a[0])} {degrees(b[1])} {degrees(b[0])}" for a, b in new)
        if not new:
            return
        answer = subprocess.run(["GeodSolve", "-i", "-p", "9"], input=lines + "\n", capture_output=True, text=True, check=True).stdout
        for (a, b), line in zip(new, answer.splitlines(), strict=True):
            exact = Decimal(line.split()[2]) * 1000
            whole = int(exact + Decimal("0.5"))
            self.ties += abs(exact - int(exact) - Decimal("0.5")) < Decimal("0.00002")
            self.known[a, b] = whole
            if whole > 1000:
                self.worst = max(self.worst, abs(about(a, b) * 1000 / whole - 1) - 0.5 / whole)

    def mm(self, one, other):
        return self.known[one, other]

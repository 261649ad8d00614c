"""Writes proj-reference.csv: places and what cs2cs (PROJ 9.1.1) makes of them. Run it beside that file; the seed is fixed."""
import math
import random
import subprocess

FARTHEST_METRES = 449_000


def degrees_of(latitude):
    """Degrees of longitude that FARTHEST_METRES span at a latitude, a little short."""
    return min(5.99, FARTHEST_METRES / (111_400 * math.cos(math.radians(latitude))))


def cs2cs(source, target, places):
    lines = "".join(f"{latitude} {longitude}\n" for longitude, latitude in places)
    out = subprocess.run(["cs2cs", "-f", "%.6f", source, target], input=lines, capture_output=True, text=True, check=True).stdout
    return [tuple(line.split()[:2]) for line in out.splitlines()]


random.seed(20261121)
rows = []


def add(code, source, places, northing_first):
    for (longitude, latitude), (first, second) in zip(places, cs2cs(source, f"EPSG:{code}", places)):
        easting, northing = (second, first) if northing_first else (first, second)
        rows.append(f"EPSG:{code},{longitude},{latitude},{easting},{northing}")


def around(meridian, south, north, count):
    places = []
    for _ in range(count):
        latitude = round(random.uniform(south, north), 7)
        places.append((round(meridian + random.uniform(-1, 1) * degrees_of(latitude), 7), latitude))
    return places


for zone in range(25, 46):
    add(4513 + zone - 25, "EPSG:4490", around(3 * zone, 3, 54, 6), True)
    add(4534 + zone - 25, "EPSG:4490", around(3 * zone, 3, 54, 6), True)
for zone in (2, 18, 31, 43, 46, 48, 49, 50, 51, 53, 59):
    add(32600 + zone, "EPSG:4326", around(6 * zone - 183, 0.1, 83, 6), False)
    add(32700 + zone, "EPSG:4326", around(6 * zone - 183, -79, -0.1, 6), False)
add(3857, "EPSG:4326", [(round(random.uniform(-180, 180), 7), round(random.uniform(-85, 85), 7)) for _ in range(20)], False)
for zone in range(13, 24):
    add(4491 + zone - 13, "EPSG:4490", around(6 * zone - 3, 3, 54, 6), True)
    add(4502 + zone - 13, "EPSG:4490", around(6 * zone - 3, 3, 54, 6), True)

with open("proj-reference.csv", "w", encoding="utf-8", newline="\n") as file:
    file.write("crs,longitude,latitude,easting,northing\n" + "\n".join(rows) + "\n")

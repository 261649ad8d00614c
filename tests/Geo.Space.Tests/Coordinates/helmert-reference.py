"""Writes helmert-reference.csv: places on Xi'an 80 and Beijing 54 and what cs2cs (PROJ 9.1.1, +towgs84) makes of them. Run it beside that file; the seed is fixed."""
import random
import subprocess

IAG = "+a=6378140 +rf=298.257"
KRASSOWSKY = "+a=6378245 +rf=298.3"
# The first four have one rotation or the scale alone, so that a wrong sign shows; then EPSG's own
# triples for two parts of China (transformations 15919 and 15918); then all seven, up to the bounds.
SHIFTS = ["0,0,0,0,0,3.5,0", "0,0,0,0,0,0,12.5", "0,0,0,4,0,0,0", "0,0,0,0,-4,0,0", "15.53,-113.82,-41.38,0,0,0.814,-0.38", "12.646,-155.176,-80.863,0,0,0,0",
          "-128.7,61.2,-18.9,1.234,-2.345,3.456,-4.567", "998,-998,998,59,-59,59,99"]


def projection(code):
    if code == 4610:
        return f"+proj=longlat {IAG}"
    if code == 4214:
        return f"+proj=longlat {KRASSOWSKY}"
    ellipsoid = IAG if 2327 <= code <= 2390 else KRASSOWSKY
    for first, start, degrees, prefixed in ((2327, 13, 6, True), (2338, 13, 6, False), (2349, 25, 3, True), (2370, 25, 3, False),
                                            (21413, 13, 6, True), (21453, 13, 6, False), (2401, 25, 3, True), (2422, 25, 3, False)):
        zones = 11 if degrees == 6 else 21
        if first <= code < first + zones:
            zone = start + code - first
            meridian = 6 * zone - 3 if degrees == 6 else 3 * zone
            return f"+proj=tmerc +lat_0=0 +lon_0={meridian} +k=1 +x_0={(zone * 1000000 if prefixed else 0) + 500000} +y_0=0 {ellipsoid} +units=m"
    raise ValueError(code)


def cs2cs(source, target, places):
    lines = "".join(f"{x} {y} 0\n" for x, y in places)
    out = subprocess.run(["cs2cs", "-f", "%.11f", *source.split(), "+to", *target.split()], input=lines, capture_output=True, text=True, check=True).stdout
    return [tuple(line.split()[:2]) for line in out.splitlines()]


random.seed(20261122)
rows = []
for code in (4610, 4214, 2335, 2346, 2361, 2384, 21419, 21460, 2413, 2436):
    for shift in SHIFTS:
        if code in (4610, 4214):
            places = [(round(random.uniform(74, 134), 7), round(random.uniform(4, 53), 7)) for _ in range(3)]
        else:
            start = projection(code).split("+x_0=")[1].split()[0]
            places = [(round(float(start) + random.uniform(-150000, 150000), 3), round(random.uniform(2300000, 4600000), 3)) for _ in range(3)]
        found = cs2cs(f"{projection(code)} +towgs84={shift} +no_defs", "+proj=longlat +datum=WGS84 +no_defs", places)
        for (x, y), (longitude, latitude) in zip(places, found):
            rows.append(f"EPSG:{code};{shift};{x};{y};{longitude};{latitude}")

with open("helmert-reference.csv", "w", encoding="utf-8", newline="\n") as file:
    file.write("crs;towgs84;x;y;longitude;latitude\n" + "\n".join(rows) + "\n")

#!/usr/bin/env python3
"""Writes geodesics.csv: seeded pairs of places and what GeographicLib's GeodSolve (Debian: geographiclib-tools 2.1.2) says of them.
Run: python3 geodesics.py > geodesics.csv"""
import math, random, subprocess, sys

random.seed(20130109)
R = random.uniform
pairs = []


def add(kind, lat1, lon1, lat2, lon2):
    clamp = lambda lat: max(-90.0, min(90.0, lat))
    pairs.append((kind, round(clamp(lat1), 11), round(lon1, 11), round(clamp(lat2), 11), round(lon2, 11)))


def near(kind, count, smallest, largest):
    """Pairs that far apart, metres, spread over the scales."""
    for _ in range(count):
        lat, lon, azimuth = R(-85, 85), R(-180, 180), R(0, 2 * math.pi)
        metres = math.exp(R(math.log(smallest), math.log(largest)))
        add(kind, lat, lon, lat + metres * math.cos(azimuth) / 111e3,
            lon + metres * math.sin(azimuth) / (111e3 * math.cos(math.radians(lat))))


for _ in range(80): add('any', math.degrees(math.asin(R(-1, 1))), R(-180, 180), math.degrees(math.asin(R(-1, 1))), R(-180, 180))
near('tiny', 30, 0.001, 1)
near('short', 30, 1, 1000)
near('threshold', 60, 1000, 50000)
near('far', 20, 50000, 1000000)
for _ in range(50):
    lat, lon = R(-89, 89), R(-180, 180)
    d = 10 ** R(-7, 0.3)
    add('antipodal', lat, lon, -lat + R(-d, d), lon + 180 - abs(R(-d, d)))
for lat in (0, 1e-9, 0.25, 0.5, 30, 60, 89.9): add('antipodal', lat, 5, -lat, -175); add('antipodal', lat, 5, -lat, -175.3)
for _ in range(20): add('meridian', R(-90, 90), 17.25, R(-90, 90), 17.25)
for _ in range(10): add('meridian', R(-90, 90), 17.25, R(-90, 90), -162.75)
for _ in range(20): add('equator', 0, R(-180, 180), 0, R(-180, 180))
for lon in (179, 179.39, 179.3966, 179.4, 179.6, 179.9, 179.99999, 180): add('equator', 0, 0, 0, lon)
for _ in range(10): add('pole', 90, R(-180, 180), R(-90, 90), R(-180, 180)); add('pole', R(-90, 90), R(-180, 180), -90, R(-180, 180))
for _ in range(10): add('nearly a pole', 90 - 10 ** R(-9, 0), R(-180, 180), 90 - 10 ** R(-9, 0), R(-180, 180))
for lat in (-90, -45, 0, 31.5, 90): add('same', lat, 108, lat, 108)
for _ in range(20): add('antimeridian', R(-80, 80), 180 - 10 ** R(-6, 0), R(-80, 80), -180 + 10 ** R(-6, 0))
for lat in (0, 31.25, -64.5): add('parallel', lat, 108, lat, 108.2); add('parallel', lat, 10, lat, 170)

text = ''.join('%.11f %.11f %.11f %.11f\n' % pair[1:] for pair in pairs)
answers = subprocess.run(['GeodSolve', '-i', '-p', '10'], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
print('# kind, latitude 1, longitude 1, latitude 2, longitude 2 (degrees); azimuth 1, azimuth 2 (degrees); metres')
for pair, answer in zip(pairs, answers):
    print(','.join([pair[0]] + ['%.11f' % value for value in pair[1:]] + answer.split()))

"""Packs an MBTiles file as PMTiles 3, by the letter of the specification: make_pmtiles.py FROM.mbtiles TO.pmtiles. Tiles beyond the first two go behind a leaf directory."""
import gzip
import json
import sqlite3
import struct
import sys


def number(zoom, x, y):
    above = sum(4**level for level in range(zoom))
    side, along, half = 2**zoom, 0, 2**zoom // 2
    while half > 0:
        right, down = int(x & half > 0), int(y & half > 0)
        along += half * half * ((3 * right) ^ down)
        if down == 0:
            if right == 1:
                x, y = side - 1 - x, side - 1 - y
            x, y = y, x
        half //= 2
    return above + along


def varint(value):
    out = b""
    while value >= 0x80:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def directory(entries):  # (first, run, length, offset)
    out, last = varint(len(entries)), 0
    for first, _, _, _ in entries:
        out, last = out + varint(first - last), first
    for _, run, _, _ in entries:
        out += varint(run)
    for _, _, length, _ in entries:
        out += varint(length)
    following = None
    for _, _, length, offset in entries:
        out += varint(0 if offset == following else offset + 1)
        following = offset + length
    return gzip.compress(out, mtime=0)


source, target = sys.argv[1:]
db = sqlite3.connect(source)
meta = dict(db.execute("select name, value from metadata"))
tiles = sorted((number(z, x, 2**z - 1 - row), data) for z, x, row, data in db.execute("select zoom_level, tile_column, tile_row, tile_data from tiles"))
data, entries = b"", []
for tile, bytes_ in tiles:
    entries.append((tile, 1, len(bytes_), len(data)))
    data += bytes_
leaf = directory(entries[2:])
root = directory(entries[:2] + [(entries[2][0], 0, len(leaf), 0)])
about = gzip.compress(json.dumps({"name": meta["name"], "attribution": "<a href='https://example.org'>Made &amp; measured</a>", **json.loads(meta.get("json", "{}"))}).encode(), mtime=0)
west, south, east, north = (round(float(part) * 1e7) for part in meta["bounds"].split(","))
packed = 2 if meta["format"] == "pbf" else 1
kind = {"pbf": 1, "png": 2}[meta["format"]]
at_root, at_about = 127, 127 + len(root)
at_leaf = at_about + len(about)
at_data = at_leaf + len(leaf)
header = b"PMTiles\x03" + struct.pack("<11Q", at_root, len(root), at_about, len(about), at_leaf, len(leaf), at_data, len(data), len(tiles), len(entries), len(tiles))
header += struct.pack("<6B", 1, 2, packed, kind, int(meta["minzoom"]), int(meta["maxzoom"])) + struct.pack("<4i", west, south, east, north)
header += struct.pack("<B2i", int(meta["minzoom"]), (west + east) // 2, (south + north) // 2)
assert len(header) == 127
open(target, "wb").write(header + root + about + leaf + data)

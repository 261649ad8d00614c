"""Writes gdal-samples.zip: small GeoTIFF files by GDAL 3.6.2 (python3-gdal), read by GdalSampleTests.

Run it beside that file with the system's Python. The cells of the matrix follow from their number (cell = row * 19 + column):
mix = cell * 37 % 251, and (mix - offset) * scale for each type. Each file is read back by GDAL and compared before it is kept.
"""
import itertools
import os
import tempfile
import zipfile

import numpy
from osgeo import gdal, osr

gdal.UseExceptions()
COLUMNS, ROWS = 19, 21
MIX = (numpy.arange(COLUMNS * ROWS).reshape(ROWS, COLUMNS) * 37) % 251

# name: (numpy type, GDAL type, extra options, offset, scale)
TYPES = {
    "uint8": (numpy.uint8, gdal.GDT_Byte, [], 0, 1),
    "int8": (numpy.int8, gdal.GDT_Byte, ["PIXELTYPE=SIGNEDBYTE"], 125, 1),
    "uint16": (numpy.uint16, gdal.GDT_UInt16, [], 0, 257),
    "int16": (numpy.int16, gdal.GDT_Int16, [], 125, 260),
    "uint32": (numpy.uint32, gdal.GDT_UInt32, [], 0, 16_900_000),
    "int32": (numpy.int32, gdal.GDT_Int32, [], 125, 17_000_000),
    "uint64": (numpy.uint64, gdal.GDT_UInt64, [], 0, 2**50),
    "int64": (numpy.int64, gdal.GDT_Int64, [], 125, 2**50),
    "float16": (numpy.float32, gdal.GDT_Float32, ["NBITS=16"], 125, 0.25),
    "float32": (numpy.float32, gdal.GDT_Float32, [], 125, 0.37109375),
    "float64": (numpy.float64, gdal.GDT_Float64, [], 125, 0.37109375),
}
PACKINGS = [("none", 1), ("packbits", 1), ("lzw", 1), ("lzw", 2), ("lzw", 3), ("deflate", 1), ("deflate", 2), ("deflate", 3)]
SHAPES = {"strip": ["BLOCKYSIZE=4"], "tile": ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]}

folder = tempfile.mkdtemp()


def cells(kind):
    dtype, _, _, offset, scale = TYPES[kind]
    return ((MIX.astype(object) - offset) * scale).astype(dtype)


def write(name, kind, options, epsg=4326, transform=(100.0, 0.5, 0, 40.0, 0, -0.25), nodata=None, data=None, bands=1, metadata=None):
    _, gdal_type, extra, _, _ = TYPES[kind]
    path = os.path.join(folder, name + ".tif")
    data = cells(kind) if data is None else data
    rows, columns = data.shape
    out = gdal.GetDriverByName("GTiff").Create(path, columns, rows, bands, gdal_type, options + extra)
    if transform:
        out.SetGeoTransform(transform)
    if epsg:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        out.SetProjection(reference.ExportToWkt())
    if metadata:
        out.SetMetadata(metadata)
    for band in range(bands):
        if nodata is not None:
            out.GetRasterBand(band + 1).SetNoDataValue(nodata)
        # Other bands hold other numbers, so that mixing them up shows.
        values = data if band == 0 else data[::-1].copy()
        out.GetRasterBand(band + 1).WriteArray(values.view(numpy.uint8) if kind == "int8" else values)
    out = None
    reopened = gdal.Open(path)
    back = reopened.GetRasterBand(1).ReadAsArray()
    assert numpy.array_equal(back.view(numpy.int8) if kind == "int8" else back, data, equal_nan=kind.startswith("float")), name


for kind, (packing, predictor), shape, endian in itertools.product(TYPES, PACKINGS, SHAPES, ("little", "big")):
    if predictor == 3 and not kind.startswith("float"):
        continue
    if endian == "big" and kind not in ("uint8", "int16", "uint32", "float64"):
        continue
    if predictor == 2 and kind == "float16":
        continue
    if predictor == 3 and endian == "big":
        continue  # libtiff 4.5 swaps before it sorts the bytes and does not read back what it wrote: TinyTiff makes these.
    options = [f"ENDIANNESS={endian.upper()}"] + SHAPES[shape]
    if packing != "none":
        options.append(f"COMPRESS={packing.upper()}")
    if predictor > 1:
        options.append(f"PREDICTOR={predictor}")
    write(f"matrix-{kind}-{packing}-{predictor}-{shape}-{endian}", kind, options)

for kind, endian, shape in itertools.product(("uint16", "float32"), ("little", "big"), SHAPES):
    write(f"matrix-{kind}-big_tiff-1-{shape}-{endian}", kind, ["BIGTIFF=YES", f"ENDIANNESS={endian.upper()}"] + SHAPES[shape])
for kind, interleave, shape in itertools.product(("uint8", "int16", "float32"), ("PIXEL", "BAND"), SHAPES):
    for predictor in (1, 2, 3) if kind == "float32" else (1, 2):
        write(f"matrix-{kind}-bands_{interleave.lower()}-{predictor}-{shape}-little", kind,
              ["COMPRESS=DEFLATE", f"PREDICTOR={predictor}", f"INTERLEAVE={interleave}"] + SHAPES[shape], bands=3)

# Long enough for codes of 12 bits and a table that is cleared: cell = row * 128 + column, (cell² // 3 + cell // 7) % 32.
long = numpy.arange(128 * 128, dtype=object).reshape(128, 128)
write("lzw-long", "uint8", ["COMPRESS=LZW", "BLOCKYSIZE=128"], data=((long * long // 3 + long // 7) % 32).astype(numpy.uint8))

small = numpy.array([[1, 2, 3], [4, 5, 6]], dtype=numpy.float32)
write("placed-4490", "float32", [], epsg=4490, data=small)
write("placed-4545", "float32", [], epsg=4545, data=small, transform=(500_000, 100, 0, 3_400_000, 0, -100))
write("placed-4524", "float32", [], epsg=4524, data=small, transform=(36_500_000, 100, 0, 3_400_000, 0, -100))
write("placed-32649", "float32", [], epsg=32649, data=small, transform=(500_000, 100, 0, 3_400_000, 0, -100))
write("placed-3857", "float32", [], epsg=3857, data=small, transform=(12_000_000, 100, 0, 3_600_000, 0, -100))
write("placed-2436", "float32", [], epsg=2436, data=small, transform=(500_000, 100, 0, 3_400_000, 0, -100))
write("placed-none", "float32", [], epsg=None, data=small)
write("placed-none-metres", "float32", [], epsg=None, data=small, transform=(500_000, 100, 0, 3_400_000, 0, -100))
write("placed-point", "float32", [], data=small, metadata={"AREA_OR_POINT": "Point"})
write("placed-rotated", "float32", [], data=small, transform=(100, 0.5, 0.1, 40, 0.1, -0.25))
write("placed-south_up", "float32", [], data=small, transform=(100, 0.5, 0, 40, 0, 0.25))
write("placed-nowhere", "float32", [], epsg=None, transform=None, data=small)

people = numpy.array([[-99999, 0, 1.5, numpy.nan], [2.25, -3, numpy.inf, 1e-9]], dtype=numpy.float32)
write("people", "float32", ["COMPRESS=LZW"], data=people, nodata=-99999)
write("people-lowest", "float32", [], data=numpy.where(people == -99999, numpy.finfo(numpy.float32).min, people).astype(numpy.float32), nodata=float(numpy.finfo(numpy.float32).min))
write("people-nan", "float32", [], data=numpy.array([[numpy.nan, 7]], dtype=numpy.float32), nodata=float("nan"))
write("people-empty", "float32", [], data=numpy.zeros((2, 2), dtype=numpy.float32))
sparse = numpy.full((40, 40), 255, dtype=numpy.uint8)
sparse[35, 3] = 9
write("people-sparse", "uint8", ["SPARSE_OK=TRUE", "TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"], data=sparse, nodata=255)
write("zstd", "uint8", ["COMPRESS=ZSTD"])

with zipfile.ZipFile("gdal-samples.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            archive.writestr(zipfile.ZipInfo(name), file.read(), zipfile.ZIP_DEFLATED)
print(len(os.listdir(folder)), os.path.getsize("gdal-samples.zip"))

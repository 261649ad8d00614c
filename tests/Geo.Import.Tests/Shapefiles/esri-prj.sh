#!/usr/bin/env bash
# Makes esri-prj.tsv with GDAL's gdalsrsinfo (made with GDAL 3.6.2, PROJ 9.1.1): EPSG code, Esri's definition of it as a .prj holds it.
set -e
here=$(cd "$(dirname "$0")" && pwd)
for code in 4326 4490 3857 4610 4214 $(seq 4491 4554) $(seq 2327 2390) $(seq 2401 2442) $(seq 21413 21423) $(seq 21453 21463) 32601 32648 32649 32660 32738; do
  wkt=$(gdalsrsinfo -o wkt_esri --single-line "EPSG:$code" 2>/dev/null | tail -1)
  [ -n "$wkt" ] && printf '%s\t%s\n' "$code" "$wkt"
done > "$here/esri-prj.tsv"

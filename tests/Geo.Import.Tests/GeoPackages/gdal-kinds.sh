#!/usr/bin/env bash
# Makes gdal-kinds.zip with GDAL (made with GDAL 3.6.2): a GeoPackage of heights, measures, curves, a view and odd systems; two areas as KMZ.
set -e
out=$(mktemp -d)
here=$(cd "$(dirname "$0")" && pwd)
cd "$out"
cat > zm.csv <<'C'
id,WKT
1,"POINT ZM (107.5 31 400 7)"
2,"POLYGON Z ((107 31 1,108 31 2,108 32 3,107 31 1))"
3,"MULTILINESTRING M ((107 31 5,108 32 6))"
4,"GEOMETRYCOLLECTION (POINT (1 2))"
5,
C
cat > curves.csv <<'C'
id,WKT
1,"CURVEPOLYGON (CIRCULARSTRING (107 31,108 32,109 31,108 30,107 31))"
2,"POLYGON ((107 31,108 31,108 32,107 31))"
3,"COMPOUNDCURVE ((1 1,2 2),CIRCULARSTRING (2 2,3 3,4 2))"
4,"TIN (((0 0,0 1,1 1,0 0)))"
C
printf 'code,people\n990001101,12345\n' > totals.csv
ogr2ogr -f GPKG kinds.gpkg zm.csv -nln zm -nlt GEOMETRY -a_srs EPSG:4490 -oo KEEP_GEOM_COLUMNS=NO
ogr2ogr -f GPKG -update kinds.gpkg curves.csv -nln curves -nlt GEOMETRY -a_srs EPSG:4326 -oo KEEP_GEOM_COLUMNS=NO
ogr2ogr -f GPKG -update kinds.gpkg zm.csv -nln nowhere -nlt GEOMETRY -oo KEEP_GEOM_COLUMNS=NO
ogr2ogr -f GPKG -update kinds.gpkg zm.csv -nln lambert -nlt GEOMETRY -a_srs "+proj=lcc +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m" -oo KEEP_GEOM_COLUMNS=NO
ogr2ogr -f GPKG -update kinds.gpkg totals.csv -nln totals
ogrinfo -q kinds.gpkg -sql "CREATE VIEW tall AS SELECT fid AS OGC_FID, id, geom FROM zm WHERE fid <= 2"
ogrinfo -q kinds.gpkg -sql "INSERT INTO gpkg_contents (table_name, identifier, data_type, srs_id) VALUES ('tall', 'tall', 'features', 4490)"
ogrinfo -q kinds.gpkg -sql "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) VALUES ('tall', 'geom', 'GEOMETRY', 4490, 2, 2)"
cat > areas.geojson <<'J'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"990001101","name":"甲镇","people":12345.5},"geometry":{"type":"MultiPolygon","coordinates":[
 [[[107,31],[107.4,31],[107.4,31.4],[107,31.4],[107,31]],[[107.1,31.1],[107.1,31.2],[107.2,31.2],[107.2,31.1],[107.1,31.1]]],
 [[[107.5,31],[107.6,31],[107.6,31.1],[107.5,31]]]]}},
{"type":"Feature","properties":{"code":"990001102","name":"乙乡","people":null},"geometry":{"type":"Polygon","coordinates":[[[107.12,31.12],[107.18,31.12],[107.18,31.18],[107.12,31.12]]]}}]}
J
ogr2ogr -f LIBKML areas.kmz areas.geojson
rm -f "$here/gdal-kinds.zip"
zip -q -X "$here/gdal-kinds.zip" kinds.gpkg areas.kmz

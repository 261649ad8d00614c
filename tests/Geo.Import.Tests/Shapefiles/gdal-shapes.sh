#!/usr/bin/env bash
# Makes gdal-shapes.zip with GDAL's ogr2ogr (made with GDAL 3.6.2): the same two small layers in several dresses.
set -e
out=$(mktemp -d)
cat > "$out/areas.geojson" <<'J'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"990001101","name":"甲镇","people":12345.5},"geometry":{"type":"MultiPolygon","coordinates":[
 [[[107,31],[107.4,31],[107.4,31.4],[107,31.4],[107,31]],[[107.1,31.1],[107.1,31.2],[107.2,31.2],[107.2,31.1],[107.1,31.1]]],
 [[[107.5,31],[107.6,31],[107.6,31.1],[107.5,31]]]]}},
{"type":"Feature","properties":{"code":"990001102","name":"乙乡","people":null},"geometry":{"type":"Polygon","coordinates":[[[107.12,31.12],[107.18,31.12],[107.18,31.18],[107.12,31.12]]]}}]}
J
cat > "$out/sites.geojson" <<'J'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":1,"name":"县人民医院","type":"医院"},"geometry":{"type":"Point","coordinates":[107.868736,31.082986,400]}},
{"type":"Feature","properties":{"id":2,"name":"无坐标","type":"医院"},"geometry":null}]}
J
cd "$out"
ogr2ogr -lco ENCODING=GBK -a_srs EPSG:4490 areas-gbk.shp areas.geojson
ogr2ogr -lco ENCODING=UTF-8 -dim XYM areas-utf8m.shp areas.geojson
ogr2ogr -lco ENCODING=UTF-8 -s_srs EPSG:4490 -t_srs EPSG:4545 sites-4545.shp sites.geojson
ogr2ogr -lco ENCODING=UTF-8 -s_srs EPSG:4326 -t_srs EPSG:32648 sites-32648.shp sites.geojson
ogr2ogr -lco ENCODING=UTF-8 -s_srs EPSG:4490 -t_srs EPSG:4524 sites-4524.shp sites.geojson
ogr2ogr -lco ENCODING=UTF-8 -s_srs EPSG:4326 -t_srs EPSG:3857 sites-3857.shp sites.geojson
ogr2ogr -f GPKG -nln areas -a_srs EPSG:4490 both.gpkg areas.geojson
ogr2ogr -f GPKG -update -nln sites -s_srs EPSG:4490 -t_srs EPSG:4545 both.gpkg sites.geojson
rm -f "$OLDPWD/gdal-shapes.zip"
zip -q -X "$OLDPWD/gdal-shapes.zip" *.shp *.dbf *.prj *.cpg *.gpkg

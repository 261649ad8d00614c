from osgeo import gdal, ogr, osr
import math, json, sys
gdal.UseExceptions()
def merc(lon,lat):
    r=6378137.0
    return math.radians(lon)*r, math.log(math.tan(math.pi/4+math.radians(lat)/2))*r
w,s=merc(105.9,30.0); e,n=merc(106.7,30.5)
N=256
ds=gdal.GetDriverByName('MEM').Create('',N,N,3,gdal.GDT_Byte)
ds.SetGeoTransform((w,(e-w)/N,0,n,0,-(n-s)/N))
sr=osr.SpatialReference(); sr.ImportFromEPSG(3857); ds.SetProjection(sr.ExportToWkt())
half=b'\xc8'*(N//2)+b'\x00'*(N//2); other=b'\x00'*(N//2)+b'\xc8'*(N//2)
ds.GetRasterBand(1).WriteRaster(0,0,N,N,half*N); ds.GetRasterBand(2).WriteRaster(0,0,N,N,b'\x00'*(N*N)); ds.GetRasterBand(3).WriteRaster(0,0,N,N,other*N)
gdal.Translate('halves.mbtiles',ds,format='MBTILES',creationOptions=['NAME=halves','TILE_FORMAT=PNG','ZOOM_LEVEL_STRATEGY=LOWER','RESAMPLING=NEAREST'])
d=gdal.Open('halves.mbtiles',gdal.GA_Update); d.BuildOverviews('NEAREST',[2,4]); d=None
# shapes: a lake and a road
open('shapes.geojson','w').write(json.dumps({"type":"FeatureCollection","features":[]}))
lake={"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"湖"},"geometry":{"type":"Polygon","coordinates":[[[106.2,30.2],[106.3,30.2],[106.3,30.3],[106.2,30.3],[106.2,30.2]]]}}]}
road={"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"路"},"geometry":{"type":"LineString","coordinates":[[106.0,30.1],[106.6,30.4]]}}]}
open('water.geojson','w').write(json.dumps(lake)); open('roads.geojson','w').write(json.dumps(road))
out=ogr.GetDriverByName('MBTILES').CreateDataSource('shapes.mbtiles',['MINZOOM=6','MAXZOOM=9','NAME=shapes'])
for name,geom in (('water',ogr.wkbPolygon),('roads',ogr.wkbLineString)):
    src=ogr.Open(name+'.geojson'); out.CopyLayer(src.GetLayer(0),name)
out=None

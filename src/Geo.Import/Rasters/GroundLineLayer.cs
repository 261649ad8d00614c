using System.Globalization;
using Geo.Import.Coordinates;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Import.Rasters;

/// <summary>Lines to be drawn into a surface, from any layer of lines or areas (GeoJSON, shapefile, GeoPackage, KML); of an area its rings.</summary>
public static class GroundLineLayer
{
    static readonly string[] s_speedNames = ["km/h", "kmh", "speed", "speed_kmh", "速度", "时速"];
    static readonly string[] s_classNames = ["class", "highway", "fclass", "road_class", "type", "类别", "道路等级", "等级"];

    /// <summary>Rivers, bridges: lines without speeds.</summary>
    /// <exception cref="BadInputException">The layer can't be read or has no geometry.</exception>
    public static IReadOnlyList<GroundLine> Read(string path, string? crs, CancellationToken cancellation) => Read(path, crs, (_, _) => null, cancellation);

    /// <summary>Roads: a speed in km/h in a column of the layer (motorised), or a class that the table of speeds has. A road of another class, or without one, is left out.</summary>
    /// <param name="leftOut">Receives how many.</param>
    /// <exception cref="BadInputException">The layer can't be read, has no geometry, neither column, or no road with a speed.</exception>
    public static IReadOnlyList<GroundLine> ReadRoads(string path, string? crs, IReadOnlyList<GroundSpeed> speeds, out int leftOut, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(speeds);
        var byClass = speeds.SelectMany(speed => new[] { (speed.Class, speed), (Class: speed.Label, speed) })
            .DistinctBy(pair => pair.Class, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.Class, pair => pair.speed, StringComparer.OrdinalIgnoreCase);
        var (speedColumn, classColumn) = (-1, -1);
        var roads = Read(path, crs, (rows, isFirst) =>
        {
            if (isFirst) (speedColumn, classColumn) = (ColumnOf(rows, s_speedNames), ColumnOf(rows, s_classNames));
            if (isFirst && speedColumn < 0 && classColumn < 0) throw new BadInputException(new Fault(FaultCode.ColumnMissing, path, 0, "class", "class", string.Join(", ", rows.Header.Take(12))));
            if (speedColumn >= 0 && decimal.TryParse(rows.Text(speedColumn), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kmh) && kmh is > 0 and <= 300)
            {
                return new("", "", kmh, GroundMode.Motorised);
            }

            return classColumn >= 0 ? byClass.GetValueOrDefault(rows.Text(classColumn).Trim()) : null;
        }, cancellation);
        var known = roads.Where(road => road.Speed is not null).ToList();
        leftOut = roads.Count - known.Count;
        if (known.Count == 0) throw new BadInputException(new Fault(FaultCode.NoRowAccepted, path, 0, "class", $"{roads.Count}", string.Join(", ", speeds.Select(speed => speed.Class).Take(12))));
        return known;
    }

    static List<GroundLine> Read(string path, string? crs, Func<SourceRows, bool, GroundSpeed?> speedOf, CancellationToken cancellation)
    {
        var source = new StudySource { Role = SourceRole.Places, Path = path };
        using var rows = SourceFile.Open(source, Environment.CurrentDirectory, cancellation);
        if (!rows.HasGeometry) throw new BadInputException(new Fault(FaultCode.FormatUnknown, path, 0, "", rows.Format, "GeoJSON, GeoPackage, shapefile"));
        var system = SourceCrs.Of(source, (rows.CrsIsByFormat ? null : rows.DeclaredCrs) ?? crs ?? rows.DeclaredCrs ?? Crs.Wgs84.Code);
        var lines = new List<GroundLine>();
        var rowsRead = 0L;
        while (rows.Next())
        {
            if (rowsRead++ % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            var speed = speedOf(rows, rowsRead == 1);
            if (rows.Flaw is not null || rows.Geometry is not { } geometry) continue;
            foreach (var part in Lines(geometry)) lines.Add(new(Places(part, system), speed));
        }

        if (lines.Count == 0) throw new BadInputException(new Fault(FaultCode.NoRowAccepted, path, 0, "", ""));
        return lines;
    }

    static IEnumerable<LineString> Lines(Geometry geometry) => geometry switch
    {
        LineString line => line.NumPoints > 1 ? [line] : [],
        Polygon area => [area.ExteriorRing as LineString ?? LineString.Empty, .. area.InteriorRings],
        GeometryCollection many => many.Geometries.SelectMany(Lines),
        _ => [],
    };

    static LonLat[] Places(LineString line, Crs crs)
    {
        var places = new LonLat[line.NumPoints];
        for (var at = 0; at < places.Length; at++) places[at] = line.GetCoordinateN(at) is var place && crs.Code == Crs.Wgs84.Code ? new(place.X, place.Y) : crs.ToWgs84(place.X, place.Y);
        return places;
    }

    static int ColumnOf(SourceRows rows, string[] names)
    {
        for (var column = 0; column < rows.Header.Count; column++)
        {
            if (names.Contains(rows.Header[column].Trim(), StringComparer.OrdinalIgnoreCase)) return column;
        }

        return -1;
    }
}

using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Tiles;
using Geo.Present.GeoPackages;
using Geo.Present.Maps;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;
using Geo.Space.Tiles;
using NetTopologySuite.Geometries;

namespace Geo.Present.Tiles;

/// <summary>What tiles show of a study's findings. The same findings give the same tiles.</summary>
public static class FindingsTiles
{
    /// <summary>The last zoom where points are few: a cell of a tile is then 60 cm wide at the equator.</summary>
    const int UsualMostZoom = 14;

    /// <summary>However close the points stand.</summary>
    const int LastZoom = WorldGrid.FinestZoom - 1;

    /// <summary>Areas smaller than a cell of the map may be missing before this zoom, and no layer of areas begins later.</summary>
    const int AreasAtLatest = 10;

    public static TileSet Of(StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var placed = findings.Placed;
        ReachFinding[] reach = [.. findings.Standards.OfType<ReachFinding>()];
        var prefixes = new StandardPrefixes(findings.Standards);
        var people = new PeopleTiles(placed.Demand, placed.Units, reach, prefixes);
        var points = people.Points();
        var exact = PeopleTiles.ExactZoom(points, LastZoom);
        var facilities = Facilities(placed, reach);
        var units = Units(placed, reach, prefixes);
        return new()
        {
            MostZoom = Math.Max(UsualMostZoom, exact),
            Bounds = BoundsOf(placed, units),
            ServiceAreas = ServiceAreas(reach),
            Gaps = Gaps(placed, reach),
            Units = units,
            Facilities = facilities,
            People = points,
            Grids = [.. Enumerable.Range(0, exact).Select(zoom => people.Grid(points, zoom))],
        };
    }

    static TileShapes ServiceAreas(ReachFinding[] reach)
    {
        var areas = (from finding in reach from band in Enumerable.Range(0, finding.ServiceAreas.Count) select (finding, band)).ToArray();
        return Shapes(
            areas.Select(one => one.finding.ServiceAreas[one.band]),
            TextColumn.Of("standard", areas.Select(one => one.finding.Standard.Id)),
            TextColumn.Of("measure", areas.Select(one => one.finding.Head.Key)),
            new WholeColumn("band", [.. areas.Select(one => (long)one.band)]),
            new WholeColumn("limit_mm", [.. areas.Select(one => CostNames.Millimetres(one.finding.Head.Unit, one.finding.Head.Limits[one.band]) ?? NearestTwo.None)]),
            new WholeColumn("limit_ms", [.. areas.Select(one => CostNames.Milliseconds(one.finding.Head.Unit, one.finding.Head.Limits[one.band]) ?? NearestTwo.None)]));
    }

    static TileShapes Gaps(PlacedStudy placed, ReachFinding[] reach)
    {
        var gaps = (from finding in reach from gap in finding.Gaps select (finding, gap)).ToArray();
        return Shapes(
            gaps.Select(one => one.gap.Outline),
            TextColumn.Of("standard", gaps.Select(one => one.finding.Standard.Id)),
            TextColumn.Of("measure", gaps.Select(one => one.finding.Head.Key)),
            new WholeColumn("rank", [.. gaps.Select(one => (long)one.gap.Rank)]),
            TextColumn.Of("unit", gaps.Select(one => placed.Units.Units[one.gap.Unit].Id)),
            new WholeColumn("points", [.. gaps.Select(one => (long)one.gap.Points.Count)]),
            new PeopleColumn("people", [.. gaps.Select(one => one.gap.People.Millionths)]),
            TextColumn.Of("nearest_facility", gaps.Select(one => one.gap.NearestFacility < 0 ? null : placed.Facilities[one.gap.NearestFacility].Id)),
            new WholeColumn("nearest_mm", [.. gaps.Select(one => CostNames.Millimetres(one.gap.Counted, one.gap.NearestCost) ?? NearestTwo.None)]),
            new WholeColumn("farthest_mm", [.. gaps.Select(one => CostNames.Millimetres(one.gap.Counted, one.gap.FarthestCost) ?? NearestTwo.None)]),
            new WholeColumn("nearest_ms", [.. gaps.Select(one => CostNames.Milliseconds(one.gap.Counted, one.gap.NearestCost) ?? NearestTwo.None)]),
            new WholeColumn("farthest_ms", [.. gaps.Select(one => CostNames.Milliseconds(one.gap.Counted, one.gap.FarthestCost) ?? NearestTwo.None)]));
    }

    static TileShapes Units(PlacedStudy placed, ReachFinding[] reach, StandardPrefixes prefixes)
    {
        var units = placed.Units.Units;
        List<TileColumn> columns =
        [
            TextColumn.Of("unit", units.Select(unit => unit.Id)),
            TextColumn.Of("name", units.Select(unit => unit.Name)),
            TextColumn.Of("name_en", units.Select(unit => unit.NameEn)),
            TextColumn.Of("level", units.Select(unit => Code.Of(unit.Level))),
            TextColumn.Of("type", units.Select(unit => unit.Type)),
            TextColumn.Of("parent", units.Select(unit => unit.ParentId)),
            TextColumn.Of("class", placed.Classes.Select(one => Code.Of(one.Class))),
            new PeopleColumn("people", new WholePopulation(placed).ExactUnits),
        ];
        foreach (var finding in reach)
        {
            columns.Add(new PeopleColumn($"{prefixes[finding]}_inside", [.. finding.Head.ByUnit.Select(tally => tally.Inside.Millionths)]));
            columns.Add(new PeopleColumn($"{prefixes[finding]}_outside", [.. finding.Head.ByUnit.Select(tally => tally.Outside.Millionths)]));
        }

        return Shapes(units.Select(unit => unit.Boundary), [.. columns]);
    }

    static TilePoints Facilities(PlacedStudy placed, ReachFinding[] reach)
    {
        var all = placed.Facilities;
        var serves = (from finding in reach from facility in finding.Serving select (facility, finding.Standard.Id)).ToLookup(pair => pair.facility, pair => pair.Id);
        TileColumn[] columns =
        [
            TextColumn.Of("facility", all.Select(one => one.Id)),
            TextColumn.Of("name", all.Select(one => one.Name)),
            TextColumn.Of("name_en", all.Select(one => one.NameEn)),
            TextColumn.Of("classes", all.Select(one => string.Join(',', FacilityClassCodes.Of(one.Classes)))),
            TextColumn.Of("level", all.Select(one => one.Level)),
            TextColumn.Of("unit", all.Select(one => one.Unit < 0 ? null : placed.Units.Units[one.Unit].Id)),
            new WholeColumn("beds", [.. all.Select(one => one.Beds ?? WholeColumn.None)]),
            new WholeColumn("ambulances", [.. all.Select(one => one.Ambulances ?? WholeColumn.None)]),
            new FlagColumn("open_all_hours", [.. all.Select(one => one.OpenAllHours)]),
            new FlagColumn("closed", [.. all.Select(one => (bool?)one.IsClosed)]),
            TextColumn.Of("serves", all.Select((_, at) => string.Join(',', serves[at]))),
        ];
        return SortedPoints.Of(all.Index().Where(one => one.Item.Place is not null).Select(one => (one.Item.PlaceOrThrow, one.Index)), [.. Enumerable.Range(0, all.Count).Select(at => (long)at)], columns);
    }

    static TileShapes Shapes(IEnumerable<Geometry?> outlines, params TileColumn[] columns)
    {
        MultiPolygon?[] areas = [.. outlines.Select(AreaParts.Of)];
        return new() { Areas = areas, Columns = columns, LeastZoom = ShapePyramid.LeastZoom(areas, AreasAtLatest) };
    }

    static BoundingBox? BoundsOf(PlacedStudy placed, TileShapes units)
    {
        var box = new Envelope();
        foreach (var area in units.Areas.OfType<MultiPolygon>()) box.ExpandToInclude(area.EnvelopeInternal);
        for (var row = 0; row < placed.Demand.Count; row++) box.ExpandToInclude(placed.Demand.Longitudes[row], placed.Demand.Latitudes[row]);
        foreach (var place in placed.Facilities.Select(one => one.Place).OfType<LonLat>()) box.ExpandToInclude(place.Longitude, place.Latitude);
        return box.IsNull ? null : new(box.MinX, box.MinY, box.MaxX, box.MaxY);
    }
}

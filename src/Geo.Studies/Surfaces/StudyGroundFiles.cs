using System.Globalization;
using Geo.Analyse.CostSurfaces;
using Geo.Analyse.Streets;
using Geo.Analyse.Travel;
using Geo.Import.Osm;
using Geo.Import.Rasters;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Studies.Streets;

namespace Geo.Studies.Surfaces;

/// <summary>The ground a study travels over, from its files.</summary>
sealed class StudyGroundFiles
{
    // Of walked cells one in a hundred may lack a height, of people one in ten may live off the raster: more is a raster of somewhere else.
    const long MostWithoutHeight = 100;
    const long MostOff = 10;

    readonly StudyTerrain _terrain;
    readonly string _folder;
    readonly CancellationToken _cancellation;

    /// <summary>Reads the rasters; lines come with <see cref="Over"/>.</summary>
    /// <param name="speeds">How people walk where no classes say otherwise.</param>
    /// <exception cref="BadInputException">A file can't be used.</exception>
    public StudyGroundFiles(StudyTerrain terrain, string folder, StreetSpeeds speeds, CancellationToken cancellation)
    {
        (_terrain, _folder, _cancellation) = (terrain, folder, cancellation);
        Heights = Read(terrain.Path, path => HeightFile.Read(path, terrain.Crs, cancellation));
        Ground = terrain.Classes is null ? GroundDraft.OfHeights(Heights, new("", "", speeds.Modes[(int)TravelMode.Walk].OffRoad.KilometresPerHour, GroundMode.Walking)) : OfClasses(terrain.Classes, terrain.Speeds!);
    }

    /// <summary>Of the heights, as the study has it.</summary>
    public string Name => _terrain.Path;

    public Surface Heights { get; }

    public GroundDraft Ground { get; }

    /// <param name="roads">The study's own; null where it has none.</param>
    /// <exception cref="BadInputException">A layer of lines can't be used, a line lies off the raster, the heights do not cover the ground, or the raster is not where people are.</exception>
    public TerrainJourneys Over(PlacedStudy placed, StreetNetwork? roads, ModeGraphOptions options)
    {
        var lines = new TerrainLines
        {
            Source = _terrain,
            Roads = roads,
            Options = options,
            Rivers = _terrain.Rivers is { } rivers ? LinesOf(rivers) : [],
            Bridges = _terrain.Bridges is { } bridges ? BridgesOf(bridges, roads) : null,
        };
        if (_terrain.Rivers is { } river && !Ground.Touches(lines.Rivers)) throw Off(river);
        if (roads is not null && !Ground.Touches(RoadGround.Lines(roads, TravelMode.Walk, options))) throw Off(roads.Report.File);
        var journeys = new TerrainJourneys(Ground, Heights, lines, placed.Demand);
        var walk = journeys.ModeOf(TravelMode.Walk);
        if (walk.WithoutHeight * MostWithoutHeight > walk.Climbing) throw Bad(FaultCode.HeightsMissing, _terrain.Path, walk.WithoutHeight, walk.Climbing);
        var places = new GroundPlaces(walk.Surface);
        var off = places.Find(journeys.Demand).LongCount(cell => cell < 0);
        if (off * MostOff > placed.Demand.Count) throw Bad(FaultCode.PeopleOffSurface, _terrain.Classes ?? _terrain.Path, off, placed.Demand.Count);
        return journeys;
    }

    GroundDraft OfClasses(string name, string table)
    {
        var speeds = Read(table, path => SpeedTable.Read(path, _cancellation));
        return Read(name, path =>
        {
            if (Directory.Exists(path)) return GroundDraft.OfFractions(FractionFolder.Read(FractionFolder.List(path, speeds), _terrain.Crs, _cancellation));
            var draft = GroundDraft.OfClasses(SurfaceFile.Read(path, _terrain.Crs, _cancellation), speeds, out var unknown);
            return unknown.Count == 0 ? draft
                : throw new BadInputException(new Fault(FaultCode.GroundClassUnknown, path, 0, "class", string.Join(", ", unknown.Take(12).Select(one => $"{one.Key} ({one.Value})"))));
        });
    }

    IReadOnlyList<GroundLine> LinesOf(string name) => Read(name, path => GroundLineLayer.Read(path, _terrain.Crs, _cancellation));

    IReadOnlyList<GroundLine> BridgesOf(string name, StreetNetwork? roads)
    {
        if (!OpenedRoads.IsOsm(name)) return LinesOf(name);
        var network = roads is not null && roads.Report.File == name ? roads : OsmNetwork.Read(name, Path.Combine(_folder, name), null, null, _cancellation);
        return [.. RoadGround.Crossings(network)];
    }

    /// <summary>What is wrong with a file is told by the name the study has for it.</summary>
    T Read<T>(string name, Func<string, T> read)
    {
        try
        {
            return read(Path.Combine(_folder, name));
        }
        catch (BadInputException found)
        {
            throw new BadInputException([.. found.Faults.Select(fault => fault with { File = Path.IsPathRooted(fault.File) ? name : fault.File })]);
        }
    }

    static BadInputException Off(string name) => new(new Fault(FaultCode.LinesOffSurface, name, 0, "", ""));

    static BadInputException Bad(FaultCode code, string name, long part, long whole) =>
        new(new Fault(code, name, 0, "", part.ToString(CultureInfo.InvariantCulture), whole.ToString(CultureInfo.InvariantCulture)));
}

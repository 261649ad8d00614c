using System.Globalization;
using Geo.Import.Catalogue;
using Geo.Import.Coordinates;
using Geo.Import.Names;
using Geo.Import.Rasters;
using Geo.Import.Tables;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Reads every source of a study.</summary>
public sealed class StudyImport
{
    const decimal MostPeople = 1_000_000_000_000m;

    readonly Study _study;
    readonly IProgress<ImportProgress>? _progress;
    readonly bool _acceptGuess;
    readonly CancellationToken _cancellation;
    readonly ImportReport?[] _reports;
    readonly IReadOnlyList<Fault>?[] _faults;
    readonly CurrentUnits _current = new();
    int _done;

    StudyImport(Study study, IProgress<ImportProgress>? progress, bool acceptGuess, CancellationToken cancellation)
    {
        (_study, _progress, _acceptGuess, _cancellation) = (study, progress, acceptGuess, cancellation);
        _reports = new ImportReport?[study.Sources.Count];
        _faults = new IReadOnlyList<Fault>?[study.Sources.Count];
    }

    /// <summary>Units first, for their ids and their box; then facilities and population side by side.</summary>
    /// <exception cref="BadInputException">Files that as a whole can't be read: every fault of every source.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static StudyData Read(Study study, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) => Read(study, false, progress, cancellation);

    /// <param name="acceptGuess">Whether a source that fits another coordinate system better than its own is read in that one, on the user's word. It is said in its report.</param>
    /// <inheritdoc cref="Read(Study, IProgress{ImportProgress}, CancellationToken)"/>
    public static StudyData Read(Study study, bool acceptGuess, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
        new StudyImport(study, progress, acceptGuess, cancellation).Read();

    StudyData Read()
    {
        ReadCurrentUnits();
        var units = AllUnits();
        var area = AreaOf(units);
        var population = Task.Run(() => Population(area, units), _cancellation);
        var directory = UnitDirectory.Of(units, _study.Area.Id, _current);
        var check = CheckOf(units, directory);
        var facilities = Facilities(area, units, directory, check);
        var urban = Each(SourceRole.UrbanAreas, UrbanAreas);
        var places = Each(SourceRole.Places, (source, _) => Places(source, area, check));
        var events = Each(SourceRole.Events, (source, _) => EventReader.Read(source, _study.Folder, directory, _cancellation));
        var people = population.GetAwaiter().GetResult();
        if (_faults.Any(faults => faults is not null)) throw new BadInputException([.. _faults.SelectMany(faults => faults ?? [])]);
        CheckSeat([.. places.SelectMany(rows => rows.Places)]);
        CheckPeople(people, units);
        return new()
        {
            Units = units,
            Facilities = [.. facilities.SelectMany(rows => WithUnits(rows, units)).OrderBy(facility => facility.Id, IdOrder.Instance)],
            Population = PopulationMerge.Of([.. people.Select(rows => rows.Points)]),
            Totals = [.. people.SelectMany(rows => rows.Totals)],
            Unlocated = [.. people.SelectMany(rows => rows.Unlocated)],
            UrbanAreas = [.. urban.SelectMany(rows => rows.Areas)],
            Places = [.. places.SelectMany(rows => rows.Places)],
            Events = EventRows.LogOf(events),
            Reports = [.. _reports.OfType<ImportReport>()],
        };
    }

    /// <summary>Reads every source of a role, in the study's order. A file that can't be read leaves its faults and the others go on, so that all are told at once.</summary>
    List<T> Each<T>(SourceRole role, Func<StudySource, int, (T Rows, ImportReport Report)> read)
    {
        var all = new List<T>();
        for (var index = 0; index < _study.Sources.Count; index++)
        {
            var source = _study.Sources[index];
            if (source.Role != role) continue;
            _cancellation.ThrowIfCancellationRequested();
            try
            {
                (var rows, _reports[index]) = read(source, index);
                all.Add(rows);
            }
            catch (BadInputException fault)
            {
                _faults[index] = fault.Faults;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                _faults[index] = SourceFile.Unreadable(source, failure).Faults;
            }

            _progress?.Report(new(source.Path, Interlocked.Increment(ref _done), _study.Sources.Count));
        }

        return all;
    }

    UnitTree AllUnits()
    {
        var sources = Each(SourceRole.Units, Units);
        var units = UnitAssembly.Of(_study.Area, sources, _current, out var remarks);
        for (var source = 0; source < sources.Count; source++)
        {
            Remark(sources[source].Report, remarks[source]);
        }

        return units;
    }

    void ReadCurrentUnits() => Each(SourceRole.CurrentUnits, (source, _) =>
    {
        var report = CurrentUnitsReader.Read(source, _study.Folder, _current, _cancellation);
        return (report, report);
    });

    void Remark(ImportReport report, IReadOnlyList<Fault> remarks)
    {
        var index = Array.FindIndex(_reports, known => ReferenceEquals(known, report));
        _reports[index] = ReportRemarks.With(report, remarks);
    }

    (UnitRows Rows, ImportReport Report) Units(StudySource source, int index)
    {
        var rows = UnitReader.Read(source, _study.Folder, _cancellation);
        return (rows, rows.Report);
    }

    CoordinateCheck CheckOf(UnitTree units, UnitDirectory directory) =>
        new(new(_study, units, Boundaries.Of(_reports), directory, _cancellation), units, _acceptGuess);

    List<FacilityRows> Facilities(Envelope? area, UnitTree units, UnitDirectory directory, CoordinateCheck check)
    {
        var classes = new Lazy<FacilityClassTable>(() => FacilityClassTable.Load());
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var isSingle = _study.SourcesOf(SourceRole.Facilities).Count() == 1;
        return Each(SourceRole.Facilities, (source, index) =>
        {
            // Made ids are row numbers; where several sources make them, the source's number in the study stands before.
            var prefix = isSingle ? "" : FormattableString.Invariant($"{index + 1}-");
            HashSet<string> before = _acceptGuess ? [.. taken] : [];
            var (all, report) = check.Read(source, Read, rows => PlacedFacilities.Of(rows, units), () => taken.IntersectWith(before));
            return (all with { Report = report }, report);

            (FacilityRows Rows, ImportReport Report) Read(CoordinateGuess? guess)
            {
                var rows = FacilityReader.Read(source, _study.Folder, classes.Value, area, prefix, taken, directory, guess, _cancellation);
                return (rows, rows.Report);
            }
        });
    }

    List<PopulationRows> Population(Envelope? area, UnitTree units)
    {
        var directory = UnitDirectory.Of(units, _study.Area.Id, _current);
        var check = CheckOf(units, directory);
        var sources = Each(SourceRole.Population, (source, _) => Population(source, area, directory, check));
        var outside = _study.SourcesOf(SourceRole.Population).Any(source => source.Outside == OutsidePoints.Nearest);
        if (CensusGap.Find(units, _study.Area, sources, outside) is { Count: > 0 } gaps) Remark(sources[0].Report, gaps);
        return sources;
    }

    (PopulationRows Rows, ImportReport Report) Population(StudySource source, Envelope? area, UnitDirectory units, CoordinateCheck check)
    {
        if (SourceFile.FormatOf(source) == "geotiff")
        {
            var (points, report) = PopulationRaster.Read(source, SourceFile.PathOf(source, _study.Folder), _cancellation);
            return (new() { Points = points, Report = report }, report);
        }

        if (source.Shape == PopulationShape.UnitTotals)
        {
            var totals = PopulationReader.ReadTotals(source, _study.Folder, units, _cancellation);
            return (totals, totals.Report);
        }

        var (all, finished) = check.Read(source, Read, rows => new(rows.Points.Longitudes, rows.Points.Latitudes, [], [], rows.Columns));
        return (all with { Report = finished }, finished);

        (PopulationRows Rows, ImportReport Report) Read(CoordinateGuess? guess)
        {
            var rows = PopulationReader.ReadPoints(source, _study.Folder, area, units, guess, _cancellation);
            return (rows, rows.Report);
        }
    }

    (UrbanAreaRows Rows, ImportReport Report) UrbanAreas(StudySource source, int index)
    {
        var rows = UrbanAreaReader.Read(source, _study.Folder, _cancellation);
        return (rows, rows.Report);
    }

    (PlaceRows Rows, ImportReport Report) Places(StudySource source, Envelope? area, CoordinateCheck check)
    {
        var (all, report) = check.Read(source, Read, Placed);
        return (all with { Report = report }, report);

        (PlaceRows Rows, ImportReport Report) Read(CoordinateGuess? guess)
        {
            var rows = PlaceReader.Read(source, _study.Folder, area, _current, guess, _cancellation);
            return (rows, rows.Report);
        }

        static PlacedRows Placed(PlaceRows rows)
        {
            LonLat[] places = [.. rows.Places.Select(place => place.Place).OfType<LonLat>()];
            return new([.. places.Select(place => place.Longitude)], [.. places.Select(place => place.Latitude)], [], [], rows.Columns);
        }
    }

    void CheckSeat(List<NamedPlace> places)
    {
        if (_study.Area.Seat is not { } seat || places.Exists(place => place.Id == seat)) return;
        var file = _study.SourcesOf(SourceRole.Places).FirstOrDefault()?.Path ?? _study.Id;
        throw new BadInputException(new Fault(FaultCode.ValueUnknown, file, 0, "area.seat", seat, Yaml.Nearest.To(seat, places.Select(place => place.Id))));
    }

    /// <summary>No sum over a study leaves 64 bits: what is above a million million people is a column of something else.</summary>
    void CheckPeople(List<PopulationRows> sources, UnitTree units)
    {
        var counted = units.Units.Sum(unit => unit.CountedPeople?.Persons ?? 0);
        var placed = sources.Sum(rows => rows.Points.Millionths.Sum(one => (decimal)one) / 1_000_000 + rows.Totals.Sum(row => row.People.Persons) + rows.Unlocated.Sum(row => row.People?.Persons ?? 0));
        if (Math.Max(counted, placed) <= MostPeople) return;
        var role = placed > MostPeople ? SourceRole.Population : SourceRole.Units;
        var file = _study.SourcesOf(role).First().Path;
        throw new BadInputException(new Fault(FaultCode.PeopleTooMany, file, 0, "people", Math.Round(Math.Max(counted, placed)).ToString(CultureInfo.InvariantCulture)));
    }

    static Envelope? AreaOf(UnitTree units)
    {
        var box = new Envelope();
        foreach (var unit in units.Units) box.ExpandToInclude(unit.Boundary?.EnvelopeInternal ?? new Envelope());
        return box.IsNull ? null : box;
    }

    static IEnumerable<Facility> WithUnits(FacilityRows rows, UnitTree units)
    {
        for (var row = 0; row < rows.Facilities.Count; row++)
        {
            var unit = rows.Units[row] is { } id ? units.IndexOf(id) : -1;
            yield return unit < 0 || (unit >= units.FinestCount && unit < units.PlaceableCount) ? rows.Facilities[row] : rows.Facilities[row] with { Unit = unit };
        }
    }
}

using System.Globalization;
using Geo.Analyse.Candidates;
using Geo.Analyse.Placing;
using Geo.Import.Costs;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Space.Places;
using Geo.Studies.Openings;
using NetTopologySuite.Geometries;

namespace Geo.Studies.Siting;

/// <summary>Finds the places of a study where building may be considered.</summary>
public sealed class CandidateSearch
{
    /// <summary>More places than a county has villages a hundred times over; what a solver is asked beyond it has no answer in time.</summary>
    const int MostPlaces = 200_000;

    /// <summary>Demand points up to which each is a candidate; of more, the one with most people in each cell of so many.</summary>
    const int MostDemand = 1500;

    static readonly string[] s_tables = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm"];

    readonly OpenedStudy _opened;
    readonly CandidateRule _rule;
    readonly UnitLocator _locator;
    readonly StreetNetwork? _roads;
    readonly CandidateRows _rows;
    readonly IReadOnlyList<SiteCandidate> _actions;
    readonly HashSet<string> _idle;
    readonly CancellationToken _cancellation;
    int _unlocated;
    int _lessPeopled;

    CandidateSearch(OpenedStudy opened, IReadOnlyList<Facility> facilities, IReadOnlyList<Facility> serving, IReadOnlyList<Facility> idle, CandidateRule rule, StreetNetwork? roads, CancellationToken cancellation)
    {
        (_opened, _rule, _roads, _cancellation) = (opened, rule, roads, cancellation);
        (_locator, _rows) = (new(opened.Findings.Placed.Units), new(opened.Data.Places, facilities, serving));
        _actions = [.. StandingActions.Of(rule, [.. facilities.Where(IsOurs)], [.. serving.Where(IsOurs)], [.. idle.Where(IsOurs)])];
        _idle = [.. idle.Where(IsOurs).Select(facility => facility.Id)];
    }

    /// <param name="facilities">The study's, with the edits in force.</param>
    /// <param name="serving">Those of them that serve as what is to be built does.</param>
    /// <param name="idle">Those that lack nothing but a vehicle to serve so.</param>
    /// <param name="roads">The streets, where the rule asks for them.</param>
    /// <exception cref="BadInputException">A file can't be used, or no candidate is left.</exception>
    public static CandidateSites Find(
        OpenedStudy opened, IReadOnlyList<Facility> facilities, IReadOnlyList<Facility> serving, IReadOnlyList<Facility> idle, CandidateRule rule, StreetNetwork? roads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(rule);
        return new CandidateSearch(opened, facilities, serving, idle, rule, roads, cancellation).Find();
    }

    /// <summary>Nobody here builds at a neighbour's facility.</summary>
    bool IsOurs(Facility facility) => facility.Unit >= 0 || _opened.Findings.Placed.Units.Units.All(unit => unit.Boundary is not { IsEmpty: false });

    CandidateSites Find()
    {
        List<SiteCandidate> listed = [.. List(), .. _actions];
        // What is built is built where the scenario says, so that a run of it finds the same people; what is done to a facility is done where it stands, whatever the ground.
        List<SiteCandidate> free = [.. listed.Where(site => site.Facility is null).Select(site => site with { Place = SitingEdits.Rounded(site.Place) })], bound = [.. listed.Where(site => site.Facility is not null)];
        var (sifted, leftOut) = new CandidateSieve(_rule, _locator, _roads, _cancellation).Sift(free);
        SiteCandidate[] kept = [.. sifted, .. bound];
        if (_lessPeopled > 0) leftOut.Insert(0, (CandidateOmission.LessPeopled, _lessPeopled));
        if (_unlocated > 0) leftOut.Insert(0, (CandidateOmission.Unlocated, _unlocated));
        var considered = listed.Count + _unlocated + _lessPeopled;
        var isNothingNew = _rule.Source == CandidateSource.None;
        if (kept.Length == 0 && !(isNothingNew && _rule.HasStanding)) throw new BadInputException(new Fault(isNothingNew ? FaultCode.CandidatesUnchanged : considered == 0 ? FaultCode.CandidatesMissing : FaultCode.CandidatesNone, _rule.List ?? _opened.Study.Id, 0, "sources.places", $"{considered}"));
        return new(_rule, kept, considered, leftOut) { Standing = _rows.Standing, Idle = _idle };
    }

    List<SiteCandidate> List() => _rule.Source switch
    {
        CandidateSource.Places => Located(_opened.Data.Places),
        CandidateSource.List => FromFile(_rule.List!),
        CandidateSource.Junctions => [.. Junctions.Of(_roads!, _rule.Mode).Select(vertex => Made($"j{vertex}", _roads!.PlaceOf(vertex)))],
        CandidateSource.Grid => OverGrid(),
        CandidateSource.None => [],
        _ => OfDemand(),
    };

    List<SiteCandidate> Located(IReadOnlyList<NamedPlace> places)
    {
        _unlocated = places.Count(place => place.Place is null);
        return [.. places.Where(place => place.Place is not null).Select(place => new SiteCandidate(place.Id, place.Name, place.NameEn, place.Place!.Value))];
    }

    List<SiteCandidate> FromFile(string path)
    {
        var isTable = s_tables.Contains(Path.GetExtension(path).ToLowerInvariant(), StringComparer.Ordinal) && CandidateTable.HasIds(path, _cancellation);
        var table = isTable ? CandidateTable.Read(path, _cancellation) : null;
        Fault[] unknown = table is not null && table.Points.Count == 0 ? _rows.Unknown(table) : [];
        if (table is not null && table.Points.Count == 0 && unknown.Length == 0) return _rows.Of(table, [], out _unlocated);
        var places = Listed(path, unknown, unknown.Length < table?.Ids.Count);
        return table is null ? Located(places) : _rows.Of(table, places, out _unlocated);
    }

    /// <summary>The rows with their coordinates.</summary>
    /// <param name="unknown">Rows that can't be found without.</param>
    /// <param name="areSomeKnown">Then a list without coordinates is a list of names, and those that nobody knows are what is wrong with it.</param>
    IReadOnlyList<NamedPlace> Listed(string path, Fault[] unknown, bool areSomeKnown)
    {
        try
        {
            return CandidateListReader.Read(new StudySource { Role = SourceRole.Places, Path = path }, Environment.CurrentDirectory, _cancellation).Places;
        }
        catch (BadInputException bad) when (areSomeKnown && bad.Faults.All(fault => fault.Code == FaultCode.ColumnMissing))
        {
            throw new BadInputException(unknown);
        }
    }

    List<SiteCandidate> OverGrid()
    {
        var box = new Envelope();
        foreach (var unit in _opened.Findings.Placed.Units.Units) if (unit.Boundary is { IsEmpty: false } area) box.ExpandToInclude(area.EnvelopeInternal);
        var demand = _opened.Findings.Placed.Demand;
        for (var row = 0; !_locator.HasBoundaries && row < demand.Count; row++) box.ExpandToInclude(demand.Longitudes[row], demand.Latitudes[row]);
        if (box.IsNull) return [];
        return EvenGrid.Over(new(box.MinX, box.MinY), new(box.MaxX, box.MaxY), _rule.Spacing, MostPlaces) is { } places
            ? [.. places.Select(at => Made($"g{at.Row}-{at.Column}", at.Place))] : throw TooMany();
    }

    List<SiteCandidate> OfDemand()
    {
        var demand = _opened.Findings.Placed.Demand;
        int[] rows = demand.Count <= MostDemand ? [.. Enumerable.Range(0, demand.Count)] : SuggestionPlaces.Peopled(demand, MostDemand);
        _lessPeopled = demand.Count - rows.Length;
        return [.. rows.Select(row => Made($"p{demand.Ids[row].ToString(CultureInfo.InvariantCulture)}", demand.Place(row)))];
    }

    /// <summary>A place without a name is called by the unit it lies in and its number.</summary>
    SiteCandidate Made(string id, LonLat place)
    {
        var unit = _locator.Find(place.Longitude, place.Latitude);
        if (unit < 0) return new(id, id, null, place);
        var its = _opened.Findings.Placed.Units.Units[unit];
        return new(id, $"{its.Name} {id}", its.NameEn is { } english ? $"{english} {id}" : null, place);
    }

    static BadInputException TooMany() => new(new Fault(FaultCode.CandidatesTooMany, "", 0, "", $"{MostPlaces}"));
}

using Geo.Analyse.Placing;
using Geo.Analyse.Standards;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>The units that a standard of presence finds short of a facility and that have none of the class to be built: each is to have one.</summary>
public sealed class MissingUnits
{
    readonly Dictionary<int, int> _finest = [];

    MissingUnits(Standard standard, IReadOnlyList<int> units, IReadOnlyList<int> others) => (Standard, Units, Others) = (standard, units, others);

    public Standard Standard { get; }

    /// <summary>Indices into the unit tree, ascending.</summary>
    public IReadOnlyList<int> Units { get; }

    /// <summary>Units that are short though a facility of the class stands there: it does not comply, and another would not help.</summary>
    public IReadOnlyList<int> Others { get; }

    /// <summary>Units of <see cref="Units"/> in which no candidate lies: nothing is suggested there.</summary>
    public IReadOnlyList<int> WithoutCandidate { get; private set; } = [];

    /// <param name="standardId">One of those held against the study.</param>
    /// <param name="candidates">Where something may be built.</param>
    /// <exception cref="BadInputException">There is no such standard, it is not one of presence, can't be judged, or nothing is missing.</exception>
    public static MissingUnits Of(OpenedStudy opened, PlacedStudy placed, string standardId, FacilityClasses classes, CandidateSites candidates, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(candidates);
        var known = opened.Standards.Where(standard => standard.Rule is PresenceRule { Each: null }).Select(standard => standard.Id);
        var standard = opened.Standards.FirstOrDefault(one => one.Id == standardId) ?? throw Unfit(standardId, known);
        if (standard.Rule is not PresenceRule { Each: null } || StandardEvaluation.Evaluate(opened.Study, placed, [standard], opened.Travel, null, cancellation)[0] is not CountFinding found) throw Unfit(standardId, known);
        int[] shorts = [.. found.Units.Where(unit => unit.Outcome == Outcome.Short).Select(unit => unit.Unit)];
        var standing = placed.Facilities.Where(facility => !facility.IsClosed && (facility.Classes & classes) != 0).SelectMany(facility => Above(placed, facility.Unit)).ToHashSet();
        var missing = new MissingUnits(standard, [.. shorts.Where(unit => !standing.Contains(unit))], [.. shorts.Where(standing.Contains)]);
        if (missing.Units.Count == 0) throw new BadInputException(new Fault(FaultCode.NothingMissing, opened.Study.Id, 0, "", standardId));
        missing.Fill(placed, candidates);
        return missing;
    }

    /// <summary>The missing unit that holds a finest unit; −1 where none does.</summary>
    public int UnitOf(int finest) => _finest.GetValueOrDefault(finest, -1);

    /// <summary>[candidate]: the missing unit it lies in; −1 where it lies in none.</summary>
    public int[] UnitOfCandidate { get; private set; } = [];

    void Fill(PlacedStudy placed, CandidateSites candidates)
    {
        var units = Units.ToHashSet();
        for (var finest = 0; finest < placed.Units.FinestCount; finest++)
        {
            if (Above(placed, finest).FirstOrDefault(units.Contains, -1) is >= 0 and var unit) _finest.Add(finest, unit);
        }

        var locator = new UnitLocator(placed.Units);
        UnitOfCandidate = [.. candidates.Sites.Select(site => site.Status == SiteStatus.Forbidden ? -1 : UnitOf(locator.Find(site.Place.Longitude, site.Place.Latitude)))];
        WithoutCandidate = [.. Units.Except(UnitOfCandidate)];
    }

    /// <summary>A unit and all that hold it; none for −1.</summary>
    static IEnumerable<int> Above(PlacedStudy placed, int unit)
    {
        for (; unit >= 0; unit = placed.Units.Parents[unit]) yield return unit;
    }

    static BadInputException Unfit(string standardId, IEnumerable<string> known) => new(new Fault(FaultCode.StandardUnfit, standardId, 0, "", standardId, string.Join(", ", known)));
}

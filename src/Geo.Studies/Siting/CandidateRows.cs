using Geo.Import.Costs;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Studies.Siting;

/// <summary>
/// The rows of a list of candidates. One without coordinates is found by its <c>place</c> (else its id) among the study's facilities and places; one about a facility that serves, and does nothing there, says
/// what may be done with it.
/// </summary>
/// <param name="facilities">The study's.</param>
/// <param name="serving">Those of them that serve as what is to be built does.</param>
sealed class CandidateRows(IReadOnlyList<NamedPlace> places, IReadOnlyList<Facility> facilities, IReadOnlyList<Facility> serving)
{
    readonly Dictionary<string, NamedPlace> _places = places.Where(place => place.Place is not null).GroupBy(place => place.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    readonly Dictionary<string, Facility> _facilities = facilities.Where(facility => facility is { Place: not null, IsClosed: false }).ToDictionary(facility => facility.Id, StringComparer.Ordinal);
    readonly HashSet<string> _serving = serving.Select(facility => facility.Id).ToHashSet(StringComparer.Ordinal);
    readonly List<SiteCandidate> _standing = [];

    /// <summary>What the rows say of facilities that serve.</summary>
    public IReadOnlyList<SiteCandidate> Standing => _standing;

    /// <summary>Rows that can't be found without coordinates, as faults.</summary>
    public Fault[] Unknown(CandidateTable table) =>
        [.. Enumerable.Range(0, table.Ids.Count).Where(row => !_places.ContainsKey(table.Places[row]) && !_facilities.ContainsKey(table.Places[row])).Select(row => new Fault(FaultCode.CandidateUnknown, table.File, 0, table.Places[row] == table.Ids[row] ? "id" : "place", table.Places[row]))];

    /// <param name="given">The rows with their coordinates and names; empty: there are none.</param>
    /// <param name="unlocated">How many can't be found.</param>
    /// <exception cref="BadInputException">A row says of a facility what only a place to build can be.</exception>
    public List<SiteCandidate> Of(CandidateTable table, IReadOnlyList<NamedPlace> given, out int unlocated)
    {
        var (sites, faults) = (new List<SiteCandidate>(), new List<Fault>());
        var named = given.ToDictionary(place => place.Id, StringComparer.Ordinal);
        unlocated = 0;
        for (var row = 0; row < table.Ids.Count; row++)
        {
            if (given.Count > 0 && !named.ContainsKey(table.Ids[row])) continue;
            if (Of(table, row, named.GetValueOrDefault(table.Ids[row])) is not { } site) unlocated++;
            else if (site is not { Action: SiteAction.Build, Facility: not null }) sites.Add(site);
            else if (site.Status is not (SiteStatus.Forced or SiteStatus.Forbidden) && !_standing.Exists(other => other.Facility == site.Facility)) _standing.Add(site);
            else faults.Add(new(FaultCode.FacilityRowUnfit, table.File, 0, "fixed", site.Id, "existing, closable, movable"));
        }

        return faults.Count == 0 ? sites : throw new BadInputException(faults);
    }

    /// <summary>Null where nobody knows where it is.</summary>
    SiteCandidate? Of(CandidateTable table, int row, NamedPlace? given)
    {
        var (id, at, status) = (table.Ids[row], table.Places[row], table.Status[row]);
        var action = table.Actions.Count > 0 ? table.Actions[row] : SiteAction.Build;
        var facility = _facilities.GetValueOrDefault(at);
        var stands = status is SiteStatus.Existing or SiteStatus.Closable or SiteStatus.Movable;
        // Places and facilities may have the same numbers for ids: a row is about a place, unless it can mean nothing but the facility.
        var isFacility = facility is not null && (stands || action != SiteAction.Build || (given?.Place is null && !_places.ContainsKey(at))) && (action != SiteAction.Build || _serving.Contains(at));
        var place = isFacility ? facility!.Place : given?.Place ?? _places.GetValueOrDefault(at)?.Place ?? facility?.Place;
        if (place is not { } there) return null;
        var known = isFacility || (!_places.ContainsKey(at) && facility is not null) ? (facility!.Name, facility.NameEn) : _places.TryGetValue(at, out var own) ? (own.Name, own.NameEn) : (id, null);
        var (name, english) = given is not null && given.Name != id ? (given.Name, given.NameEn) : given?.Place is not null && !isFacility ? (id, given.NameEn) : known;
        return new(id, name, english, there, status, table.Capacities[row])
        {
            Least = table.Least.Count > 0 ? table.Least[row] : null,
            Cost = table.Costs.Count > 0 ? table.Costs[row] : null,
            Action = action,
            Facility = isFacility ? at : null,
            Shared = at == id ? null : at,
        };
    }
}

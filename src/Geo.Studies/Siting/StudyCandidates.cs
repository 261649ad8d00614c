using Geo.Import.Costs;
using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Studies.Siting;

/// <summary>A study's candidates, then the facilities that serve, as one table of candidates: what rules about sites are said of.</summary>
static class StudyCandidates
{
    const string FacilityPrefix = "facility ";

    /// <summary>The id of the facility that a place is; null where it is none.</summary>
    public static string? FacilityAt(string place) => place.StartsWith(FacilityPrefix, StringComparison.Ordinal) ? place[FacilityPrefix.Length..] : null;

    /// <exception cref="BadInputException">A township without a facility has no candidate, where each is to get one.</exception>
    public static CandidateTable Of(StudySitingRequest request, PlacedStudy placed, CandidateSites candidates, IReadOnlyList<Facility> serving, string study)
    {
        var (sites, said) = (candidates.Sites, candidates.Standing.ToDictionary(row => row.Facility!, StringComparer.Ordinal));
        SiteCandidate?[] rows = [.. serving.Select(facility => said.GetValueOrDefault(facility.Id))];
        var (stand, idle) = (serving.Select(facility => facility.Id).ToHashSet(StringComparer.Ordinal), candidates.Idle);
        // What stands beyond the border is another county's: unless a row says so, it neither closes nor moves.
        var bordersKnown = placed.Units.Units.Take(placed.Units.FinestCount).Any(unit => unit.Boundary is { IsEmpty: false });
        string[] units = request.EachUnit ? Units(placed, sites, serving, study) : [];
        return new(
            candidates.Rule.List ?? study,
            [.. sites.Select(site => site.Id), .. serving.Select(facility => facility.Id)],
            [.. sites.Select(site => site.Status), .. serving.Select((facility, at) => rows[at] is null or { Status: SiteStatus.Free } ? (bordersKnown && facility.Unit < 0) || (facility.Classes & request.Classes) == 0 ? SiteStatus.Existing : request.Standing : rows[at]!.Status)],
            [.. sites.Select(site => CapacityOf(request, site, stand)), .. serving.Select((facility, at) => rows[at]?.Capacity ?? CapacityOf(request, facility))],
            HaveCosts(request, sites) ? [.. sites.Select(site => CostOf(request, site)), .. rows.Select(row => row?.Cost ?? 0)] : [])
        {
            Least = [.. sites.Select(site => site.Least ?? (site.Action == SiteAction.Build || IsUpgrade(site, stand) || IsFirstVehicle(site, idle) ? null : 0)), .. rows.Select(row => row?.Least)],
            Places = [.. sites.Select(PlaceOf), .. serving.Select(facility => FacilityPrefix + facility.Id)],
            Actions = sites.Any(site => site.Action != SiteAction.Build || site.Shared is not null) ? [.. sites.Select(site => site.Action), .. serving.Select(_ => SiteAction.Build)] : [],
            Units = units,
            Points = [.. sites.Select(site => (LonLat?)site.Place), .. serving.Select(facility => facility.Place)],
            Bases = sites.Where(site => IsUpgrade(site, stand) || IsFirstVehicle(site, idle)).Select(PlaceOf).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Whether something that stands and does not serve is made to serve.</summary>
    static bool IsUpgrade(SiteCandidate site, HashSet<string> stand) => site is { Action: SiteAction.Upgrade, Facility: { } facility } && !stand.Contains(facility);

    /// <summary>Whether a vehicle makes a station serve that has none.</summary>
    static bool IsFirstVehicle(SiteCandidate site, IReadOnlySet<string> idle) => site is { Action: SiteAction.Vehicle, Facility: { } facility } && idle.Contains(facility);

    static string PlaceOf(SiteCandidate site) => site switch
    {
        { Facility: { } facility } => FacilityPrefix + facility,
        { Shared: { } shared } => $"place {shared}",
        _ => $"candidate {site.Id}",
    };

    static bool HaveCosts(StudySitingRequest request, IReadOnlyList<SiteCandidate> sites) => request.Prices.Count > 0 || sites.Any(site => site.Cost is not null);

    static double CostOf(StudySitingRequest request, SiteCandidate site) => site.Cost ?? (double)request.Prices.GetValueOrDefault(site.Action);

    /// <summary>As its row says; of a station with one vehicle, or of one vehicle more, what a vehicle serves.</summary>
    static double? CapacityOf(StudySitingRequest request, SiteCandidate site, HashSet<string> stand) => site.Capacity ?? (request.Capacity is { Supply: "ambulances" } rule && HasOneVehicle(request, site, stand) ? (double)rule.People : null);

    static bool HasOneVehicle(StudySitingRequest request, SiteCandidate site, HashSet<string> stand) =>
        site.Action == SiteAction.Vehicle || ((site.Action == SiteAction.Build || IsUpgrade(site, stand)) && IsEmergency(request.Built));

    static double? CapacityOf(StudySitingRequest request, Facility facility) =>
        request.Capacity is { } rule && facility.AmountOf(rule.Supply) is { } amount ? (double)(amount * rule.People) : null;

    static bool IsEmergency(FacilityClasses built) => (built & (FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation)) != 0;

    /// <summary>[site]: the township it lies in; empty beyond the border.</summary>
    static string[] Units(PlacedStudy placed, IReadOnlyList<SiteCandidate> sites, IReadOnlyList<Facility> serving, string study)
    {
        var (tree, locator) = (placed.Units, new Analyse.Placing.UnitLocator(placed.Units));
        int[] units = [.. sites.Select(site => TownshipOf(tree, locator.Find(site.Place.Longitude, site.Place.Latitude))), .. serving.Select(facility => TownshipOf(tree, facility.Unit))];
        var open = Enumerable.Range(0, units.Length).Where(site => site >= sites.Count || sites[site] is { Status: not SiteStatus.Forbidden, Action: SiteAction.Build or SiteAction.Upgrade }).Select(site => units[site]).ToHashSet();
        var peopled = new SortedSet<int>(placed.Demand.Units.Select(unit => TownshipOf(tree, unit)));
        peopled.ExceptWith(open);
        if (peopled.Count > 0) throw new BadInputException(new Fault(FaultCode.UnitsWithoutCandidate, study, 0, "", string.Join(", ", peopled.Select(unit => tree.Units[unit].Name)), $"{peopled.Count}"));
        return Array.ConvertAll(units, unit => unit < 0 ? "" : tree.Units[unit].Id);
    }

    /// <summary>The township that holds a finest unit; the unit itself where none does; −1 for −1.</summary>
    static int TownshipOf(UnitTree tree, int finest)
    {
        for (var unit = finest; unit >= 0; unit = tree.Parents[unit])
        {
            if (tree.Units[unit].Level == UnitLevel.Township) return unit;
        }

        return finest;
    }
}

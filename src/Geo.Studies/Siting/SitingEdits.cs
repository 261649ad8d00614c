using Geo.Model.Scenarios;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Studies.Siting;

/// <summary>A plan as edits: a facility that moves keeps what it has, what is built is new, what is upgraded stays where and who it is, what is extended has more.</summary>
sealed class SitingEdits
{
    const FacilityClasses Emergency = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;

    readonly StudySitingRequest _request;
    readonly SitingPlan _plan;
    readonly Dictionary<string, Facility> _facilities;
    readonly HashSet<string> _standing;
    readonly HashSet<string> _taken;
    readonly HashSet<string> _founded;
    int _number;

    SitingEdits(StudySitingRequest request, StudyQuestion question, SitingPlan plan)
    {
        (_request, _plan) = (request, plan);
        _facilities = question.Placed.Facilities.ToDictionary(facility => facility.Id, StringComparer.Ordinal);
        _standing = question.Serving.Select(facility => facility.Id).ToHashSet(StringComparer.Ordinal);
        _taken = [.. _facilities.Keys];
        _founded = plan.New.Where(Founds).Select(site => site.At).ToHashSet(StringComparer.Ordinal);
    }

    public static IEnumerable<FacilityEdit> Of(StudySitingRequest request, StudyQuestion question, SitingPlan plan)
    {
        var edits = new SitingEdits(request, question, plan);
        var phases = plan.New.Select(site => site.Phase).Concat(plan.Closed.Select(facility => facility.Phase)).Select(phase => phase ?? 0).Distinct().Order();
        return [.. phases.SelectMany(edits.OfPhase)];
    }

    /// <summary>What is built, then what closes.</summary>
    IEnumerable<FacilityEdit> OfPhase(int phase) =>
    [
        .. _plan.New.Where(site => (site.Phase ?? 0) == phase).SelectMany(Of),
        .. _plan.Closed.Where(facility => (facility.Phase ?? 0) == phase && facility.MovesTo is null).Select(facility => new CloseFacility(facility.Id)),
    ];

    IEnumerable<FacilityEdit> Of(PlannedSite site)
    {
        if (site.MovedFrom is { } moved) yield return new MoveFacility(moved.Id, Rounded(site.Place));
        else if (Founds(site)) yield return BaseOf(site) is { } facility ? Upgraded(site, facility) : Built(site);
        else if (!_founded.Contains(site.At) && More(site) is { } more) yield return more;
    }

    AddFacility Built(PlannedSite site)
    {
        string id;
        do id = $"site-{++_number}";
        while (!_taken.Add(id));
        // A station that is planned is planned with a vehicle, by day and by night; else it would serve nobody.
        var all = AllAt(site);
        return new(new()
        {
            Id = id,
            Name = site.Name,
            NameEn = site.NameEn,
            Classes = _request.Built,
            Place = Rounded(site.Place),
            Ambulances = Sum(all, "ambulances"),
            Beds = Sum(all, "beds"),
            Doctors = Sum(all, "doctors"),
            Nurses = Sum(all, "nurses"),
            OpenAllHours = IsStation ? true : null,
        });
    }

    /// <summary>What stands there is from now on what is built: an emergency station besides what it is, anything else in place of it.</summary>
    SetSupply Upgraded(PlannedSite site, Facility facility)
    {
        var all = AllAt(site);
        SetSupply edit = new(facility.Id)
        {
            Classes = IsStation ? facility.Classes | _request.Built : (facility.Classes & Emergency) | _request.Built,
            Ambulances = Of("ambulances"),
            Beds = Of("beds"),
            Doctors = Of("doctors"),
            Nurses = Of("nurses"),
            OpenAllHours = IsStation ? true : null,
        };
        _facilities[facility.Id] = edit.ApplyTo(facility)!;
        return edit;

        int? Of(string supply) => Sum(all, supply) is { } more ? (int)(facility.AmountOf(supply) ?? 0) + more : null;
    }

    /// <summary>What founds a site, then what else is done there at once.</summary>
    PlannedSite[] AllAt(PlannedSite site) => [site, .. _plan.New.Where(other => other.At == site.At && !Founds(other))];

    /// <summary>What a facility that serves gets besides what it has; null where nobody says in what.</summary>
    SetSupply? More(PlannedSite site)
    {
        if (BaseOf(site) is not { } facility) return null;
        SetSupply edit = new(facility.Id) { Ambulances = Of("ambulances"), Beds = Of("beds"), Doctors = Of("doctors"), Nurses = Of("nurses") };
        if (edit is { Ambulances: null, Beds: null, Doctors: null, Nurses: null }) return null;
        _facilities[facility.Id] = edit.ApplyTo(facility)!;
        return edit;

        int? Of(string supply) => Amount(site, supply) is { } more ? (int)(facility.AmountOf(supply) ?? 0) + more : null;
    }

    bool IsStation => (_request.Built & Emergency) != 0;

    /// <summary>Whether something stands there that did not serve before.</summary>
    bool Founds(PlannedSite site) => site.Action == SiteAction.Build || (site.Action == SiteAction.Upgrade && BaseOf(site) is { } stands && !_standing.Contains(stands.Id));

    Facility? BaseOf(PlannedSite site) => _facilities.GetValueOrDefault(StudyCandidates.FacilityAt(site.At) ?? "");

    int? Sum(PlannedSite[] sites, string supply) => Array.ConvertAll(sites, site => Amount(site, supply)) is var all && all.Any(one => one is not null) ? all.Sum() : null;

    /// <summary>As many as its capacity takes; of a station one vehicle, and one more for each that is added.</summary>
    int? Amount(PlannedSite site, string supply)
    {
        if (_request.Capacity is { } rule && rule.Supply == supply && site.Capacity is { } people) return (int)Math.Min(Math.Ceiling((decimal)people / rule.People), 1_000_000);
        return supply == "ambulances" && (site.Action == SiteAction.Vehicle || (IsStation && Founds(site))) ? 1 : null;
    }

    /// <summary>A place as scenarios write it: seven decimals of a degree, a centimetre.</summary>
    public static LonLat Rounded(LonLat place) => new(Math.Round(place.Longitude, 7), Math.Round(place.Latitude, 7));
}

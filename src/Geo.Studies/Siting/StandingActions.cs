using Geo.Model.Siting;
using Geo.Model.Supply;

namespace Geo.Studies.Siting;

/// <summary>What a rule lets be done with facilities that stand, each action a candidate of its own, at the facility: those that do not serve are upgraded, those that do are extended or get vehicles, and so do those that lack nothing else to serve.</summary>
static class StandingActions
{
    /// <param name="facilities">The study's.</param>
    /// <param name="serving">Those of them that serve as what is to be built does.</param>
    /// <param name="idle">Those that lack nothing but a vehicle to serve so.</param>
    public static IEnumerable<SiteCandidate> Of(CandidateRule rule, IReadOnlyList<Facility> facilities, IReadOnlyList<Facility> serving, IReadOnlyList<Facility> idle)
    {
        var serves = (rule.Vehicles > 0 ? serving.Concat(idle) : serving).Select(facility => facility.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var facility in facilities)
        {
            if (facility is { Place: not null, IsClosed: false } && (facility.Classes & rule.Upgraded) != 0 && !serves.Contains(facility.Id)) yield return Done(facility, SiteAction.Upgrade, "upgrade", null);
        }

        foreach (var facility in serving)
        {
            if (rule.ExtendedBy is { } people) yield return Done(facility, SiteAction.Extend, "extend", people);
        }

        foreach (var facility in serving.Concat(idle))
        {
            for (var vehicle = 1; vehicle <= rule.Vehicles; vehicle++) yield return Done(facility, SiteAction.Vehicle, $"vehicle-{vehicle}", null);
        }
    }

    static SiteCandidate Done(Facility facility, SiteAction action, string word, double? capacity) =>
        new($"{word}-{facility.Id}", facility.Name, facility.NameEn, facility.PlaceOrThrow, SiteStatus.Free, capacity) { Action = action, Facility = facility.Id, Shared = facility.Id };
}

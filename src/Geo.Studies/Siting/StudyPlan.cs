using Geo.Analyse.Allocation;
using Geo.Model.Demand;
using Geo.Model.Siting;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Studies.Siting;

/// <summary>The answer to a question over a study, in people.</summary>
static class StudyPlan
{
    /// <param name="parts">Of capacitated covering: who goes where; null elsewhere.</param>
    /// <param name="phaseOf">[site]: the phase that builds it, from 1; 0 where none does; empty: there are no phases.</param>
    public static SitingPlan Of(StudyQuestion question, SitingAccount account, IReadOnlyList<SitingPart>? parts, int[] phaseOf, CancellationToken cancellation)
    {
        var (demand, tables) = (question.Standards?.Asked() ?? question.Placed.Demand, question.Tables);
        var problem = tables.Problem;
        var covers = parts is null ? null : new PartCovers(demand, problem, parts);
        int[] open = [.. account.Sites.Select(site => site.Site)];
        var within = States(question, open, cancellation);
        var states = covers?.States() ?? (SiteCovers.TimesOf(problem.Model) is > 1 and var times ? SiteCovers.States(problem, open.ToHashSet(), times) : within);
        var gains = covers is null ? SiteCovers.Gains(demand, problem, account) : [.. account.Sites.Select(site => PeopleOf(tables, site.Gain))];
        var loads = covers is null ? SiteCovers.Loads(demand, problem, account) : [.. account.Sites.Select(site => PeopleOf(tables, site.Load))];
        var closed = Closed(question, account, phaseOf);
        var from = closed.Where(facility => facility.MovesTo is not null).ToDictionary(facility => facility.MovesTo!, facility => (facility.Id, facility.Name, facility.NameEn), StringComparer.Ordinal);
        return new()
        {
            Model = problem.Model,
            Sites = [.. account.Sites.Select((site, at) => Planned(question, site, Stands(site.Status) ? default : gains[at], loads[at], phaseOf)).Select(site => site.IsNew && from.TryGetValue(site.Id, out var facility) ? site with { MovedFrom = facility } : site)],
            Closed = closed,
            Units = [.. (covers?.ByUnit() ?? SiteCovers.ByUnit(demand, states)).Where(unit => question.Missing is not { } missing || missing.UnitOf(unit.Unit) >= 0).Where(unit => question.Standards is null || unit.Total.Millionths > 0)],
            IsOfSomeUnits = question.Missing is not null,
            Standards = question.Standards?.Covers(within) ?? [],
            Demand = [.. states.Select((state, row) => (question.Standards is { } asked && asked.PartOf[row] < 0) || (question.Missing is { } units && units.UnitOf(demand.Units[row]) < 0) ? CoverState.NotAsked : state)],
            CountedAs = tables.CountedAs,
            IsTime = tables.Costs.Unit.IsTime,
        };
    }

    /// <summary>Whom a facility covers that is there already is not newly covered.</summary>
    static bool Stands(SiteStatus status) => status is SiteStatus.Existing or SiteStatus.Closable or SiteStatus.Movable;

    /// <summary>What standards have of what stays in any case, and what candidates could bring.</summary>
    public static IReadOnlyList<StandardCover> Standing(StudyQuestion question, CancellationToken cancellation)
    {
        if (question.Standards is not { } standards) return [];
        var status = question.Tables.Problem.Status;
        return standards.Covers(States(question, [.. Enumerable.Range(0, status.Length).Where(site => status[site] == SiteStatus.Existing)], cancellation));
    }

    /// <summary>[demand]: who is within the limits, whatever capacities there are.</summary>
    static CoverState[] States(StudyQuestion question, int[] open, CancellationToken cancellation)
    {
        var states = SiteCovers.States(question.Tables.Problem, open.ToHashSet());
        question.Standards?.Complete(states, [.. open.Select(site => (PlaceOf(question, site), Math.Max(site - question.Candidates.Count, -1)))], cancellation);
        return states;
    }

    static People PeopleOf(SitingTables tables, long weight) => new((long)(tables.WeightScale == 1_000_000 ? weight : weight * 1_000_000m / tables.WeightScale));

    static PlannedSite Planned(StudyQuestion question, SiteAccount site, People gain, People load, int[] phaseOf)
    {
        var (table, at) = (question.Tables.Candidates, site.Site);
        var (id, name, english) = Called(question, at);
        return new(id, name, english, PlaceOf(question, at), site.Status, gain, load, table.Capacities[at], site.Instead is { } instead ? Called(question, instead) : null, site.Loss is { } loss ? Lost(question.Tables, loss) : null)
        {
            Most = question.Tables.CapacityOf(at),
            Action = table.Actions.Count > 0 ? table.Actions[at] : SiteAction.Build,
            At = table.Places[at],
            Cost = table.Costs.Count > 0 ? table.Costs[at] : null,
            Phase = phaseOf.Length > 0 && phaseOf[at] > 0 ? phaseOf[at] : null,
        };
    }

    /// <summary>Facilities that are not open any more. One that may move goes to the nearest new site, the shortest way first, as far as there are new sites, of its own phase where there are phases; the others close.</summary>
    static List<ClosedSite> Closed(StudyQuestion question, SitingAccount account, int[] phaseOf)
    {
        var (first, table) = (question.Candidates.Count, question.Tables.Candidates);
        var open = account.Sites.Select(site => site.Site).ToHashSet();
        int[] closed = [.. Enumerable.Range(first, question.Serving.Count).Where(site => !open.Contains(site))];
        int[] built = [.. open.Order().Where(site => site < first && table.Status[site] is SiteStatus.Free or SiteStatus.Forced && (table.Actions.Count == 0 || table.Actions[site] == SiteAction.Build))];
        var ways = closed.Where(site => table.Status[site] == SiteStatus.Movable)
            .SelectMany(site => built.Where(to => phaseOf.Length == 0 || phaseOf[to] == phaseOf[site]).Select(to => (site, to, Way: Geodesic.DistanceMm(PlaceOf(question, site), PlaceOf(question, to))))).OrderBy(one => one.Way).ThenBy(one => one.site).ThenBy(one => one.to);
        var (moves, taken) = (new Dictionary<int, int>(), new HashSet<int>());
        foreach (var (site, to, _) in ways)
        {
            if (!moves.ContainsKey(site) && taken.Add(to)) moves.Add(site, to);
        }

        return [.. closed.Select(site => Of(site, moves.TryGetValue(site, out var to) ? question.Candidates[to].Id : null))];

        ClosedSite Of(int site, string? to)
        {
            var facility = question.Serving[site - first];
            return new(facility.Id, facility.Name, facility.NameEn, facility.PlaceOrThrow, to) { Phase = phaseOf.Length > 0 ? phaseOf[site] : null };
        }
    }

    static LonLat PlaceOf(StudyQuestion question, int site) => site < question.Candidates.Count ? question.Candidates[site].Place : question.Serving[site - question.Candidates.Count].PlaceOrThrow;

    static decimal Lost(SitingTables tables, long loss) => tables.Problem.Model switch
    {
        SitingModel.PMedian => loss / (decimal)tables.WeightScale / tables.Costs.Unit.Whole,
        SitingModel.PCentre => loss / (decimal)tables.Costs.Unit.Whole,
        _ => loss / (decimal)tables.WeightScale,
    };

    static (string Id, string Name, string? NameEn) Called(StudyQuestion question, int site)
    {
        if (site < question.Candidates.Count) return (question.Candidates[site].Id, question.Candidates[site].Name, question.Candidates[site].NameEn);
        var facility = question.Serving[site - question.Candidates.Count];
        return (facility.Id, facility.Name, facility.NameEn);
    }
}

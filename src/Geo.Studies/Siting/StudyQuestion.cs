using System.Globalization;
using Geo.Analyse.Allocation;
using Geo.Analyse.WhatIf;
using Geo.Import.Costs;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>A study's demand points, candidates and facilities as a question of whole numbers: candidates first, then the facilities that serve.</summary>
sealed class StudyQuestion
{
    // Weight × cost summed over everybody stays below 2^58; the solver's own prices need some of it.
    const decimal LargestSum = 1e15m;

    /// <summary>Pairs that a site and a demand point make at most: 20 bytes each, and what a solver gets through.</summary>
    const int MostPairs = 40_000_000;

    readonly PlacedStudy _placed;
    readonly (long Urban, long Rural) _limits;
    readonly MissingUnits? _missing;

    StudyQuestion(PlacedStudy placed, CandidateSites candidates, MissingUnits? missing, IReadOnlyList<Facility> serving, SitingTables tables, (long, long) limits)
    {
        (_missing, _placed, Candidates, Serving, Tables, _limits) = (missing, placed, candidates.Sites, serving, tables, limits);
    }

    public IReadOnlyList<SiteCandidate> Candidates { get; }

    /// <summary>Facilities of the classes that serve.</summary>
    public IReadOnlyList<Facility> Serving { get; }

    public SitingTables Tables { get; }

    /// <exception cref="BadInputException">The study does not tell the weights, or there are more pairs than can be worked through.</exception>
    public static StudyQuestion Of(OpenedStudy opened, StudySitingRequest request, PlacedStudy placed, CandidateSites candidates, MissingUnits? missing, ITravelModel travel, CancellationToken cancellation)
    {
        var study = opened.Study;
        List<Facility> serving = missing is null ? [.. StudySites.Serving(study, placed, request.Classes).Select(index => placed.Facilities[index])] : [];
        var demand = placed.Demand;
        var (urban, rural) = (request.Within.Whole, request.WithinRural.Whole);
        long[] limits = [.. demand.Classes.Select(one => one == UrbanRural.Rural ? rural : urban)];
        var sites = candidates.Sites;
        var pairs = Pairs(request, candidates, serving, travel, missing is null ? null : RowsOf(missing, demand), limits, cancellation)
            ?? throw new BadInputException(new Fault(FaultCode.CandidatesTooMany, study.Id, 0, "", $"{sites.Count}"));
        var sitesAsked = missing is null ? request.Sites : missing.Units.Count - missing.WithoutCandidate.Count;
        var (weights, scale) = Weights(request, placed, pairs, study.Id);
        string[] ids = [.. sites.Select(site => site.Id), .. serving.Select(facility => facility.Id)];
        SiteStatus[] status = [.. sites.Select(site => site.Status), .. serving.Select(_ => request.Standing)];
        SitingProblem problem = new()
        {
            Model = request.Model,
            Pairs = pairs,
            Weights = weights,
            Status = status,
            Sites = sitesAsked,
            Limits = limits,
            Target = request.Share is { } share && share < 1 ? (long)Math.Ceiling(weights.Sum(weight => (decimal)weight) * share) : null,
        };
        SitingTables tables = new()
        {
            Request = new() { Model = request.Model, Costs = study.Id, Demand = study.Id, Sites = sitesAsked, Within = request.Within, Share = request.Share, Time = request.Time, Effort = request.Effort, Cbc = request.Cbc },
            Demand = new(study.Id, request.Weights.Of, [.. demand.Ids.Select(id => id.ToString(CultureInfo.InvariantCulture))], [.. weights.Select(weight => weight / (double)scale)]),
            Candidates = new(study.Id, ids, status, [.. sites.Select(site => site.Capacity), .. serving.Select(_ => (double?)null)], []),
            Costs = new() { File = study.Id, Unit = CostUnit.Find(request.Within.Time is null ? "km" : "min")!, From = [], To = [], Cost = [], LeftOut = 0 },
            WeightScale = scale,
            SiteCostScale = 1,
            SiteIds = ids,
            Names = [.. sites.Select(site => site.Name == site.Id || site.Name.EndsWith(site.Id, StringComparison.Ordinal) ? site.Name : $"{site.Id} {site.Name}"), .. serving.Select(facility => $"{facility.Id} {facility.Name}")],
            CandidateOf = [.. Enumerable.Range(0, ids.Length)],
            Problem = problem,
            Asked = StandingSites.Settled(problem),
        };
        return new(placed, candidates, missing, serving, tables, (urban, rural));
    }

    /// <summary>Null where there are too many.</summary>
    static SitePairs? Pairs(
        StudySitingRequest request, CandidateSites candidates, IReadOnlyList<Facility> serving, ITravelModel travel, Func<int, int[]>? rowsOf, long[] limits, CancellationToken cancellation)
    {
        var standing = StudySites.Reach(travel, [.. serving.Select(facility => facility.PlaceOrThrow)], null, limits, MostPairs, cancellation);
        if (standing is null) return null;
        var isTwice = request.Model is SitingModel.BackupSetCovering or SitingModel.BackupMaximalCovering;
        var capped = request.Standing == SiteStatus.Existing && !isTwice ? StudySites.Capped(limits, standing) : limits;
        var built = StudySites.Reach(travel, [.. candidates.Sites.Select(site => site.Place)], rowsOf, capped, MostPairs, cancellation);
        return built is null ? null : StudySites.ByDemand(limits.Length, [.. built, .. standing]);
    }

    /// <summary>[candidate]: the demand points of the missing unit it lies in.</summary>
    static Func<int, int[]> RowsOf(MissingUnits missing, DemandPoints demand)
    {
        var rows = Enumerable.Range(0, demand.Count).Where(i => missing.UnitOf(demand.Units[i]) >= 0).ToLookup(i => missing.UnitOf(demand.Units[i]));
        var byUnit = missing.Units.ToDictionary(unit => unit, unit => rows[unit].ToArray());
        return site => byUnit.GetValueOrDefault(missing.UnitOfCandidate[site], []);
    }

    /// <summary>The answer in people.</summary>
    public SitingPlan Plan(SitingAccount account)
    {
        var (demand, problem) = (_placed.Demand, Tables.Problem);
        var (states, gains, loads) = (SiteCovers.States(problem, account), SiteCovers.Gains(demand, problem, account), SiteCovers.Loads(demand, problem, account));
        return new()
        {
            Model = problem.Model,
            Sites = [.. account.Sites.Select((site, at) => Planned(site, gains[at], loads[at]))],
            Units = [.. SiteCovers.ByUnit(demand, states).Where(unit => _missing is null || _missing.UnitOf(unit.Unit) >= 0)],
            Demand = states,
            Limits = _limits,
            IsTime = Tables.Costs.Unit.IsTime,
        };
    }

    PlannedSite Planned(SiteAccount site, People gain, People load)
    {
        var (id, name, english) = Called(site.Site);
        var place = site.Site < Candidates.Count ? Candidates[site.Site].Place : Serving[site.Site - Candidates.Count].PlaceOrThrow;
        return new(id, name, english, place, site.Status, gain, load, Tables.Candidates.Capacities[site.Site], site.Instead is { } instead ? Called(instead) : null, site.Loss is { } loss ? Lost(loss) : null);
    }

    decimal Lost(long loss) => Tables.Problem.Model switch
    {
        SitingModel.PMedian => loss / (decimal)Tables.WeightScale / Tables.Costs.Unit.Whole,
        SitingModel.PCentre => loss / (decimal)Tables.Costs.Unit.Whole,
        _ => loss / (decimal)Tables.WeightScale,
    };

    (string Id, string Name, string? NameEn) Called(int site)
    {
        if (site < Candidates.Count) return (Candidates[site].Id, Candidates[site].Name, Candidates[site].NameEn);
        var facility = Serving[site - Candidates.Count];
        return (facility.Id, facility.Name, facility.NameEn);
    }

    /// <summary>Millionths of a person; of p-median as few decimals as its sum may have.</summary>
    static (long[] Weights, long Scale) Weights(StudySitingRequest request, PlacedStudy placed, SitePairs pairs, string study)
    {
        var weights = SiteWeights.Of(placed, request.Weights) ?? throw new BadInputException(new Fault(FaultCode.WeightsUnknown, study, 0, request.Weights.Of, ""));
        // Where one is missing, a unit's people go to their own: who has none in his unit is not asked.
        if (request.Missing is not null) weights = [.. weights.Select((weight, i) => pairs.First[i] < pairs.First[i + 1] ? weight : 0)];
        var (scale, coarser) = (1_000_000L, 1L);
        if (request.Model == SitingModel.PMedian)
        {
            var (sum, farthest) = (weights.Sum(), pairs.Cost.Length == 0 ? 0 : (decimal)pairs.Cost.Max());
            for (; scale > 1 && sum / coarser * farthest > LargestSum; scale /= 10) coarser *= 10;
        }

        return ([.. weights.Select(weight => (weight + (coarser / 2)) / coarser)], scale);
    }
}

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

    StudyQuestion(PlacedStudy placed, CandidateSites candidates, MissingUnits? missing, IReadOnlyList<Facility> serving, StandardLimits? standards, UnitSayings? said, SitingTables tables) =>
        (Missing, Placed, Candidates, Serving, Standards, Said, Tables) = (missing, placed, candidates.Sites, serving, standards, said, tables);

    public PlacedStudy Placed { get; }

    /// <summary>Where one is to be built in each unit that lacks one; else null.</summary>
    public MissingUnits? Missing { get; }

    /// <summary>Where reach standards say how far sites serve; else null.</summary>
    public StandardLimits? Standards { get; }

    /// <summary>What a table says of units; null: there is none.</summary>
    public UnitSayings? Said { get; }

    public IReadOnlyList<SiteCandidate> Candidates { get; }

    /// <summary>Facilities of the classes that serve.</summary>
    public IReadOnlyList<Facility> Serving { get; }

    public SitingTables Tables { get; }

    /// <param name="serving">The facilities of the classes that serve; of standards, theirs.</param>
    /// <param name="travel">Of limits; standards have their own.</param>
    /// <exception cref="BadInputException">The study does not tell the weights, a rule can't be asked for, or there are more pairs than can be worked through.</exception>
    public static StudyQuestion Of(
        OpenedStudy opened, StudySitingRequest request, PlacedStudy placed, CandidateSites candidates, IReadOnlyList<Facility> serving, MissingUnits? missing, StandardLimits? standards, ITravelModel travel, CancellationToken cancellation)
    {
        var study = opened.Study;
        var demand = placed.Demand;
        var said = request.ByUnit is { } path ? UnitSayings.Read(path, placed, cancellation) : null;
        if (said is { HaveLimits: true } && standards is not null) throw new BadInputException(new Fault(FaultCode.UnitLimitsUnfit, said.File, 0, "limit", string.Join(", ", request.Standards)));
        var whole = request.Within?.Time is null ? 1_000_000 : 60_000;
        var limits = standards?.Limits ?? [.. demand.Classes.Select((one, row) => said?.LimitOf(row, whole) ?? (one == UrbanRural.Rural ? request.WithinRural : request.Within)!.Whole)];
        var table = StudyCandidates.Of(request, placed, candidates, serving, study.Id);
        var pairs = (standards is not null ? standards.Pairs(candidates.Sites, table.Status, MostPairs, cancellation) : Pairs(request, candidates, table, serving, travel, missing is null ? null : RowsOf(missing, demand), limits, cancellation))
            ?? throw new BadInputException(new Fault(FaultCode.CandidatesTooMany, study.Id, 0, "", $"{candidates.Sites.Count}"));
        var sitesAsked = missing is null ? request.Sites : missing.Units.Count - missing.WithoutCandidate.Count;
        var (weights, scale) = Weights(request, placed, standards, said, pairs, study.Id);
        SitingRequest asked = new()
        {
            Model = request.Model,
            Costs = study.Id,
            Demand = study.Id,
            Candidates = table.File,
            Sites = sitesAsked,
            Within = request.Within,
            WithinRural = request.WithinRural == request.Within ? null : request.WithinRural,
            Share = request.Share,
            Time = request.Time,
            Begun = request.Begun,
            IsOfStudy = true,
            Effort = request.Effort,
            Cbc = request.Cbc,
            Budget = request.Budget,
            Apart = request.Apart,
            Conflicts = request.Conflicts,
            EachUnit = request.EachUnit,
            Band = request.Band,
        };
        SitingSizes.RequireCosts(asked, table, weights.Length);
        var costScale = SitingTables.ScaleOf(request.Budget is { } budget ? [.. table.Costs, (double)budget] : table.Costs, LargestSum / (table.Ids.Count + 1));
        int[] candidateOf = [.. Enumerable.Range(0, table.Ids.Count)];
        var isLimited = request.Model == SitingModel.CapacitatedCovering;
        SitingProblem problem = new()
        {
            Model = request.Model,
            Pairs = pairs,
            Weights = weights,
            Status = [.. table.Status],
            Sites = sitesAsked,
            Limits = limits,
            Target = request.Share is { } share && share < 1 ? (long)Math.Ceiling(weights.Sum(weight => (decimal)weight) * share) : null,
            SiteCosts = request.Model is SitingModel.SetCovering or SitingModel.BackupSetCovering && request.Share is null or 1 && table.Costs.Count > 0 ? SitingTables.Whole(table.Costs, costScale) : [],
            Rules = SitingRules.Of(asked, table, candidateOf, costScale, cancellation),
            Capacities = isLimited ? [.. candidateOf.Select(site => SitingTables.Capacity(asked, table, site, weights, scale))] : [],
            Least = isLimited ? [.. candidateOf.Select(site => SitingTables.Least(asked, table, site, scale))] : [],
        };
        var sites = candidates.Sites;
        SitingTables tables = new()
        {
            Request = asked,
            Demand = new(study.Id, request.Weights.Of, [.. demand.Ids.Select(id => id.ToString(CultureInfo.InvariantCulture))], [.. weights.Select(weight => weight / (double)scale)]),
            Candidates = table,
            Costs = new() { File = study.Id, Unit = CostUnit.Find(standards?.AreTimes ?? request.Within!.Time is not null ? "min" : "km")!, From = [], To = [], Cost = [], LeftOut = 0 },
            CountedAs = said is { HaveWeights: true } or { HaveFactors: true } ? WeightRule.Weight : request.Weights.CountedAs,
            WeightScale = scale,
            SiteCostScale = costScale,
            SiteIds = table.Ids,
            Names = [.. sites.Select(site => Called(site.Id, site.Name)), .. serving.Select(facility => Called(facility.Id, facility.Name))],
            NamesEn = [.. sites.Select(site => Called(site.Id, site.NameEn ?? site.Name)), .. serving.Select(facility => Called(facility.Id, facility.NameEn ?? facility.Name))],
            CandidateOf = candidateOf,
            UnitNames = [.. demand.Units.Select(unit => unit >= 0 && placed.Units.Units[unit] is var its ? (its.Name, its.NameEn ?? its.Name) : ("–", "–"))],
            Problem = problem,
            Asked = StandingSites.Settled(problem),
            Between = standards?.Between.Sum(row => weights[row]) ?? 0,
        };
        return new(placed, candidates, missing, serving, standards, said, tables);
    }

    static string Called(string id, string name) => name.EndsWith(id, StringComparison.Ordinal) ? name : $"{id} {name}";

    /// <summary>Null where there are too many.</summary>
    static SitePairs? Pairs(
        StudySitingRequest request, CandidateSites candidates, CandidateTable table, IReadOnlyList<Facility> serving, ITravelModel travel, Func<int, int[]>? rowsOf, long[] limits, CancellationToken cancellation)
    {
        var standing = StudySites.Reach(travel, [.. serving.Select(facility => facility.PlaceOrThrow)], null, limits, MostPairs, cancellation);
        if (standing is null) return null;
        // Where one site is as good as two, nobody goes further than to what stays open.
        var isOnce = request.Model is SitingModel.SetCovering or SitingModel.MaximalCovering or SitingModel.PMedian or SitingModel.PCentre;
        int[] staying = isOnce ? [.. Enumerable.Range(0, serving.Count).Where(at => table.Status[candidates.Sites.Count + at] == SiteStatus.Existing)] : [];
        var capped = StudySites.Capped(limits, [.. staying.Select(at => standing[at])]);
        var built = StudySites.Reach(staying.Length == 0 ? travel : travel.NearerThan([.. staying.Select(at => serving[at].PlaceOrThrow)]), [.. candidates.Sites.Select(site => site.Place)], rowsOf, capped, MostPairs, cancellation);
        return built is null ? null : StudySites.ByDemand(limits.Length, [.. built, .. standing]);
    }

    /// <summary>[candidate]: the demand points of the missing unit it lies in.</summary>
    static Func<int, int[]> RowsOf(MissingUnits missing, DemandPoints demand)
    {
        var rows = Enumerable.Range(0, demand.Count).Where(i => missing.UnitOf(demand.Units[i]) >= 0).ToLookup(i => missing.UnitOf(demand.Units[i]));
        var byUnit = missing.Units.ToDictionary(unit => unit, unit => rows[unit].ToArray());
        return site => byUnit.GetValueOrDefault(missing.UnitOfCandidate[site], []);
    }

    /// <summary>Millionths of a person; of p-median as few decimals as its sum may have.</summary>
    static (long[] Weights, long Scale) Weights(StudySitingRequest request, PlacedStudy placed, StandardLimits? standards, UnitSayings? said, SitePairs pairs, string study)
    {
        var weights = SiteWeights.Of(placed, request.Weights) ?? throw new BadInputException(new Fault(FaultCode.WeightsUnknown, study, 0, request.Weights.Of, ""));
        if (said is not null) weights = said.Weigh(weights);
        // Where one is missing, a unit's people go to their own: who has none in his unit is not asked.
        if (request.Missing is not null) weights = [.. weights.Select((weight, i) => pairs.First[i] < pairs.First[i + 1] ? weight : 0)];
        if (standards is not null) weights = [.. weights.Select((weight, i) => standards.PartOf[i] < 0 ? 0 : weight)];
        var (scale, coarser) = (1_000_000L, 1L);
        if (request.Model == SitingModel.PMedian)
        {
            var (sum, farthest) = (weights.Sum(), pairs.Cost.Length == 0 ? 0 : (decimal)pairs.Cost.Max());
            for (; scale > 1 && sum / coarser * farthest > LargestSum; scale /= 10) coarser *= 10;
        }

        return ([.. weights.Select(weight => (weight + (coarser / 2)) / coarser)], scale);
    }
}

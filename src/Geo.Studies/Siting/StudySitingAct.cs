using Geo.Analyse.Allocation;
using Geo.Import.Costs;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Siting;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;
using Geo.Studies.Openings;
using Geo.Studies.Runs;

namespace Geo.Studies.Siting;

/// <summary>Suggests where to build in a study, judges its standards with it, and makes a scenario of it.</summary>
public static class StudySitingAct
{
    const FacilityClasses Emergency = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;

    // Weight × millimetres summed over everybody stays below 2^58; the solver's own prices need some of it.
    const decimal LargestSum = 1e15m;

    /// <exception cref="BadInputException">The study or a source can't be used, or it has no places with coordinates.</exception>
    public static StudySitingReply Answer(StudySitingRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var opened = StudyOpening.Open(request.Opening, progress, cancellation);
        var places = opened.Data.Places.Where(place => place.Place is not null).ToList();
        if (places.Count == 0) throw new BadInputException(new Fault(FaultCode.CandidatesMissing, request.Opening.StudyPath, 0, "sources.places", ""));
        var tables = TablesOf(request, opened, places, cancellation);
        var siting = SitingAct.Answer(tables, cancellation);
        if (siting.Solution.Open is not { } open || open.All(site => site >= places.Count)) return new(siting, opened, null, null);
        var scenario = ScenarioOf(request, opened, [.. siting.Account!.Sites.Where(site => site.Site < places.Count).Select(site => places[site.Site])]);
        return new(siting, opened, StudyOpening.With(opened, scenario.Edits, CancellationToken.None), scenario);
    }

    static SitingTables TablesOf(StudySitingRequest request, OpenedStudy opened, List<NamedPlace> places, CancellationToken cancellation)
    {
        var placed = opened.Findings.Placed;
        var serving = StudySites.Serving(opened.Study, placed, request.Classes).Select(index => placed.Facilities[index]).ToList();
        var demand = placed.Demand;
        long[] limits = [.. demand.Classes.Select(one => (one == UrbanRural.Rural ? request.WithinRural : request.Within).Millimetres)];
        var pairs = StudySites.Pairs(demand, [.. places.Select(place => place.Place!.Value), .. serving.Select(facility => facility.PlaceOrThrow)], limits, cancellation);
        var (weights, scale) = Weights(request, demand);
        string[] ids = [.. places.Select(place => place.Id), .. serving.Select(facility => facility.Id)];
        SiteStatus[] status = [.. places.Select(_ => SiteStatus.Free), .. serving.Select(_ => SiteStatus.Existing)];
        var path = request.Opening.StudyPath;
        return new()
        {
            Request = new()
            {
                Model = request.Model,
                Costs = path,
                Demand = path,
                Sites = request.Sites,
                Within = new(request.WithinText, request.Within, null),
                Share = request.Share,
                Time = request.Time,
                Effort = request.Effort,
            },
            Demand = new(path, "people", [.. demand.Ids.Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture))], [.. demand.Millionths.Select(millionths => millionths / 1e6)]),
            Candidates = new(path, ids, status, new double?[ids.Length], []),
            Costs = new() { File = path, Unit = CostUnit.Find("km")!, From = [], To = [], Cost = [], LeftOut = 0 },
            WeightScale = scale,
            SiteCostScale = 1,
            SiteIds = ids,
            Names = [.. places.Select(place => $"{place.Id} {place.Name}"), .. serving.Select(facility => $"{facility.Id} {facility.Name}")],
            CandidateOf = [.. Enumerable.Range(0, ids.Length)],
            Problem = new()
            {
                Model = request.Model,
                Pairs = pairs,
                Weights = weights,
                Status = status,
                Sites = request.Sites,
                Limits = limits,
                Target = request.Share is { } share && share < 1 ? (long)Math.Ceiling(weights.Sum(weight => (decimal)weight) * share) : null,
            },
        };
    }

    /// <summary>Millionths of a person; of p-median as few decimals as its sum may have.</summary>
    static (long[] Weights, long Scale) Weights(StudySitingRequest request, DemandPoints demand)
    {
        var (scale, coarser) = (1_000_000L, 1L);
        var farthest = Math.Max(request.Within.Millimetres, request.WithinRural.Millimetres);
        if (request.Model == SitingModel.PMedian)
        {
            for (; scale > 1 && demand.Millionths.Sum() / coarser * (decimal)farthest > LargestSum; scale /= 10) coarser *= 10;
        }

        return ([.. demand.Millionths.Select(millionths => (millionths + (coarser / 2)) / coarser)], scale);
    }

    static Scenario ScenarioOf(StudySitingRequest request, OpenedStudy opened, IReadOnlyList<NamedPlace> sites)
    {
        var built = request.Built;
        var taken = opened.Data.Facilities.Select(facility => facility.Id).ToHashSet(StringComparer.Ordinal);
        var edits = new List<FacilityEdit>();
        foreach (var site in sites)
        {
            var id = $"site-{edits.Count + 1}";
            while (taken.Contains(id)) id += "a";
            edits.Add(new AddFacility(new()
            {
                Id = id,
                Name = site.Name,
                NameEn = site.NameEn,
                Classes = built,
                Place = Rounded(site.Place!.Value),
                // A station that is planned is planned with a vehicle, by day and by night; else it would serve nobody.
                Ambulances = (built & Emergency) == 0 ? null : 1,
                OpenAllHours = (built & Emergency) == 0 ? null : true,
            }));
        }

        var classes = FacilityClassCodes.Of(built).First();
        return new()
        {
            Name = $"{SitingWords.Of(request.Model)}-{classes.Replace('_', '-')}-{sites.Count}",
            Title = new(Title(WordTable.Chinese), Title(WordTable.English)),
            StudyId = opened.Study.Id,
            Edits = edits,
            Cursor = edits.Count,
        };

        string Title(WordTable words)
        {
            var (urban, rural) = (Figures.LimitKilometres(request.Within.Millimetres), Figures.LimitKilometres(request.WithinRural.Millimetres));
            return words.Format("site.scenario-title", sites.Count, urban == rural ? words.Format("rule.km", urban) : words.Format("site.scenario-limits", urban, rural));
        }
    }

    static LonLat Rounded(LonLat place) => new(Math.Round(place.Longitude, 7), Math.Round(place.Latitude, 7));
}

using Geo.Analyse.Allocation;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Space.Places;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>Reach standards as the limits of a question: every demand point is held to the standard that is about its people, and is served by whom that standard names.</summary>
sealed class StandardLimits
{
    readonly PlacedStudy _placed;
    readonly StudySitingRequest _request;
    readonly bool[][] _serves;
    readonly PartReach?[] _reach;

    StandardLimits(OpenedStudy opened, PlacedStudy placed, StudySitingRequest request, IReadOnlyList<ReachPart> parts)
    {
        (_placed, _request, Parts) = (placed, request, parts);
        IReadOnlyList<int>[] serving = [.. parts.Select(part => StudySites.Serving(opened.Study, placed, part.Classes))];
        int[] all = [.. serving.SelectMany(one => one).Distinct().Order()];
        Serving = [.. all.Select(index => placed.Facilities[index])];
        _serves = [.. serving.Select(one => one.ToHashSet()).Select(one => Array.ConvertAll(all, one.Contains))];
        _reach = new PartReach?[parts.Count];
        PartOf = [.. placed.Demand.Classes.Select(kind => Enumerable.Range(0, parts.Count).FirstOrDefault(part => parts[part].Concerned is not { } only || only == kind, -1))];
        Limits = [.. PartOf.Select(part => part < 0 ? 0 : parts[part].Limit)];
    }

    public IReadOnlyList<ReachPart> Parts { get; }

    /// <summary>Facilities that serve under any of the standards, in the study's order.</summary>
    public List<Facility> Serving { get; }

    /// <summary>[demand]: the standard that is about its people; −1 where none is.</summary>
    public int[] PartOf { get; }

    /// <summary>[demand], in the unit of its standard.</summary>
    public long[] Limits { get; }

    public bool AreTimes => Parts.All(part => part.Unit == Impedance.Milliseconds);

    /// <exception cref="BadInputException">A standard is not one of reach that the study is held against, two are about the same people, or the study has nobody whom one is about.</exception>
    public static StandardLimits Of(OpenedStudy opened, PlacedStudy placed, StudySitingRequest request)
    {
        var known = opened.Standards.Where(standard => standard.Rule is ReachRule).Select(standard => standard.Id).ToList();
        StraightLine straight = new(placed.Demand);
        ReachPart[] parts =
        [
            .. request.Standards.Select(id => opened.Standards.FirstOrDefault(standard => standard.Id == id) is { } standard && ReachPart.Of(opened.Study, standard, opened.Travel, opened.Journeys, straight) is { } part
                ? part : throw new BadInputException(new Fault(FaultCode.ReachStandardUnfit, opened.Study.Id, 0, "", id, string.Join(", ", known))))
        ];
        for (var at = 0; at < parts.Length; at++)
        {
            var (part, id) = (parts[at], parts[at].Standard.Id);
            if (parts.Take(at).FirstOrDefault(other => other.Concerned is null || part.Concerned is null || other.Concerned == part.Concerned) is { } same)
                throw new BadInputException(new Fault(FaultCode.ReachStandardsOverlap, opened.Study.Id, 0, "", $"{same.Standard.Id}, {id}"));
            if (part.Concerned is { } only && !placed.Demand.Classes.Contains(only)) throw new BadInputException(new Fault(FaultCode.ReachStandardOfNobody, opened.Study.Id, 0, "urban_rural", id));
        }

        if (!Array.Exists(parts, part => (part.Classes & request.Built) != 0))
            throw new BadInputException(new Fault(FaultCode.ReachStandardOfOthers, opened.Study.Id, 0, "", string.Join(", ", request.Standards), string.Join(", ", FacilityClassCodes.Of(parts.Aggregate(FacilityClasses.None, (all, part) => all | part.Classes)))));
        if (request.Model is SitingModel.PMedian or SitingModel.PCentre && (Array.Exists(parts, part => part.Lengths is not null) || parts.Select(part => (part.Unit, part.Journey?.Mode)).Distinct().Count() > 1))
            throw new BadInputException(new Fault(FaultCode.ReachStandardsMixed, opened.Study.Id, 0, "", string.Join(", ", request.Standards), SitingWords.Of(request.Model)));
        return new(opened, placed, request, parts);
    }

    /// <summary>Whom each candidate and each facility that serves reaches; null where there are too many pairs.</summary>
    /// <param name="status">Of the candidates, then of <see cref="Serving"/>.</param>
    public SitePairs? Pairs(IReadOnlyList<SiteCandidate> candidates, IReadOnlyList<SiteStatus> status, int most, CancellationToken cancellation)
    {
        // Where a site counts by itself (twice covered, or within its capacity), it must keep by itself what is to be kept.
        var areTogether = _request.Model is SitingModel.SetCovering or SitingModel.MaximalCovering;
        var isOnce = areTogether || _request.Model is SitingModel.PMedian or SitingModel.PCentre;
        var listed = new List<(int[] Rows, long[] Costs)>[candidates.Count + Serving.Count];
        for (var site = 0; site < listed.Length; site++) listed[site] = [];
        for (var at = 0; at < Parts.Count; at++)
        {
            var part = Parts[at];
            int[] serving = [.. Enumerable.Range(0, Serving.Count).Where(one => _serves[at][one])];
            int[] staying = [.. serving.Where(one => status[candidates.Count + one] == SiteStatus.Existing)], others = [.. serving.Except(staying)];
            var reach = _reach[at] = new(part, _placed.Demand, PlacesOf(staying), areTogether, cancellation);
            var (left, limits) = (most, Limits);
            if (!Take(reach.Staying(PlacesOf(staying), most, cancellation), Array.ConvertAll(staying, one => candidates.Count + one))) return null;
            if (isOnce) limits = StudySites.Capped(limits, [.. staying.SelectMany(one => listed[candidates.Count + one])]);
            if (!Take(reach.Further(PlacesOf(others), Limits, left, cancellation), Array.ConvertAll(others, one => candidates.Count + one))) return null;
            if ((part.Classes & _request.Built) != 0 && !Take(reach.Further([.. candidates.Select(site => site.Place)], limits, left, cancellation), [.. Enumerable.Range(0, candidates.Count)])) return null;

            bool Take((int[] Rows, long[] Costs)[]? reached, int[] sites)
            {
                for (var one = 0; one < reached?.Length; one++) listed[sites[one]].Add(reached[one]);
                return reached is not null && (left -= reached.Sum(one => one.Rows.Length)) >= 0;
            }
        }

        return StudySites.ByDemand(Limits.Length, [.. listed.Select(one => ((int[] Rows, long[] Costs))([.. one.SelectMany(part => part.Rows)], [.. one.SelectMany(part => part.Costs)]))]);
    }

    /// <summary>Demand points that two sites that are not there for certain would serve only together: no site of the pairs is theirs.</summary>
    public IEnumerable<int> Between => _reach.SelectMany(reach => reach?.Between ?? []);

    /// <summary>Puts right what pairs can't show: whom facilities serve together, one in time and another near enough.</summary>
    /// <param name="states">[demand]</param>
    /// <param name="open">The places of the sites that are open after, those that stand among them, with whether they are of a facility of <see cref="Serving"/> and which.</param>
    public void Complete(CoverState[] states, IReadOnlyList<(LonLat Place, int Serving)> open, CancellationToken cancellation)
    {
        for (var at = 0; at < Parts.Count; at++)
        {
            if (!Parts[at].NeedsBoth || _reach[at] is not { } reach) continue;
            var serves = _serves[at];
            var builds = (Parts[at].Classes & _request.Built) != 0;
            var before = reach.Covered(PlacesOf([.. Enumerable.Range(0, Serving.Count).Where(one => serves[one])]), cancellation);
            var after = reach.Covered([.. open.Where(site => site.Serving < 0 ? builds : serves[site.Serving]).Select(site => site.Place)], cancellation);
            foreach (var row in reach.Rows) states[row] = SiteCovers.Of(after[row], before[row]) ?? (states[row] is CoverState.OutOfReach ? states[row] : CoverState.NotChosen);
        }
    }

    /// <summary>What each standard gets.</summary>
    public IReadOnlyList<StandardCover> Covers(CoverState[] states) =>
    [
        .. Parts.Select((part, at) => new StandardCover
        {
            Standard = part.Standard.Id,
            Concerned = part.Concerned,
            Measure = part.Measure,
            Model = part.Model,
            IsJourney = part.Journey is not null,
            TimeLimit = part.TimeLimit,
            JoinedMm = part.JoinedMm,
            Limit = part.Limit,
            People = SiteCovers.Of(_placed.Demand, states, Enumerable.Range(0, PartOf.Length).Where(row => PartOf[row] == at)),
        })
    ];

    /// <summary>The study's demand points with the people that no standard is about left out.</summary>
    public DemandPoints Asked() => new()
    {
        Ids = _placed.Demand.Ids,
        Longitudes = _placed.Demand.Longitudes,
        Latitudes = _placed.Demand.Latitudes,
        Millionths = [.. _placed.Demand.Millionths.Select((people, row) => PartOf[row] < 0 ? 0 : people)],
        Units = _placed.Demand.Units,
        Classes = _placed.Demand.Classes,
    };

    LonLat[] PlacesOf(int[] serving) => Array.ConvertAll(serving, one => Serving[one].PlaceOrThrow);
}

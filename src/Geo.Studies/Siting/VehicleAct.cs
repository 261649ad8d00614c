using Geo.Analyse.Certificates;
using Geo.Analyse.Travel;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Siting;
using Geo.Model.Travel;
using Geo.Present.Words;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>Puts ambulances to a study's stations, and makes a scenario of it. Nothing is judged: see <see cref="SitingVerdicts"/>.</summary>
public static class VehicleAct
{
    /// <param name="cancellation">Ends the search, not the answer: the best found comes back.</param>
    /// <exception cref="BadInputException">Nobody says how many, there is no station, or the study lacks what the travel or the weights need.</exception>
    public static VehicleReply Answer(OpenedStudy opened, VehicleRequest request, CancellationToken cancellation)
    {
        var (question, need, added, waited) = Asked(opened, request, cancellation);
        var siting = SitingAct.Search(question.Tables, cancellation);
        if (siting.Solution.Open is not { } open) return new(request, siting, opened, need, added, waited, null, null);
        int[] before = [.. question.Stations.Select(station => station.Ambulances ?? 0)];
        var plan = VehiclePlans.Of(question, opened.Findings.Placed, siting, before, question.Vehicles(open));
        return new(request, siting, opened, need, added, waited, plan, ScenarioOf(opened, plan));
    }

    /// <summary>Checks an answer and its proof from a file against the study.</summary>
    /// <exception cref="BadInputException">The study has no such question, or the proof can't be read.</exception>
    public static (SitingTables Tables, SitingClaim Claim, ProofVerdict Verdict) Verify(OpenedStudy opened, VehicleRequest request, string path, CancellationToken cancellation)
    {
        var tables = Asked(opened, request, cancellation).Question.Tables;
        var (claim, verdict) = SitingAct.Verify(tables, path);
        return (tables, claim, verdict);
    }

    static (VehicleQuestion Question, VehicleNeed? Need, int Added, TimeSpan Waited) Asked(OpenedStudy opened, VehicleRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(request);
        var need = request.Added is null || request.Standard is not null ? VehicleNeeds.Of(opened, request.Standard, cancellation) : null;
        var added = request.Added ?? (int)Math.Max(0, need!.Need - need.Have);
        var waited = request.IsFromCall ? Waited(opened) : TimeSpan.Zero;
        return (VehicleQuestion.Of(opened, request, added, waited, cancellation), need, added, waited);
    }

    /// <summary>From the call to the ambulance's departure, as the study's roads have it.</summary>
    static TimeSpan Waited(OpenedStudy opened)
    {
        var roads = opened.Journeys.OfType<RoadJourneys>().FirstOrDefault() ?? throw new BadInputException(new Fault(FaultCode.TravelSourceMissing, opened.Study.Id, 0, "sources", "roads", "roads"));
        var settings = roads.Options.Speeds.Modes[(int)TravelMode.Ambulance];
        return settings.CallHandling + settings.TurnOut;
    }

    static Scenario? ScenarioOf(OpenedStudy opened, VehiclePlan plan)
    {
        FacilityEdit[] edits = [.. plan.Stations.Where(station => station.After != station.Before).Select(station => new SetSupply(station.Facility.Id) { Ambulances = station.After })];
        if (edits.Length == 0) return null;
        var (added, total) = (plan.Stations.Sum(station => station.After - station.Before), plan.Stations.Sum(station => station.After));
        return new()
        {
            Name = $"{SitingWords.Of(SitingModel.ExpectedCovering)}-ambulances-{total}",
            Title = new(WordTable.Chinese.Format("site.vehicles-title", total, added), WordTable.English.Format("site.vehicles-title", total, added)),
            StudyId = opened.Study.Id,
            Edits = edits,
            Cursor = edits.Length,
        };
    }
}

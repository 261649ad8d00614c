using Geo.Model.Travel;
using Geo.Web.Ground;
using Geo.Web.Hosting;
using Geo.Web.Intakes;
using Geo.Web.Jobs;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Studies;

/// <summary>What this server serves.</summary>
sealed class ServedStudies(ServedStudy study, JobBoard jobs, IntakeBoard intakes, ServerOptions options)
{
    /// <summary>Of words that requests name models by.</summary>
    public const int LongestModel = 16;

    public ServedStudy Main { get; } = study;

    public ServerOptions Options { get; } = options;

    /// <summary>What is drawn under its maps.</summary>
    public KeptGround Ground { get; } = new(study.Opened.Study);

    /// <summary>Its scenarios.</summary>
    public ScenarioDesk Scenarios { get; } = new(study, options.Clock);

    /// <summary>Its long work.</summary>
    public JobBoard Jobs { get; } = jobs;

    /// <summary>Files that people try.</summary>
    public IntakeBoard Intakes { get; } = intakes;

    /// <summary>The study that the request's path names, with the edits of the scenario that its query names, if it does.</summary>
    /// <param name="travel">What heads the standards; null: as the study says.</param>
    /// <exception cref="ProblemException">There is no such study or scenario, or it has no source for the model.</exception>
    public ServedStudy View(HttpContext context, string? scenario, TravelModel? travel)
    {
        var study = Get(context);
        if (scenario is null) return study.Under(travel);
        var live = Scenarios.Get(scenario);
        var edited = live.Edited(travel);
        live.Prepare(travel);
        return edited;
    }

    /// <summary>The model of travel that a query or a body names.</summary>
    /// <exception cref="ProblemException">There is no such model.</exception>
    public static TravelModel? TravelOf(string? word) => word is null ? null : TravelModelWords.Find(word) ?? throw new ProblemException(ProblemCode.BadParameter, "travel");

    /// <summary>The study that the request's path names.</summary>
    /// <exception cref="ProblemException">There is no such study.</exception>
    public ServedStudy Get(HttpContext context)
    {
        var id = context.Request.RouteValues["study"] as string ?? "";
        return string.Equals(id, Main.Id, StringComparison.Ordinal) ? Main : throw new ProblemException(ProblemCode.UnknownStudy, id);
    }
}

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
    public ServedStudy Main { get; } = study;

    public ServerOptions Options { get; } = options;

    /// <summary>Its scenarios.</summary>
    public ScenarioDesk Scenarios { get; } = new(study, options.Clock);

    /// <summary>Its long work.</summary>
    public JobBoard Jobs { get; } = jobs;

    /// <summary>Files that people try.</summary>
    public IntakeBoard Intakes { get; } = intakes;

    /// <summary>The study that the request's path names, with the edits of the scenario that its query names, if it does.</summary>
    /// <exception cref="ProblemException">There is no such study or scenario.</exception>
    public ServedStudy View(HttpContext context, string? scenario)
    {
        var study = Get(context);
        return scenario is null ? study : Scenarios.Get(scenario).Edited();
    }

    /// <summary>The study that the request's path names.</summary>
    /// <exception cref="ProblemException">There is no such study.</exception>
    public ServedStudy Get(HttpContext context)
    {
        var id = context.Request.RouteValues["study"] as string ?? "";
        return string.Equals(id, Main.Id, StringComparison.Ordinal) ? Main : throw new ProblemException(ProblemCode.UnknownStudy, id);
    }
}

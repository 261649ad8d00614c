using Geo.Model.Scenarios;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>A suggestion as edits of a study's facilities.</summary>
static class SitingScenario
{
    /// <summary>What is built in the plan's order, what is added to facilities, then what closes. Null where nothing changes.</summary>
    public static Scenario? Of(StudySitingRequest request, OpenedStudy opened, StudyQuestion question, SitingPlan plan)
    {
        FacilityEdit[] edits = [.. SitingEdits.Of(request, question, plan)];
        if (edits.Length == 0) return null;
        var count = plan.New.Count();
        return new()
        {
            Name = $"{SitingWords.Of(request.Model)}-{FacilityClassCodes.Of(request.Built).First().Replace('_', '-')}-{count}",
            Title = new(Title(request, count, WordTable.Chinese), Title(request, count, WordTable.English)),
            StudyId = opened.Study.Id,
            Edits = edits,
            Cursor = edits.Length,
        };
    }

    static string Title(StudySitingRequest request, int count, WordTable words)
    {
        // Each unit's people go to their own, however far.
        if (request.Missing is { } missing) return words.Format("site.scenario-title", count, missing);
        if (request.Within is not { } within) return words.Format("site.scenario-title", count, string.Join(words["list.comma"], request.Standards));
        var isTime = within.Time is not null;
        var (urban, rural) = (Limit(within.Whole, isTime, words), Limit((request.WithinRural ?? within).Whole, isTime, words));
        return words.Format("site.scenario-title", count, urban == rural ? urban : words.Format("site.scenario-limits", urban, rural));
    }

    static string Limit(long whole, bool isTime, WordTable words) => isTime
        ? words.Format("rule.minutes", Figures.Minutes(TimeSpan.FromMilliseconds(whole))) : words.Format("rule.km", Figures.LimitKilometres(whole));
}

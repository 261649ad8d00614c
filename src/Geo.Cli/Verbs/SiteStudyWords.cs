using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Present.Words;
using Geo.Space.Units;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>A question where to build in a study, as the command line writes it.</summary>
static class SiteStudyWords
{
    /// <param name="within"><c>5km</c>, or <c>urban:5km,rural:20km</c>.</param>
    public static StudySitingRequest Read(string study, SitingRequest common, string? classes, string? within, WordTable words)
    {
        if (classes is null || within is null) throw new UsageException(words["usage.site-class"]);
        if (common.Model == SitingModel.ExpectedCovering) throw new UsageException(words.Format("usage.only-tables", SitingWords.Of(common.Model)));
        var (urban, rural) = LimitsOf(within) ?? throw new UsageException(words.Format("usage.value", "--within", within, "5km · urban:5km,rural:20km"));
        var all = ClassesOf(classes) ?? throw new UsageException(words.Format("usage.value", "--class", classes, string.Join(" · ", FacilityClassCodes.All)));
        return new()
        {
            Opening = new() { StudyPath = study },
            Model = common.Model,
            Classes = all.Aggregate((one, other) => one | other),
            Built = all[0],
            Sites = common.Sites,
            WithinText = within,
            Within = urban,
            WithinRural = rural,
            Share = common.Share,
            Time = common.Time,
            Effort = common.Effort,
        };
    }

    static FacilityClasses[]? ClassesOf(string text)
    {
        var all = new List<FacilityClasses>();
        foreach (var code in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!FacilityClassCodes.TryParse(code, out var one)) return null;
            all.Add(one);
        }

        return [.. all];
    }

    static (Metres Urban, Metres Rural)? LimitsOf(string text)
    {
        if (Quantity.TryDistance(text, out var one)) return (one, one);
        return text.Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
            && first.StartsWith("urban:", StringComparison.Ordinal) && second.StartsWith("rural:", StringComparison.Ordinal)
            && Quantity.TryDistance(first["urban:".Length..], out var urban) && Quantity.TryDistance(second["rural:".Length..], out var rural)
            ? (urban, rural) : null;
    }
}

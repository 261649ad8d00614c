using Geo.Model.Imports;

namespace Geo.Present.Words;

/// <summary>What the evidence on a source's coordinates says, in words: a verdict, the readings with their counts, and what to write where.</summary>
public static class CoordinateText
{
    /// <summary>Readings that are listed under the verdict.</summary>
    const int MostReadings = 4;

    /// <summary>Of more rows than this the evidence asks some, evenly spaced; of fewer all that can be asked.</summary>
    const long MostRowsAsked = 10_000;

    /// <summary>The verdict in one sentence; null where the report has no evidence, or none of its rows could be asked.</summary>
    public static string? Verdict(WordTable words, ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Coordinates is not { } evidence || evidence is { Verdict: CoordinateVerdict.Fits, Fits: [{ Tested: 0 }, ..] }) return null;
        var read = evidence.Fits.Count > 0 ? Reading(words, evidence.Fits[0]) : report.Crs;
        var origin = words.Of("crs-origin", report.CrsOrigin);
        return evidence switch
        {
            { Verdict: CoordinateVerdict.Fits, BestFit: { } } => words.Format("coordinates.fits", report.File, read, origin, Inside(words, evidence, evidence.Fits[0])),
            { Applied: true, BestFit: { } best } => words.Format("coordinates.applied", report.File, Reading(words, best), read, Inside(words, evidence, best)),
            { Verdict: CoordinateVerdict.AnotherFits, BestFit: { } best } => words.Format(
                "coordinates.another-fits", report.File, read, origin, Inside(words, evidence, evidence.Fits[0]), Reading(words, best), Inside(words, evidence, best)),
            _ => words.Format("coordinates.undecided", report.File, read, origin, words.Of("coordinate-doubt", evidence.Doubt)),
        };
    }

    /// <summary>Whether the verdict is one to stop at: nobody declared the system, or what was declared does not fit.</summary>
    public static bool IsWarning(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Coordinates is { Applied: false } evidence && (evidence.Verdict == CoordinateVerdict.AnotherFits
            || (evidence.Verdict == CoordinateVerdict.Undecided && (report.CrsOrigin == CrsOrigin.Assumed || evidence.Doubt is CoordinateDoubt.NothingFits or CoordinateDoubt.BoundariesUnstated)));
    }

    /// <summary>The readings that were weighed, and what would settle it; none where the source simply fits.</summary>
    public static IEnumerable<string> Details(WordTable words, ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Coordinates is not { Fits.Count: > 0 } evidence) yield break;
        var tested = evidence.Fits[0].Tested;
        if (tested == 0) yield break;
        foreach (var fit in evidence.Fits.Take(evidence.Fits.Count > 1 ? MostReadings : 0)) yield return Line(words, evidence, fit);
        if (tested < evidence.Rows) yield return words.Format(evidence.Rows > MostRowsAsked ? "coordinates.sampled" : "coordinates.asked", tested, evidence.Rows);
        if (evidence.HintKey.Length > 0) yield return words.Format("coordinates.hint", evidence.HintKey, evidence.HintValue);
        if (evidence is { Verdict: CoordinateVerdict.AnotherFits, Applied: false }) yield return words["coordinates.accept"];
    }

    /// <summary>A reading: <c>GCJ-02</c>, or with the axes the other way round or with its shift.</summary>
    public static string Reading(WordTable words, CoordinateFit fit)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(fit);
        var system = fit.IsSwapped ? words.Format("coordinates.swapped", fit.Crs) : fit.Crs;
        return fit.EastMetres == 0 && fit.NorthMetres == 0 ? system : words.Format("coordinates.shifted", system, fit.EastMetres, fit.NorthMetres);
    }

    static string Line(WordTable words, CoordinateEvidence evidence, CoordinateFit fit)
    {
        var columns = fit.YColumn.Length > 0 ? $"{fit.XColumn}, {fit.YColumn}" : fit.XColumn == "geometry" ? words["coordinates.geometry"] : fit.XColumn;
        var line = words.Format("coordinates.reading", columns, Reading(words, fit), Inside(words, evidence, fit));
        if (fit.Impossible > 0) line += words.Format("coordinates.impossible", fit.Impossible);
        if (fit.MissMetres is { } miss) line += words.Format("coordinates.miss", miss);
        if (fit.ApartMeanMetres is { } mean && fit.ApartMedianMetres is { } median) line += words.Format("coordinates.apart", mean, median);
        return line;
    }

    static string Inside(WordTable words, CoordinateEvidence evidence, CoordinateFit fit) => evidence.NamedBy.Length > 0
        ? words.Format("coordinates.inside-named", fit.Inside, fit.Tested)
        : words.Format("coordinates.inside-any", fit.Inside, fit.Tested);
}

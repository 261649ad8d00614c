using System.Collections.Concurrent;
using Geo.Model.Findings;
using Geo.Present.Words;

namespace Geo.Present.Maps;

/// <summary>The maps of a study, each drawn once: the report shows the same drawing that stands in its own file.</summary>
public sealed class MapDrawings(StudyFindings findings, WordTable words)
{
    readonly ConcurrentDictionary<string, Lazy<string>> _drawn = new(StringComparer.Ordinal);

    /// <summary>The SVG document of a reach standard's map. May be asked from several threads; the first draws.</summary>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public string Of(ReachFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _drawn.GetOrAdd(finding.Standard.Id, _ => new(() => Draw(finding))).Value;
    }

    string Draw(ReachFinding finding)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        MapSheet.Write(writer, findings, finding, words);
        return writer.ToString();
    }
}

using Geo.Model.Findings;
using Geo.Present.Words;

namespace Geo.Present.Maps;

/// <summary>The map of one reach standard: <c>map-KJ-R1.svg</c>.</summary>
public static class MapSheet
{
    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same findings.</summary>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public static void Write(TextWriter writer, StudyFindings findings, ReachFinding finding, WordTable words)
    {
        if (!MapContents.CanDraw(findings)) throw new InvalidOperationException("Nothing in this study has a place.");
        new SvgSheet(MapContents.Of(findings, finding, words)).Write(writer);
    }
}

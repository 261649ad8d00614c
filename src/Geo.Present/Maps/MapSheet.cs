using System.Globalization;
using Geo.Model.Findings;
using Geo.Present.Scorecards;
using Geo.Present.Words;

namespace Geo.Present.Maps;

/// <summary>The map of one standard: <c>map-KJ-R1.svg</c>.</summary>
public static class MapSheet
{
    /// <summary>Whether a standard has a map: people and gaps of a reach standard, else townships that it comes to something in.</summary>
    public static bool CanDraw(StudyFindings findings, StandardFinding finding)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return finding is ReachFinding ? MapContents.CanDraw(findings) : OutcomeMap.CanDraw(findings, finding);
    }

    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same findings.</summary>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public static void Write(TextWriter writer, StudyFindings findings, ReachFinding finding, WordTable words)
    {
        if (!MapContents.CanDraw(findings)) throw new InvalidOperationException("Nothing in this study has a place.");
        new SvgSheet(MapContents.Of(findings, finding, words)).Write(writer);
    }

    /// <summary>The same as a user wishes it: with a grade of secrecy, an approval number, at a fixed scale, over roads and hillshade.</summary>
    /// <returns>False, and nothing written, where no paper holds the area at the scale asked for.</returns>
    /// <exception cref="InvalidOperationException">There is nothing to draw: see <see cref="CanDraw"/>.</exception>
    public static bool TryWrite(TextWriter writer, StudyFindings findings, StandardFinding finding, WordTable words, SheetWish wish)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(wish);
        if (!CanDraw(findings, finding)) throw new InvalidOperationException("Nothing of this standard has a place.");
        var content = finding is ReachFinding reach ? MapContents.Of(findings, reach, words, wish.Ground) : OutcomeMap.Of(findings, finding, words, wish.Ground);
        content = content with { Secrecy = wish.Secrecy, Approval = wish.Approval ?? content.Approval };
        if (wish.Scale is { } scale)
        {
            if (SvgSheet.PaperFor(content, scale) is not { } paper) return false;
            content = content with { Notes = [words.Format("map.scale", scale.ToString("#,##0", CultureInfo.InvariantCulture), paper.Name), .. content.Notes] };
        }

        new SvgSheet(content, wish.Scale).Write(writer);
        return true;
    }
}

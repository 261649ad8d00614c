using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>
/// What the web page asks of a study's findings, each answer as the bytes it is sent in. JSON holds every text in both languages, people in persons with up to six
/// decimals and, under <c>shown</c>, as whole persons that add up; distances are whole millimetres. The same findings give the same bytes.
/// </summary>
/// <param name="places">The study's named places.</param>
public sealed class StudyPages(StudyFindings findings, IReadOnlyList<NamedPlace> places)
{
    readonly PageSource _source = new(findings, places);

    public StudyFindings Findings => _source.Findings;

    public IReadOnlyList<NamedPlace> Places => _source.Places;

    /// <summary>Title, extent, counts, presets, sources.</summary>
    /// <param name="run">What changes whenever a figure may have changed.</param>
    public byte[] Overview(string run) => Json(json => OverviewJson.Write(json, _source, run));

    /// <summary>The sentence that says the worst, and one line for each standard.</summary>
    public byte[] Scorecard() => Json(json => ScorecardJson.Write(json, _source));

    public byte[] Standard(StandardFinding finding) => Json(json => StandardJson.Write(json, _source, finding));

    public byte[] Units() => Json(json => UnitsGeoJson.Write(json, _source));

    public byte[] Outline() => Json(json => OutlineGeoJson.Write(json, _source));

    public byte[] Facilities() => Json(json => PlacesGeoJson.WriteFacilities(json, _source));

    public byte[] NamedPlaces() => Json(json => PlacesGeoJson.WritePlaces(json, _source));

    /// <summary>The headline figures of every reach standard by unit.</summary>
    public byte[] Figures() => Json(json => FiguresGeoJson.Write(json, _source));

    public byte[] Gaps(ReachFinding finding) => Json(json => ReachGeoJson.WriteGaps(json, _source, finding));

    public static byte[] ServiceAreas(ReachFinding finding) => Json(json => ReachGeoJson.WriteServiceAreas(json, finding));

    /// <summary>What one facility reaches within several limits of a standard's headline measure.</summary>
    public static byte[] Rings(ReachFinding finding, int facility, IReadOnlyList<FacilityRing> rings) => Json(json => RingsGeoJson.Write(json, finding, facility, rings));

    /// <param name="counted">A standard of another kind that was asked about too; null where none was.</param>
    public byte[] Answer(PlaceAnswer answer, StandardFinding? counted = null) => Json(json => PlaceAnswerJson.Write(json, _source, answer, counted));

    /// <summary>Every printed table, in one language.</summary>
    public byte[] Tables(Language language) => Json(json => TablesJson.Write(json, FindingsTables.List(Findings, WordTable.In(language))));

    /// <summary>The printed map of a standard; null where the study has nothing to draw.</summary>
    public byte[]? Map(ReachFinding finding, Language language)
    {
        if (!MapContents.CanDraw(Findings)) return null;
        return System.Text.Encoding.UTF8.GetBytes(new MapDrawings(Findings, WordTable.In(language)).Of(finding));
    }

    /// <summary>Whether a standard has a sheet.</summary>
    public bool CanDraw(StandardFinding finding) => MapSheet.CanDraw(Findings, finding);

    /// <summary>The sheet as a user wishes it; null where there is nothing to draw, or no paper holds it at the scale asked for.</summary>
    public byte[]? Map(StandardFinding finding, Language language, Maps.SheetWish wish)
    {
        if (!MapSheet.CanDraw(Findings, finding)) return null;
        using var writer = new StringWriter { NewLine = "\n" };
        return MapSheet.TryWrite(writer, Findings, finding, WordTable.In(language), wish) ? System.Text.Encoding.UTF8.GetBytes(writer.ToString()) : null;
    }

    public byte[] Points() => DemandColumns.Points(Findings.Placed.Demand);

    public static byte[] Distances(ReachFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return DemandColumns.Distances(finding.HeadNearest);
    }

    /// <summary>A tally of the whole area with the whole persons that print has.</summary>
    /// <param name="concerned">Whose people the rule judges; null for everyone.</param>
    public void WriteArea(Utf8JsonWriter json, ReachTally tally, UrbanRural? concerned) => TallyJson.Write(json, tally, _source.Population.Area(tally, concerned));

    /// <summary>What the scorecard shows of a tally of the whole area: share, people concerned and outside, exact and as printed.</summary>
    /// <inheritdoc cref="WriteArea"/>
    public void WriteScore(Utf8JsonWriter json, ReachTally tally, UrbanRural? concerned) => ScorecardJson.WriteScore(json, tally, _source.Population.Area(tally, concerned));

    /// <summary>A tally in exact persons.</summary>
    public static void WriteTally(Utf8JsonWriter json, ReachTally tally) => TallyJson.Write(json, tally, null);

    static byte[] Json(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) content(json);
        return stream.ToArray();
    }
}

using Geo.Model.Findings;
using Geo.Present.Words;
using Geo.Sqlite.Writing;

namespace Geo.Present.GeoPackages;

/// <summary>
/// <c>findings.gpkg</c>: layers <c>units</c>, <c>demand_points</c>, <c>facilities</c>, <c>service_areas</c>, <c>gap_areas</c>, the tables behind them, and
/// <c>layer_styles</c>, so that QGIS opens it styled. Columns and codes are lower snake case in every language; what is text follows the language.
/// </summary>
public static class FindingsGeoPackage
{
    /// <summary>Writes the file, whole or not at all. The same findings give the same bytes; the only date inside is the study's.</summary>
    /// <exception cref="IOException">The file can't be written; the message names it.</exception>
    public static void Write(string path, StudyFindings findings, WordTable words, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var scene = new FindingsScene(findings, words);
        using var writer = new GeoPackageWriter(path, findings.Study.AsOf, cancellation);
        GapAreasLayer.Write(writer, scene);
        FacilitiesLayer.Write(writer, scene);
        DemandPointsLayer.Write(writer, scene);
        UnitsLayer.Write(writer, scene);
        ServiceAreasLayer.Write(writer, scene);
        FiguresTables.WriteStudy(writer, scene);
        FiguresTables.WriteStandards(writer, scene);
        FiguresTables.WriteFigures(writer, scene);
        FiguresTables.WriteRatios(writer, scene);
        StylesTable.Write(writer, scene);
        writer.Complete();
    }
}

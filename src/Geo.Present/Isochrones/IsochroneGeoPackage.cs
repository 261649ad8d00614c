using Geo.Model.Travel;
using Geo.Present.GeoPackages;
using Geo.Present.Maps;
using Geo.Present.Words;
using Geo.Sqlite.Writing;

namespace Geo.Present.Isochrones;

/// <summary>Isochrones as a GeoPackage with one layer, <c>isochrones</c>.</summary>
public static class IsochroneGeoPackage
{
    // A file of one question has no date of its own, and the same question gives the same bytes.
    static readonly DateOnly s_undated = new(2000, 1, 1);

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="IOException">The file can't be written; the message names it.</exception>
    public static void Write(string path, IEnumerable<IsochroneFeature> features, WordTable words, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        using var writer = new GeoPackageWriter(path, s_undated, cancellation);
        new TableShape<IsochroneFeature>("isochrones", words["layer.isochrones"], "")
            .Area(feature => AreaParts.Of(feature.Area.Ground))
            .Text("facility", feature => feature.Facility)
            .Text("limit", feature => feature.Limit)
            .Real("minutes", feature => feature.Area.LimitMs / 60_000.0)
            .Text("mode", feature => feature.Mode.Word())
            .Text("direction", feature => feature.Direction.Word())
            .Real("people", feature => feature.People is { } people ? (double)people.Persons : null)
            .Write(writer, features);
        writer.Complete();
    }
}

using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.Pages;

namespace Geo.Web.Features;

/// <summary>What map programs read of a study, by collection; each is made when it is first asked for.</summary>
sealed class FeatureCollections(StudyPages pages)
{
    readonly Dictionary<string, Lazy<IReadOnlyList<Feature>>> _collections = new(StringComparer.Ordinal)
    {
        ["units"] = new(() => Parse(pages.Units())),
        ["facilities"] = new(() => Parse(pages.Facilities())),
        ["findings"] = new(() => Parse(pages.Figures())),
        ["gaps"] = new(() => [.. pages.Findings.Standards.OfType<ReachFinding>().SelectMany(finding => Parse(pages.Gaps(finding)))]),
    };

    /// <summary>In the order they are listed.</summary>
    public IReadOnlyList<string> Names { get; } = ["units", "facilities", "findings", "gaps"];

    /// <summary>Null where there is no such collection.</summary>
    public IReadOnlyList<Feature>? Find(string name) => _collections.GetValueOrDefault(name)?.Value;

    static List<Feature> Parse(byte[] geoJson)
    {
        using var parsed = JsonDocument.Parse(geoJson);
        return [.. parsed.RootElement.GetProperty("features").EnumerateArray().Select(Feature.Of)];
    }
}

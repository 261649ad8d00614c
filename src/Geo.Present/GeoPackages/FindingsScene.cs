using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.GeoPackages;

/// <summary>What every table of findings.gpkg is made from.</summary>
sealed class FindingsScene(StudyFindings findings, WordTable words)
{
    public StudyFindings Findings { get; } = findings;

    public PlacedStudy Placed { get; } = findings.Placed;

    public WordTable Words { get; } = words;

    public RuleText Rules { get; } = new(findings, words);

    public IReadOnlyList<ReachFinding> Reach { get; } = [.. findings.Standards.OfType<ReachFinding>()];

    public IReadOnlyList<RatioFinding> Ratios { get; } = [.. findings.Standards.OfType<RatioFinding>()];

    public StandardPrefixes Prefixes { get; } = new(findings.Standards);

    /// <summary>Stands with every layer: made-up data never goes without the word.</summary>
    public string Description { get; } = findings.Study.Sample ? words["sample.data"] : "";

    /// <param name="name">Of the table; the words under <c>layer.…</c> name it for people.</param>
    public TableShape<T> Table<T>(string name) => new(name, Words[$"layer.{name.Replace('_', '-')}"], Description);

    public string? UnitId(int unit) => unit < 0 ? null : Placed.Units.Units[unit].Id;

    public string? UnitName(int unit) => unit < 0 ? null : Findings.NameOf(unit, Words.Language);
}

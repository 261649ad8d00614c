using System.Collections.Concurrent;
using System.Text.Json;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Present.Scorecards;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>What every answer to the page is made from: the findings, both languages, and the whole persons of every table, each worked out once.</summary>
sealed class PageSource
{
    readonly PageVoice _chinese;
    readonly PageVoice _english;
    readonly Lazy<WholePopulation> _population;
    readonly Lazy<Scorecard> _scorecard;
    readonly ConcurrentDictionary<ReachFinding, WholeReach> _reaches = new(ReferenceEqualityComparer.Instance);

    public PageSource(StudyFindings findings, IReadOnlyList<NamedPlace> places)
    {
        (Findings, Places) = (findings, places);
        _population = new(() => new(findings.Placed));
        _scorecard = new(() => new(findings));
        (_chinese, _english) = (new(findings, _population, Language.Chinese), new(findings, _population, Language.English));
    }

    public StudyFindings Findings { get; }

    public PlacedStudy Placed => Findings.Placed;

    public IReadOnlyList<NamedPlace> Places { get; }

    public Scorecard Scorecard => _scorecard.Value;

    public WholePopulation Population => _population.Value;

    public WholeReach WholeOf(ReachFinding finding) => _reaches.GetOrAdd(finding, one => new(one, Population));

    public LocalText Text(Func<PageVoice, string> say) => new(say(_chinese), say(_english));

    /// <summary>The word of an enumeration's value in both languages.</summary>
    public static LocalText Word<T>(string prefix, T value)
        where T : struct, Enum => WordTable.Rows[WordTable.KeyOf(prefix, value)];

    public void WriteText(Utf8JsonWriter json, string name, Func<PageVoice, string> say) => JsonValues.WriteText(json, name, Text(say));

    /// <summary>A sentence in three pieces, so that the page can set its figure apart: words before, the figure, words after.</summary>
    public void WriteSentence(Utf8JsonWriter json, string name, Func<PageVoice, (string Before, string Figure, string After)> say)
    {
        json.WriteStartObject(name);
        WriteSentence(json, "zh", say(_chinese));
        WriteSentence(json, "en", say(_english));
        json.WriteEndObject();
    }

    static void WriteSentence(Utf8JsonWriter json, string name, (string Before, string Figure, string After) sentence)
    {
        json.WriteStartObject(name);
        json.WriteString("before", sentence.Before);
        json.WriteString("figure", sentence.Figure);
        json.WriteString("after", sentence.After);
        json.WriteEndObject();
    }
}

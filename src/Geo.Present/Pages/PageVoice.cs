using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Scorecards;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>What says a study's findings in one language.</summary>
sealed class PageVoice
{
    readonly Lazy<ScoreText> _scores;

    /// <param name="population">Worked out once for all voices.</param>
    public PageVoice(StudyFindings findings, Lazy<WholePopulation> population, Language language)
    {
        Words = WordTable.In(language);
        Rules = new(findings, Words);
        Headlines = new(findings, Rules, Words);
        _scores = new(() => new(findings, population.Value, Words));
    }

    public WordTable Words { get; }

    public RuleText Rules { get; }

    public Headlines Headlines { get; }

    public ScoreText Scores => _scores.Value;

    public Language Language => Words.Language;
}

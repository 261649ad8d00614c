using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>What says a study's findings in one language.</summary>
sealed class PageVoice
{
    public PageVoice(StudyFindings findings, Language language)
    {
        Words = WordTable.In(language);
        Rules = new(findings, Words);
        Headlines = new(findings, Rules, Words);
    }

    public WordTable Words { get; }

    public RuleText Rules { get; }

    public Headlines Headlines { get; }

    public Language Language => Words.Language;
}

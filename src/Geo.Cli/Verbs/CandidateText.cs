using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>The rule of candidates in a line, with how many places it took and why it left others out.</summary>
static class CandidateText
{
    public static string Of(CandidateSites candidates, WordTable words)
    {
        var leftOut = string.Join(words["list.comma"], candidates.LeftOut.Select(one => words.Format("site.candidates-left-one", words.Of("candidate-omission", one.Why), one.Count)));
        return words.Format(
            "site.candidates", string.Join(words["list.comma"], Rule(candidates.Rule, words)), candidates.Considered, candidates.Sites.Count,
            leftOut.Length == 0 ? "" : words.Format("site.candidates-left", leftOut));
    }

    static IEnumerable<string> Rule(CandidateRule rule, WordTable words)
    {
        yield return words.Format(WordTable.KeyOf("candidate-source", rule.Source), rule.Source switch
        {
            CandidateSource.List => rule.List!,
            CandidateSource.Junctions => rule.Mode.Word(),
            CandidateSource.Grid => Figures.LimitKilometres(rule.Spacing.Millimetres),
            _ => "",
        });
        if (rule.Upgraded != FacilityClasses.None) yield return words.Format("candidate-rule.upgraded", string.Join(words["list.comma"], Enum.GetValues<FacilityClasses>().Where(one => one != FacilityClasses.None && (rule.Upgraded & one) != 0).Select(one => words.Of("facility-class", one))));
        if (rule.ExtendedBy is { } people) yield return words.Format("candidate-rule.extended", Figures.Plain((decimal)people));
        if (rule.Vehicles > 0) yield return words.Format("candidate-rule.vehicles", rule.Vehicles);
        if (rule.ClosedGround is { } closed) yield return words.Format("candidate-rule.closed-ground", closed);
        if (rule is { MostSlope: { } slope, Heights: { } heights }) yield return words.Format("candidate-rule.slope", Figures.Plain((decimal)slope * 100), heights);
        if (rule is { NearRoad: { } near }) yield return words.Format("candidate-rule.near-road", Figures.Plain((decimal)near.Value), rule.Roads);
    }
}

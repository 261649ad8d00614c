using Geo.Model.Siting;
using Geo.Present.Words;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>What rules about sites add to an answer for people.</summary>
static class SiteRuleText
{
    /// <summary>What is done at a site: its action where the table names it and something is done; else its status.</summary>
    public static string WhatOf(SitingReply reply, SiteAccount site, WordTable words)
    {
        var candidates = reply.Tables.Candidates;
        var isDone = site.Status is SiteStatus.Free or SiteStatus.Forced && candidates.Actions.Count > 0;
        return isDone ? words.Of("site-action", candidates.Actions[reply.Tables.CandidateOf[site.Site]]) : words.Of("site-status", site.Status);
    }

    public static string Obstacle(SitingReply reply, SitingInfeasibility obstacle, WordTable words) => obstacle.Obstacle switch
    {
        SitingObstacle.RuleUnkept => words.Format("site.obstacle-rule", words.Of("siting-rule", obstacle.Rule!.Value))
            + Remedy(reply, obstacle, words),
        SitingObstacle.RulesTogether => words["site.obstacle-rules"],
        _ => words.Format(
            "site.obstacle-least", string.Join(words["list.comma"], obstacle.Sites.Select(site => reply.Tables.NameOf(site, words.Language))), SiteText.Weight(reply, SiteText.Figure(Math.Floor(reply.People(obstacle.LeastPossible ?? 0) * 1000) / 1000), words)),
    };

    /// <summary>A distance is told in whole metres, rounded down: it is still allowed.</summary>
    static string Remedy(SitingReply reply, SitingInfeasibility obstacle, WordTable words) => obstacle switch
    {
        { Rule: SitingRuleKind.Apart, MostNeeded: { } apart } => words.Format("site.remedy-apart", SiteText.Figure(Math.Floor(apart / 1000m))),
        { MostNeeded: { } needed } => words.Format("site.remedy-budget", SiteText.Figure(needed / (decimal)reply.Tables.SiteCostScale)),
        { Rule: SitingRuleKind.Budget } => "",
        { SitesNeeded: { } sites } => words.Format("site.remedy-sites", sites),
        _ => words["site.remedy-rule"],
    };
}

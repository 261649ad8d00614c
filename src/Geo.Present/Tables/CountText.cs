using Geo.Model.Standards;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>Rules that count, in words: what they ask for, and of whom.</summary>
sealed class CountText(WordTable words)
{
    readonly ConditionText _conditions = new(words);

    /// <summary>Who is asked, and what is counted.</summary>
    public string Who(Rule rule) => rule switch
    {
        PresenceRule { Shared: { } shared } presence => words.Format("rule.or-shared", Asked(_conditions.Of(presence.What), presence.Condition, presence.Except), _conditions.Of(shared)),
        PresenceRule presence => Asked(_conditions.Of(presence.What), presence.Each ?? presence.Condition, presence.Except),
        TierRule tier => Asked(_conditions.Of(tier.What), tier.Condition, null),
        ShareRule share => Asked(words.Format("rule.share-of", _conditions.Of(share.What), _conditions.Of(share.Of)), share.Each ?? share.Condition, null),
        BalanceRule balance => words.Format("rule.balance-of", _conditions.Of(balance.First), _conditions.Of(balance.Second)),
        GateRule gate => Asked(words[$"consequence.{gate.Then}"], gate.Each ?? gate.Condition, null),
        ResponseRule response => words.Format("rule.calls", words[$"interval.{response.Interval}"], words[response.Concerned is { } place ? WordTable.KeyOf("rule.calls", place) : "rule.calls.all"]),
        GroupingRule grouping => words.Format("rule.centres", _conditions.Of(grouping.Centre), words.Of("level", grouping.Of)),
        _ => "–",
    };

    /// <summary>The number a rule asks for.</summary>
    public string Threshold(Rule rule) => rule switch
    {
        PresenceRule presence => Range(presence.Minimum, presence.Maximum, Unit(presence.What.Count, presence is { Minimum: 1, Maximum: null })),
        TierRule { Bands: [{ FromPeople: 0, ToPeople: null, Required: { } always }] } tier => Range(always, null, Unit(tier.What.Count, false)),
        TierRule tier => string.Join(words["list.semicolon"], tier.Bands.Where(band => band.Required is not null).Select(band => band.ToPeople is { } to
            ? words.Format("rule.band", Figures.Whole(band.FromPeople), Figures.Whole(to), Figures.Whole(band.Required!.Value))
            : words.Format("rule.band-open", Figures.Whole(band.FromPeople), Figures.Whole(band.Required!.Value)))),
        ShareRule { Minimum: { } minimum, Maximum: { } maximum } => words.Format("rule.share-between", Figures.Plain(minimum * 100), Figures.Plain(maximum * 100)),
        ShareRule { Minimum: { } least, IsAbove: true } => words.Format("rule.share-above", Figures.Plain(least * 100)),
        ShareRule { Minimum: { } minimum } => words.Format("rule.share-at-least", Figures.Plain(minimum * 100)),
        ShareRule share => words.Format("rule.share-at-most", Figures.Plain((share.Maximum ?? 1) * 100)),
        BalanceRule balance => words.Format("rule.balance", Figures.Plain(balance.Ratio)),
        GateRule gate => gate.Targets.Count > 0 ? words["rule.above-target"] : string.Join(words["list.and"], gate.When.Select(_conditions.Of)),
        GroupingRule grouping => Range(grouping.Minimum ?? 0, grouping.Maximum, words.Of("level", grouping.Of)),
        ResponseRule { Share: { } share } response when response.Limit < TimeSpan.FromMinutes(1) => words.Format("rule.response-seconds", Figures.Plain((decimal)response.Limit.TotalSeconds), Figures.Plain(share * 100)),
        ResponseRule { Share: { } share } response => words.Format("rule.response", Figures.Minutes(response.Limit), Figures.Plain(share * 100)),
        ResponseRule response => words.Format("rule.response-mean", Figures.Minutes(response.Limit)),
        _ => "–",
    };

    /// <summary>A condition in words, for a ratio's facilities.</summary>
    public string Of(Condition condition) => _conditions.Of(condition);

    string Asked(string what, Condition? of, Condition? except)
    {
        var asked = of is null ? what : words.Format("rule.asked-of", what, _conditions.Of(of));
        return except is null ? asked : words.Format("rule.except", asked, _conditions.Of(except));
    }

    string Range(decimal minimum, decimal? maximum, string unit) =>
        maximum is null ? words.Format("rule.at-least", Figures.Plain(minimum), unit)
        : minimum == 0 ? words.Format("rule.at-most", Figures.Plain(maximum.Value), unit)
        : words.Format("rule.between", Figures.Plain(minimum), Figures.Plain(maximum.Value), unit);

    string Unit(string count, bool isOne) => words[isOne ? $"supply-one.{count}" : $"supply-unit.{count}"];
}

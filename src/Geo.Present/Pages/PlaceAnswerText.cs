using System.Text;
using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>"Why here?" in sentences.</summary>
sealed class PlaceAnswerText(PageSource source, PageVoice voice)
{
    readonly WordTable _words = voice.Words;

    public string Of(PlaceAnswer answer, PlaceReach reach)
    {
        var text = new StringBuilder();
        if (answer.Place is null) text.Append(Unit(answer.Unit, reach));
        else if (reach.Journeys.Count > 0 && reach.Nearest is not null) text.Append(new PlaceJourneyText(source, voice).Of(reach, reach.Journeys[0]));
        else if (reach.Nearest is { } nearest) text.Append(Nearest(reach.Finding, nearest)).Append(Time(answer, reach.Finding, nearest)).Append(Second(reach.Second));
        if (answer.Place is not null && !reach.Concerns) text.Append(_words.Format("why.not-concerned", voice.Rules.Concerned(WholeReach.ConcernedBy(reach.Finding)), _words.Of("class", answer.Class)));
        if (reach.Gaps.Count > 0) text.Append(Change(reach.Finding, reach.Gaps[0]));
        return text.Append(_words.Format("why.clause", voice.Rules.Clause(reach.Finding.Standard))).ToString();
    }

    string Unit(int unit, PlaceReach reach)
    {
        var whole = source.WholeOf(reach.Finding).Units[unit];
        var tally = reach.Finding.Head.ByUnit[unit];
        var name = source.Findings.NameOf(unit, voice.Language);
        if (tally.Share is not { } share) return _words.Format("why.unit-nobody", name);
        return _words.Format(
            "why.unit", name, Figures.Whole(whole.Concerned), voice.Rules.Concerned(WholeReach.ConcernedBy(reach.Finding)), Figures.People(tally.Outside, whole.Outside), Figures.Share(1 - share),
            voice.Rules.Limit(reach.Finding.Head));
    }

    string Nearest(ReachFinding finding, FacilityDistance nearest)
    {
        var limit = finding.Base.Limit;
        var name = source.Placed.Facilities[nearest.Facility].NameIn(voice.Language);
        if (nearest.IsThere) return _words.Format("why.there", name, voice.Rules.Limit(finding.Base));
        return nearest.DistanceMm <= limit
            ? _words.Format("why.inside", name, Figures.Kilometres(nearest.DistanceMm), voice.Rules.Limit(finding.Base))
            : _words.Format("why.outside", name, Figures.Kilometres(nearest.DistanceMm), voice.Rules.Limit(finding.Base), Figures.Kilometres(nearest.DistanceMm - limit));
    }

    string Time(PlaceAnswer answer, ReachFinding finding, FacilityDistance nearest) => finding.Base.Travel is not { } travel || nearest.IsThere ? ""
        : _words.Format("why.minutes", Figures.TwoDecimals((decimal)travel.Seconds(nearest.DistanceMm, answer.Class) / 60), voice.Rules.Assumption(travel));

    string Second(FacilityDistance? second) => second is null ? _words["why.no-second"]
        : second.IsThere ? _words.Format("why.second-there", source.Placed.Facilities[second.Facility].NameIn(voice.Language))
        : _words.Format("why.second", source.Placed.Facilities[second.Facility].NameIn(voice.Language), Figures.Kilometres(second.DistanceMm));

    string Change(ReachFinding finding, GapArea gap)
    {
        var (ofGap, ofAll) = source.WholeOf(finding).Helps(gap, finding.Gaps.Index().First(one => ReferenceEquals(one.Item, gap)).Index);
        return _words.Format("why.change", gap.Rank, Figures.Place(source.Placed.Demand.Place(gap.Helping.Row)), Figures.People(gap.Helping.OfGap, ofGap), Figures.People(gap.Helping.OfAll, ofAll));
    }
}

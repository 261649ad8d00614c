using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>"Why here?" over roads or terrain, in sentences.</summary>
sealed class PlaceJourneyText(PageSource source, PageVoice voice)
{
    readonly WordTable _words = voice.Words;

    /// <param name="journey">Under the measure at the head.</param>
    public string Of(PlaceReach reach, PlaceJourney journey) => string.Concat(Nearest(journey), Second(journey), Direction(reach, journey), FacilityOff(reach, journey));

    string Nearest(PlaceJourney journey)
    {
        var measure = journey.Measure;
        if (journey.Ways.IsOff) return _words.Format($"why.way-off.{measure.Model.Word()}", Figures.Plain(Radius(measure)));
        if (journey.Nearest is not { } nearest) return _words["why.way-none"];
        var (name, cost, limit) = (NameOf(nearest), Cost(measure, nearest.Cost), voice.Rules.Limit(measure));
        if (nearest.IsThere(measure.Unit) && journey.IsInside) return _words.Format("why.there", name, limit);
        if (measure.JoinedMm is not null)
        {
            var shortest = journey.ShortestMm is { } mm ? Figures.Kilometres(mm) : "–";
            return _words.Format(journey.IsInside ? "why.way-joined-inside" : "why.way-joined-outside", name, cost, limit, shortest);
        }

        return journey.IsInside ? _words.Format("why.way-inside", name, cost, limit) : _words.Format("why.way-outside", name, cost, limit, Amount(measure, journey.Beyond ?? 0));
    }

    string Second(PlaceJourney journey) => journey switch
    {
        { Nearest: null } => "",
        { Second: { } second } when second.IsThere(journey.Measure.Unit) => _words.Format("why.second-there", NameOf(second)),
        { Second: { } second } => _words.Format("why.way-second", NameOf(second), Cost(journey.Measure, second.Cost)),
        _ => _words["why.no-second"],
    };

    string Direction(PlaceReach reach, PlaceJourney journey) => journey.Nearest is null ? ""
        : _words[$"why.direction.{(((ReachRule)reach.Finding.Standard.Rule).IsEmergency ? TravelDirection.Away : TravelDirection.Towards).Word()}"];

    /// <summary>Who is nearest as the crow flies and yet serves nobody here has to be named: everybody who looks at the map will ask.</summary>
    string FacilityOff(PlaceReach reach, PlaceJourney journey) => reach.Nearest is { } straight && journey.Ways.FacilitiesOff.Contains(straight.Facility)
        ? _words.Format("why.facility-off", source.Placed.Facilities[straight.Facility].NameIn(voice.Language)) : "";

    string Cost(ReachMeasure measure, long cost) => _words.Format($"why.way.{measure.Model.Word()}", Amount(measure, cost), _words.Of("travel-mode", measure.Mode ?? default));

    string Amount(ReachMeasure measure, long cost) => measure.Unit == Impedance.Milliseconds
        ? _words.Format("rule.minutes", Figures.TwoDecimals(cost / 60_000m)) : _words.Format("rule.km", Figures.Kilometres(cost));

    /// <summary>How far from a street a place may lie, in kilometres.</summary>
    decimal Radius(ReachMeasure measure) => (decimal)(source.Findings.Roads?.Modes.FirstOrDefault(one => one.Settings.Mode == measure.Mode)?.Settings.SnapRadius.Value ?? 0) / 1000;

    string NameOf(FacilityWay way) => source.Placed.Facilities[way.Facility].NameIn(voice.Language);
}

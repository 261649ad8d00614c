using Geo.Model.Scenarios;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>A suggestion as edits of a study's facilities.</summary>
static class SitingScenario
{
    const FacilityClasses Emergency = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;

    /// <summary>What is built in the plan's order, then what closes; a facility that moves closes, and a new one is built. Null where nothing changes.</summary>
    public static Scenario? Of(StudySitingRequest request, OpenedStudy opened, StudyQuestion question, SitingPlan plan)
    {
        var stays = plan.Sites.Where(site => !site.IsNew).Select(site => site.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<FacilityEdit> closed = request.Standing == SiteStatus.Existing ? [] : question.Serving.Where(facility => !stays.Contains(facility.Id)).Select(facility => new CloseFacility(facility.Id));
        FacilityEdit[] edits = [.. Built(request, opened, plan), .. closed];
        if (edits.Length == 0) return null;
        var count = plan.New.Count();
        return new()
        {
            Name = $"{SitingWords.Of(request.Model)}-{FacilityClassCodes.Of(request.Built).First().Replace('_', '-')}-{count}",
            Title = new(Title(request, count, WordTable.Chinese), Title(request, count, WordTable.English)),
            StudyId = opened.Study.Id,
            Edits = edits,
            Cursor = edits.Length,
        };
    }

    static IEnumerable<FacilityEdit> Built(StudySitingRequest request, OpenedStudy opened, SitingPlan plan)
    {
        var taken = opened.Data.Facilities.Concat(request.Facilities ?? []).Select(facility => facility.Id).ToHashSet(StringComparer.Ordinal);
        var isEmergency = (request.Built & Emergency) != 0;
        var number = 0;
        foreach (var site in plan.New)
        {
            var id = $"site-{++number}";
            while (!taken.Add(id)) id += "a";
            yield return new AddFacility(new()
            {
                Id = id,
                Name = site.Name,
                NameEn = site.NameEn,
                Classes = request.Built,
                Place = Rounded(site.Place),
                // A station that is planned is planned with a vehicle, by day and by night; else it would serve nobody.
                Ambulances = isEmergency ? 1 : null,
                OpenAllHours = isEmergency ? true : null,
            });
        }
    }

    static string Title(StudySitingRequest request, int count, WordTable words)
    {
        var isTime = request.Within.Time is not null;
        var (urban, rural) = (Limit(request.Within.Whole, isTime, words), Limit(request.WithinRural.Whole, isTime, words));
        return words.Format("site.scenario-title", count, urban == rural ? urban : words.Format("site.scenario-limits", urban, rural));
    }

    static string Limit(long whole, bool isTime, WordTable words) => isTime
        ? words.Format("rule.minutes", Figures.Minutes(TimeSpan.FromMilliseconds(whole))) : words.Format("rule.km", Figures.LimitKilometres(whole));

    static LonLat Rounded(LonLat place) => new(Math.Round(place.Longitude, 7), Math.Round(place.Latitude, 7));
}

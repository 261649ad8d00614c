using Geo.Model.Findings;
using Geo.Model.Supply;
using Geo.Present.Words;
using Geo.Sqlite.Writing;

namespace Geo.Present.GeoPackages;

/// <summary>
/// Layer <c>facilities</c>: what each facility is and has, whether it serves (<c>status</c>: serving, idle, other; and for each reach standard: serving or the
/// reason why not), and the people it is first due to.
/// </summary>
static class FacilitiesLayer
{
    public const string Serving = "serving";
    public const string Idle = "idle";
    public const string Other = "other";

    public static void Write(GeoPackageWriter writer, FindingsScene scene)
    {
        var facilities = scene.Placed.Facilities;
        var serving = scene.Reach.SelectMany(finding => finding.Serving).ToHashSet();
        var idle = scene.Reach.SelectMany(finding => finding.Idle).Select(one => one.Facility).ToHashSet();
        var table = scene.Table<int>("facilities")
            .Point(at => facilities[at].Place is { } place ? (place.Longitude, place.Latitude) : null)
            .Text("id", at => facilities[at].Id)
            .Text("name", at => facilities[at].Name)
            .Text("name_en", at => facilities[at].NameEn)
            .Text("classes", at => string.Join(',', FacilityClassCodes.Of(facilities[at].Classes)))
            .Text("unit", at => scene.UnitId(facilities[at].Unit))
            .Text("place_origin", at => Code.Of(facilities[at].Origin))
            .Integer("beds", at => facilities[at].Beds)
            .Integer("doctors", at => facilities[at].Doctors)
            .Integer("nurses", at => facilities[at].Nurses)
            .Integer("ambulances", at => facilities[at].Ambulances)
            .Flag("open_all_hours", at => facilities[at].OpenAllHours)
            .Text("departments", at => string.Join(',', facilities[at].Departments))
            .Text("address", at => facilities[at].Address)
            .Text("status", at => serving.Contains(at) ? Serving : idle.Contains(at) ? Idle : Other);
        foreach (var finding in scene.Reach) AddReach(table, finding, scene.Prefixes[finding]);
        table.Write(writer, Enumerable.Range(0, facilities.Count));
    }

    static void AddReach(TableShape<int> table, ReachFinding finding, string prefix)
    {
        var roles = finding.Idle.ToDictionary(one => one.Facility, one => Code.Of(one.Reason));
        foreach (var at in finding.Serving) roles[at] = Serving;
        var firstDue = finding.FirstDue.ToDictionary(area => area.Facility);
        table.Text($"{prefix}_role", at => roles.GetValueOrDefault(at))
            .Real($"{prefix}_first_due", at => (double?)firstDue.GetValueOrDefault(at)?.People.Persons)
            .Real($"{prefix}_first_due_inside", at => (double?)firstDue.GetValueOrDefault(at)?.Inside.Persons);
    }
}

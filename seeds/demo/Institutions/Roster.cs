using Geo.Demo.Measure;
using Geo.Demo.Recipe;
using Geo.Demo.Settlements;

namespace Geo.Demo.Institutions;

/// <summary>All institutions of the county, in the order of their numbers: those of the recipe, private clinics, village clinics.</summary>
static class Roster
{
    const int VillageClinics = 160;
    const int PrivateClinics = 21;

    /// <summary>In 云漈乡 only villages this near to the seat have a clinic, in cells: the upper valley has none.</summary>
    const int Remote = 10;
    const double RemoteReach = 20;

    const ulong Staff = 800, Where = 820;

    /// <summary>The village clinic that the survey never located, and the one it recorded twice; places in the list of village clinics.</summary>
    const int Unlocated = 57, Twice = 101;

    static readonly string[] s_clinics =
        ["仁心", "和顺", "安泰", "康宁", "百草", "同善", "德馨", "惠民堂", "济和", "佑康", "杏春", "普安", "明德", "瑞康", "益民", "春晖", "博爱堂", "家和", "永康堂", "恒安", "本草堂"];

    public static List<Institution> List(IReadOnlyList<Village> villages, int[] people)
    {
        List<Institution> list = [.. Hospitals.List([.. villages.Where(village => village.IsSeat).Select(village => village.Spot)])];
        list.AddRange(Clinics(villages, people));
        List<Institution> village = [.. VillageClinicsOf(villages, people)];
        village[Unlocated] = village[Unlocated] with { Place = null };
        village.Insert(Twice + 1, village[Twice]);
        list.AddRange(village);
        return list;
    }

    /// <summary>In the fullest communities, one after the other.</summary>
    static IEnumerable<Institution> Clinics(IReadOnlyList<Village> villages, int[] people)
    {
        var fullest = Enumerable.Range(0, villages.Count).Where(i => villages[i].IsCommunity && !IsNewDistrict(villages[i]))
            .OrderByDescending(i => people[i]).ThenBy(i => i).Take(PrivateClinics).Order().ToArray();
        for (var i = 0; i < fullest.Length; i++)
        {
            var village = villages[fullest[i]];
            var plan = County.Townships[village.Township];
            var (doctors, nurses) = (1 + Chance.Below(3, Staff, i), 1 + Chance.Below(3, Staff + 1, i));
            yield return new($"{plan.Name}{s_clinics[i]}诊所", $"{village.English} Private Clinic", "诊所", "", plan.Code, Beside(village, 2.5),
                plan.Name + village.Name, 0, doctors, nurses, 0, false, "全科医疗科", Means.OfClinic("社会办", "", doctors, nurses, Chance.Below(2, Staff + 3, i), 0, 0));
        }
    }

    static IEnumerable<Institution> VillageClinicsOf(IReadOnlyList<Village> villages, int[] people)
    {
        var remoteSeat = villages.First(village => village.Township == Remote && village.IsSeat).Spot;
        return Enumerable.Range(0, villages.Count)
            .Where(i => !villages[i].IsCommunity && (!villages[i].IsSeat || villages[i].Township == Remote))
            .Where(i => villages[i].Township != Remote || villages[i].Spot.DistanceTo(remoteSeat) <= RemoteReach)
            .OrderByDescending(i => (villages[i].Township == Remote, people[i])).ThenBy(i => i).Take(VillageClinics).Order()
            .Select(i => VillageClinic(villages[i], people[i], i));
    }

    static Institution VillageClinic(Village village, int people, int number)
    {
        var plan = County.Townships[village.Township];
        // One village doctor for about 1,000 people.
        var doctors = 1 + Math.Min(3, people / 130_000);
        var nurses = Chance.Below(2, Staff + 2, number);
        // Two in five village doctors are licensed; five clinics in six offer Chinese medicine, most of them to the standard's measure.
        var licensed = Enumerable.Range(0, doctors).Count(one => Chance.Below(5, Staff + 4, (4 * number) + one) < 2);
        var medicine = Chance.Below(6, Staff + 5, number) switch { 0 => "", 1 => ";中医药服务", _ => ";中医药服务;4类6项中医药适宜技术" };
        return new($"{plan.Name}{village.Name}卫生室", $"{village.English} Clinic", "村卫生室", "", plan.Code, Beside(village, 0.6),
            plan.Name + village.Name, 0, doctors, nurses, 0, false, "全科医疗科" + medicine, Means.OfClinic("集体", "村级", doctors, nurses, 0, doctors, licensed));
    }

    /// <summary>Not on the cell's centre: surveyed places are not.</summary>
    static Spot Beside(Village village, double reach) => new(
        village.Spot.X + (reach * (Chance.Share(Where, village.Cell) - 0.5)), village.Spot.Y + (reach * (Chance.Share(Where + 1, village.Cell) - 0.5)));

    static bool IsNewDistrict(Village village) => village.Spot.DistanceTo(County.NewDistrict) < 15;
}

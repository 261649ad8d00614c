using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Space.Places;

namespace Geo.Studies.Streets;

/// <summary>People held against the streets of one mode.</summary>
/// <param name="OffNetwork">Further from any usable street than the mode's radius: they reach nothing.</param>
/// <param name="Far">More than a third of a kilometre from any usable street, those off the network among them.</param>
/// <param name="Islands">Parts of the network with people on them, the largest part first; between two of them no street leads.</param>
public sealed record ModePeople(People All, People OffNetwork, People Far, IReadOnlyList<IslandPeople> Islands)
{
    /// <summary>A third of a kilometre.</summary>
    public const int FarMm = 333_333;

    internal static ModePeople Of(ModeGraph mode, ModeIslands islands, PopulationInput people, CancellationToken cancellation)
    {
        var places = SnappedPlaces.Of(mode, new(mode), [.. Enumerable.Range(0, people.Count).Select(row => new LonLat(people.Longitudes[row], people.Latitudes[row]))], cancellation: cancellation);
        var (all, off, far) = (0L, 0L, 0L);
        var on = new Dictionary<int, (int Points, long Millionths)>();
        for (var row = 0; row < people.Count; row++)
        {
            var (snap, millionths) = (places[row], people.Millionths[row]);
            all += millionths;
            if (!snap.IsOnNetwork || snap.OffRoadMm > FarMm) far += millionths;
            if (!snap.IsOnNetwork)
            {
                off += millionths;
                continue;
            }

            var island = islands.WeakOf[Math.Max(mode.HeadOf(snap.Segment * 2), mode.HeadOf((snap.Segment * 2) + 1))];
            var (points, sum) = on.GetValueOrDefault(island);
            on[island] = (points + 1, sum + millionths);
        }

        return new(new(all), new(off), new(far), [.. on.OrderBy(island => island.Key).Select(island => new IslandPeople(island.Key == 0, islands.WeakLengthMm[island.Key], island.Value.Points, new(island.Value.Millionths)))]);
    }
}

/// <summary>A part of a network that hangs together, and who lives by it.</summary>
/// <param name="IsMain">Whether it is the part with most junctions.</param>
/// <param name="LengthMm">Of its streets.</param>
/// <param name="Points">Demand points whose nearest usable street is its.</param>
public sealed record IslandPeople(bool IsMain, long LengthMm, int Points, People People);

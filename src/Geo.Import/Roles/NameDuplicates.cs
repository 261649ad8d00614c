using Geo.Model.Supply;

namespace Geo.Import.Roles;

/// <summary>Facilities of the same name within 50 m of each other: possibly one that was entered twice.</summary>
static class NameDuplicates
{
    const double NearMetres = 50;
    const double MetresPerDegree = 111_195;

    /// <summary>Each later facility with the earlier one it resembles, both as rows, in ascending order of the later.</summary>
    public static IEnumerable<(int Row, int Earlier)> In(IReadOnlyList<Facility> facilities)
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var row = 0; row < facilities.Count; row++)
        {
            if (facilities[row] is not { Name.Length: > 0, Place: not null } facility) continue;
            if (!byName.TryGetValue(facility.Name, out var earlier)) byName.Add(facility.Name, earlier = []);
            var near = earlier.FindIndex(other => AreNear(facilities[other], facility));
            if (near >= 0) yield return (row, earlier[near]);
            else earlier.Add(row);
        }
    }

    // On a sphere: a remark at 50 m needs no ellipsoid (0.5 % at most).
    static bool AreNear(Facility one, Facility other)
    {
        var (a, b) = (one.PlaceOrThrow, other.PlaceOrThrow);
        var north = (a.Latitude - b.Latitude) * MetresPerDegree;
        var east = (a.Longitude - b.Longitude) * MetresPerDegree * Math.Cos(a.Latitude * (Math.PI / 180));
        return (north * north) + (east * east) <= NearMetres * NearMetres;
    }
}

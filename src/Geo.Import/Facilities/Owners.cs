using Geo.Import.Catalogue;
using Geo.Model.Supply;

namespace Geo.Import.Facilities;

/// <summary>The institutions of a source by their names, whole or from some letter on: 协和医院 finds 武汉协和医院. Where several fit, the nearest is named.</summary>
sealed class Owners
{
    const int ShortestTail = 4;
    const double FarthestMetres = 5000;
    const double MetresPerDegree = 111_195;

    readonly IReadOnlyList<Facility> _facilities;
    readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);

    public Owners(IReadOnlyList<Facility> facilities, FacilityStateTable states)
    {
        _facilities = facilities;
        for (var index = 0; index < facilities.Count; index++)
        {
            var name = FacilityName.Fold(facilities[index].Name);
            if (!states.IsInstitution(name)) continue;
            for (var from = 0; from == 0 || name.Length - from >= ShortestTail; from++)
            {
                if (!_byName.TryGetValue(name[from..], out var same)) _byName.Add(name[from..], same = []);
                same.Add(index);
            }
        }
    }

    /// <summary>The facility that another says it belongs to; −1 where none is found within 5 km, or it is the other itself.</summary>
    /// <param name="names">What it says it belongs to, the longest first.</param>
    public int Find(int facility, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (!_byName.TryGetValue(FacilityName.Fold(name), out var same)) continue;
            var owner = -1;
            var nearest = FarthestMetres;
            foreach (var other in same)
            {
                if (other == facility || Metres(facility, other) is var metres && metres >= nearest) continue;
                (owner, nearest) = (other, metres);
            }

            if (owner >= 0) return owner;
        }

        return -1;
    }

    // On a sphere; a place that is not known is taken as near.
    double Metres(int one, int other)
    {
        if (_facilities[one].Place is not { } a || _facilities[other].Place is not { } b) return FarthestMetres / 2;
        var east = (a.Longitude - b.Longitude) * MetresPerDegree * Math.Cos(a.Latitude * (Math.PI / 180));
        var north = (a.Latitude - b.Latitude) * MetresPerDegree;
        return Math.Sqrt((east * east) + (north * north));
    }
}

using System.Security.Cryptography;
using System.Text;
using Geo.Import.Catalogue;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Import.Streets;

/// <summary>Reads what the product assumes of travel on streets: <c>seeds/travel/*.csv</c>, each row with its reason or source.</summary>
public static class StreetTables
{
    const string GroundHeader = "ground,walk,ebike,car,ambulance,bicycle,motorcycle,reason_zh,reason_en";
    const string ModesHeader = "mode,limit_share,siren,call_s,turnout_s,traffic,slope,off_road_kmh,snap_m,reason_zh,reason_en";
    const int LongestWait = 3600;
    const int FarthestSnap = 50_000;

    static readonly Lazy<StreetSpeeds> s_own = new(() => Read(null));

    static readonly Dictionary<TravelMode, int> s_groundColumns = StreetCells.ModeColumns(GroundHeader);

    /// <param name="folder">A folder with tables to use instead of the product's own; a table that is not in it is the product's.</param>
    /// <exception cref="BadInputException">Every fault of a table, with its line.</exception>
    public static StreetSpeeds Load(string? folder = null) => folder is null ? s_own.Value : Read(folder);

    /// <summary>SHA-256 of every table that roads are read and travelled by.</summary>
    /// <exception cref="BadInputException">A table can't be read.</exception>
    public static byte[] Fingerprint(string? folder = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in (string[])["access.csv", "barriers.csv", "ground.csv", "limits.csv", "modes.csv", "street-classes.csv"])
        {
            var text = PathIn(folder, table) is { } path ? Seeds.TextOf(path) : Seeds.Text($"seeds/travel/{table}");
            hash.AppendData(Encoding.UTF8.GetBytes($"{table}\n{text}\0"));
        }

        return hash.GetHashAndReset();
    }

    static StreetSpeeds Read(string? folder)
    {
        var classes = ClassTable.Load(PathIn(folder, "street-classes.csv"));
        var modes = SeedTable.Load("seeds/travel/modes.csv", PathIn(folder, "modes.csv"), ModesHeader, Mode);
        var missing = TravelModeSets.List.Where(mode => modes.All(row => row.Mode != mode)).Select(mode => new Fault(FaultCode.KeyMissing, "modes.csv", 0, mode.Word(), "")).ToList();
        if (missing.Count > 0) throw new BadInputException(missing);
        return new()
        {
            ClassSpeeds = classes.SelectMany(row => row.MetresPerHour).ToArray(),
            TrafficShares = [.. classes.Select(row => row.Traffic)],
            GroundShares = SeedTable.Load("seeds/travel/ground.csv", PathIn(folder, "ground.csv"), GroundHeader, Ground).ToDictionary(row => row.Word, row => row.Shares),
            Modes = [.. TravelModeSets.List.Select(mode => modes.Last(row => row.Mode == mode))],
        };
    }

    /// <summary>A table's path in a user's folder; null where it is not there.</summary>
    internal static string? PathIn(string? folder, string table) => folder is not null && File.Exists(Path.Combine(folder, table)) ? Path.Combine(folder, table) : null;

    static ModeSettings? Mode(string file, int line, string[] cells, List<Fault> faults)
    {
        var row = new StreetCells(file, line, cells, faults);
        if (TravelModeSets.Find(row.Text(0)) is not { } mode)
        {
            faults.Add(new(FaultCode.ValueUnknown, file, line, "mode", row.Text(0), string.Join(", ", TravelModeSets.Words)));
            return null;
        }

        var (offRoad, snap) = (row.Number(7, 0.1m, 30), row.Number(8, 0, FarthestSnap));
        return new()
        {
            Mode = mode,
            LimitShare = row.Number(1, 0, 2),
            SirenFactor = row.Number(2, 0.5m, 3),
            CallHandling = TimeSpan.FromSeconds((double)row.Number(3, 0, LongestWait)),
            TurnOut = TimeSpan.FromSeconds((double)row.Number(4, 0, LongestWait)),
            MeetsTraffic = row.YesNo(5),
            FeelsSlope = row.YesNo(6),
            OffRoad = new Speed(offRoad > 0 ? offRoad : 1),
            SnapRadius = new Metres((double)snap),
        };
    }

    static GroundRow Ground(string file, int line, string[] cells, List<Fault> faults)
    {
        var row = new StreetCells(file, line, cells, faults);
        return new(row.Text(0), s_groundColumns.ToDictionary(pair => pair.Key, pair => row.Number(pair.Value, 0.05m, 2)));
    }

    sealed record GroundRow(string Word, IReadOnlyDictionary<TravelMode, decimal> Shares);
}

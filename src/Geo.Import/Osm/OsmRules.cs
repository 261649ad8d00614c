using Geo.Import.Catalogue;
using Geo.Import.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Osm;

/// <summary>What OpenStreetMap's values mean for each mode: <c>seeds/travel/</c>, read once.</summary>
sealed class OsmRules
{
    const string AccessHeader = "value,public,ambulance,reason_zh,reason_en";
    const string BarrierHeader = "barrier,walk,ebike,car,ambulance,bicycle,motorcycle,reason_zh,reason_en";
    const string LimitHeader = "value,kmh,reason_zh,reason_en";
    const int MetresPerKilometre = 1000;

    static readonly Dictionary<TravelMode, int> s_barrierColumns = StreetCells.ModeColumns(BarrierHeader);

    /// <summary>Classes by their word.</summary>
    public required IReadOnlyDictionary<string, ClassRow> Classes { get; init; }

    /// <summary>By value: whether it opens a street to the public, and to an ambulance.</summary>
    public required IReadOnlyDictionary<string, (bool Public, bool Ambulance)> Access { get; init; }

    /// <summary>What a kind of barrier keeps out; a kind that is not here keeps nobody out.</summary>
    public required IReadOnlyDictionary<string, TravelModes> Barriers { get; init; }

    /// <summary>Limits that are words, metres per hour; <c>*:urban</c> is any country's.</summary>
    public required IReadOnlyDictionary<string, int> Limits { get; init; }

    /// <param name="folder">A folder with tables to use instead of the product's own.</param>
    /// <exception cref="Model.Imports.BadInputException">Every fault of a table, with its line.</exception>
    public static OsmRules Load(string? folder = null) => new()
    {
        Classes = ClassTable.Load(StreetTables.PathIn(folder, "street-classes.csv")).ToDictionary(row => ClassTable.WordOf(row.Class)),
        Access = Table(folder, "access.csv", AccessHeader, row => (row.YesNo(1), row.YesNo(2))),
        Barriers = Table(folder, "barriers.csv", BarrierHeader, Blocked),
        Limits = Table(folder, "limits.csv", LimitHeader, row => (int)(row.Number(1, 1, 300) * MetresPerKilometre)),
    };

    static TravelModes Blocked(StreetCells row) =>
        s_barrierColumns.Where(pair => !row.YesNo(pair.Value)).Aggregate(TravelModes.None, (modes, pair) => modes | pair.Key.Only());

    static Dictionary<string, T> Table<T>(string? folder, string name, string header, Func<StreetCells, T> value)
    {
        var rows = SeedTable.Load($"seeds/travel/{name}", StreetTables.PathIn(folder, name), header, (file, line, cells, faults) => Tuple.Create(cells[0].Trim(), value(new(file, line, cells, faults))));
        return rows.GroupBy(row => row.Item1).ToDictionary(group => group.Key, group => group.Last().Item2, StringComparer.Ordinal);
    }
}

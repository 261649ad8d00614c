using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Import.Catalogue;

/// <summary>The editable table <c>seeds/classes/facility-levels.csv</c>: words and codes to grades of hospitals. The first row whose pattern stands in a text decides.</summary>
public sealed class HospitalLevelTable
{
    const string Seed = "seeds/classes/facility-levels.csv";
    static readonly Lazy<HospitalLevelTable> s_product = new(() => Load());
    const string NoLevel = "none";

    readonly IReadOnlyList<Row> _rows;

    HospitalLevelTable(IReadOnlyList<Row> rows) => _rows = rows;

    /// <summary>The product's own table.</summary>
    public static HospitalLevelTable Product => s_product.Value;

    /// <param name="path">A table to use instead of the product's own.</param>
    /// <exception cref="BadInputException">Every fault of the table, with its line.</exception>
    public static HospitalLevelTable Load(string? path = null) => new(SeedTable.Load<Row>(Seed, path, "pattern,level,origin", Parse));

    /// <summary>The grade a text names.</summary>
    /// <returns>False where the text says nothing that is known; true with null where it says that there is no grade.</returns>
    public bool TryFind(string text, out string? level)
    {
        var narrow = FullWidth.Narrow(text).Trim().ToUpperInvariant();
        level = HospitalLevels.All.Contains(narrow, StringComparer.Ordinal) ? narrow : null;
        if (level is not null || narrow.Length == 0) return level is not null;
        foreach (var row in _rows)
        {
            if (!narrow.Contains(row.Pattern, StringComparison.Ordinal)) continue;
            level = row.Level == NoLevel ? null : row.Level;
            return true;
        }

        return false;
    }

    static Row? Parse(string file, int line, string[] cells, List<Fault> faults)
    {
        if (cells[1] == NoLevel || HospitalLevels.All.Contains(cells[1], StringComparer.Ordinal)) return new(cells[0], cells[1]);
        faults.Add(new(FaultCode.ValueUnknown, file, line, "level", cells[1], string.Join(", ", HospitalLevels.All)));
        return null;
    }

    sealed record Row(string Pattern, string Level);
}

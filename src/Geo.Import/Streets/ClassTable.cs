using System.Globalization;
using System.Text;
using Geo.Import.Catalogue;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Streets;

/// <summary>Reads <c>seeds/travel/street-classes.csv</c>: who may travel on a class of streets, and how fast. A speed in brackets holds only where a tag opens the street.</summary>
static class ClassTable
{
    const string Header = "highway,walk,ebike,car,ambulance,bicycle,motorcycle,traffic,reason_zh,reason_en";
    const int Traffic = 7;
    const int MetresPerKilometre = 1000;

    static readonly Dictionary<TravelMode, int> s_columns = StreetCells.ModeColumns(Header);

    /// <summary>OpenStreetMap's word for a class: <c>motorway_link</c>.</summary>
    public static string WordOf(StreetClass street)
    {
        var word = new StringBuilder();
        foreach (var letter in street.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0) word.Append('_');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    /// <param name="path">A table to use instead of the product's own.</param>
    /// <returns>In the order of <see cref="StreetClass"/>.</returns>
    /// <exception cref="BadInputException">Every fault of the table, with its line.</exception>
    public static IReadOnlyList<ClassRow> Load(string? path = null)
    {
        var known = Enum.GetValues<StreetClass>().ToDictionary(WordOf, street => street);
        var rows = SeedTable.Load("seeds/travel/street-classes.csv", path, Header, (file, line, cells, faults) => Row(known, file, line, cells, faults));
        var missing = known.Values.Where(street => rows.All(row => row.Class != street)).Select(street => new Fault(FaultCode.KeyMissing, path ?? "street-classes.csv", 0, WordOf(street), "")).ToList();
        return missing.Count == 0 ? [.. known.Values.Select(street => rows.Last(row => row.Class == street))] : throw new BadInputException(missing);
    }

    static ClassRow? Row(Dictionary<string, StreetClass> known, string file, int line, string[] cells, List<Fault> faults)
    {
        var row = new StreetCells(file, line, cells, faults);
        if (!known.TryGetValue(row.Text(0), out var street))
        {
            faults.Add(new(FaultCode.ValueUnknown, file, line, "highway", row.Text(0), string.Join(", ", known.Keys)));
            return null;
        }

        var speeds = new int[TravelModeSets.List.Count];
        var open = TravelModes.None;
        foreach (var (mode, column) in s_columns)
        {
            if (row.Text(column).Length == 0) continue;
            speeds[(int)mode] = Speed(row, column);
            if (row.Text(column)[0] != '(') open |= mode.Only();
        }

        return new(street, speeds, open, row.Number(Traffic, 0.1m, 1));
    }

    static int Speed(StreetCells row, int column) =>
        decimal.TryParse(row.Text(column).Trim('(', ')'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kilometres) && kilometres is >= 0.1m and <= 300
            ? (int)(kilometres * MetresPerKilometre) : (int)row.Refuse(column, "4.8, (4.8), ");
}

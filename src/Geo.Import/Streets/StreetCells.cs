using System.Globalization;
using Geo.Model.Imports;
using Geo.Model.Travel;

namespace Geo.Import.Streets;

/// <summary>Cells of the tables of streets; what can't be read is a fault with its line.</summary>
sealed class StreetCells(string file, int line, string[] cells, List<Fault> faults)
{
    public string Text(int column) => cells[column].Trim();

    public bool YesNo(int column) => Text(column) is "yes" || (Text(column) is not "no" && Refuse(column, "yes, no") != 0);

    /// <summary>A number within bounds.</summary>
    public decimal Number(int column, decimal least, decimal most) =>
        decimal.TryParse(Text(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : Refuse(column, FormattableString.Invariant($"{least} … {most}"));

    /// <summary>The columns of a table that hold a number for each mode, by their words in its header.</summary>
    public static Dictionary<TravelMode, int> ModeColumns(string header) =>
        header.Split(',').Select((word, column) => (Mode: TravelModeSets.Find(word), column)).Where(pair => pair.Mode is not null).ToDictionary(pair => pair.Mode!.Value, pair => pair.column);

    public decimal Refuse(int column, string hint)
    {
        faults.Add(new(FaultCode.NumberInvalid, file, line, $"{column + 1}", Text(column), hint));
        return 0;
    }
}

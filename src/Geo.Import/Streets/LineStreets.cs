using System.Globalization;
using Geo.Import.Tables;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Streets;

/// <summary>Makes of a row of a layer of lines a street.</summary>
sealed class LineStreets(SourceRows rows, LineColumns columns, IReadOnlyDictionary<string, ClassRow> classes, WordList names, IssueLedger issues) : IRowStreets
{
    const int MetresPerKilometre = 1000;
    const int Fastest = 300;

    static readonly Dictionary<string, string> s_chinese = new(StringComparer.Ordinal)
    {
        ["高速"] = "motorway",
        ["高速公路"] = "motorway",
        ["国道"] = "trunk",
        ["快速路"] = "trunk",
        ["省道"] = "primary",
        ["主干路"] = "primary",
        ["主干道"] = "primary",
        ["县道"] = "secondary",
        ["次干路"] = "secondary",
        ["次干道"] = "secondary",
        ["乡道"] = "tertiary",
        ["支路"] = "tertiary",
        ["村道"] = "unclassified",
        ["街道"] = "residential",
        ["小区道路"] = "residential",
        ["内部道路"] = "service",
        ["机耕路"] = "track",
        ["人行道"] = "footway",
        ["步行街"] = "pedestrian",
        ["小路"] = "path",
        ["渡口"] = "ferry",
        ["轮渡"] = "ferry",
    };

    public bool IsMeant() => true;

    public StreetDraft? Of()
    {
        if (ClassOf() is not { } row) return Refuse(StreetIssue.RowClassUnknown);
        if (SpeedOf() is not { } speed) return Refuse(StreetIssue.RowSpeedInvalid);
        var (forward, backward, isKnown) = Directions(Cell(columns.Oneway));
        if (!isKnown) issues.Add(StreetIssue.RowOnewayUnknown, rows.Row);
        var traits = row.Class == StreetClass.Ferry ? SegmentTraits.Ferry : SegmentTraits.None;
        return new(
            rows.Row, row.Class, 0, 0, speed, speed, traits, forward ? row.Open : row.Open & TravelModes.Walk, backward ? row.Open : row.Open & TravelModes.Walk, 0, names.Of(Cell(columns.Name)), !isKnown);
    }

    StreetDraft? Refuse(StreetIssue issue)
    {
        issues.Add(issue, rows.Row);
        return null;
    }

    ClassRow? ClassOf()
    {
        if (columns.Class < 0) return classes["road"];
        var word = Cell(columns.Class);
        return classes.GetValueOrDefault(s_chinese.GetValueOrDefault(word, word.ToLowerInvariant()));
    }

    /// <summary>Metres per hour; 0 where the cell is empty; null where it is no speed.</summary>
    int? SpeedOf()
    {
        var cell = Cell(columns.Speed);
        if (cell.Length == 0 || (columns.Class >= 0 && cell == "0")) return columns.Class >= 0 ? 0 : null;
        return decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && speed is > 0 and <= Fastest ? (int)Math.Max(1, speed * MetresPerKilometre) : null;
    }

    static (bool Forward, bool Backward, bool IsKnown) Directions(string cell) => cell.ToUpperInvariant() switch
    {
        "" or "0" or "B" or "N" or "NO" or "FALSE" or "否" or "双向" => (true, true, true),
        "1" or "F" or "FT" or "Y" or "YES" or "TRUE" or "是" or "单向" or "单行" => (true, false, true),
        "-1" or "T" or "TF" or "REVERSE" or "反向" => (false, true, true),
        _ => (true, true, false),
    };

    string Cell(int column) => column < 0 ? "" : rows.Text(column).Trim();
}

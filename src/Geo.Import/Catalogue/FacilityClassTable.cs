using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Import.Catalogue;

/// <summary>
/// The editable table <c>seeds/classes/facility-classes.csv</c>: Chinese and English words, OpenStreetMap values and Amap categories to facility
/// classes. Rows are asked from the top; the first that fits decides. The classes' own codes (<c>township_hospital</c>) need no row. Not for several threads at once.
/// </summary>
public sealed class FacilityClassTable
{
    const string Seed = "seeds/classes/facility-classes.csv";
    const string PathStart = "医疗保健服务";
    static readonly char[] s_between = [';', '；', '、', ',', '，', '/', '+'];

    readonly IReadOnlyList<FacilityClassRow> _rows;
    readonly Dictionary<string, (FacilityClasses Classes, bool Coarse)> _known = new(StringComparer.Ordinal);

    FacilityClassTable(IReadOnlyList<FacilityClassRow> rows) => _rows = rows;

    /// <param name="path">A table to use instead of the product's own.</param>
    /// <exception cref="BadInputException">Every fault of the table, with its line.</exception>
    public static FacilityClassTable Load(string? path = null) => path is null
        ? Parse(Seed, Seeds.Text(Seed))
        : Parse(path, Seeds.TextOf(path));

    /// <summary>The classes a text names, several being joined by a semicolon, a comma, 、 or |; none where no row fits.</summary>
    public FacilityClasses Classify(string? text) => Decide(text).Classes;

    /// <summary>The classes by type and name: the type decides unless it says nothing, or is a category known to mix classes that the name tells apart.</summary>
    public ClassifiedFacility Classify(string? type, string? name)
    {
        var (classes, coarse) = Decide(type);
        if (classes != FacilityClasses.None && !coarse) return new(classes, ByName: false);
        var named = Decide(name).Classes;
        return named == FacilityClasses.None ? new(classes, ByName: false) : new(named, ByName: named != classes);
    }

    (FacilityClasses Classes, bool Coarse) Decide(string? text)
    {
        var sum = FacilityClasses.None;
        var allCoarse = true;
        foreach (var part in (text ?? "").Split('|'))
        {
            foreach (var piece in part.Contains(PathStart, StringComparison.Ordinal) ? [part] : part.Split(s_between))
            {
                var (classes, coarse) = DecidePiece(piece.Trim().ToLowerInvariant());
                sum |= classes;
                allCoarse &= coarse || classes == FacilityClasses.None;
            }
        }

        return (sum, sum != FacilityClasses.None && allCoarse);
    }

    (FacilityClasses Classes, bool Coarse) DecidePiece(string piece)
    {
        if (piece.Length == 0) return default;
        if (_known.TryGetValue(piece, out var decided)) return decided;
        if (FacilityClassCodes.TryParse(piece, out var coded)) decided = (coded, false);
        else if (_rows.FirstOrDefault(row => row.Fits(piece)) is { } row) decided = (row.Classes, row.Coarse);
        return _known[piece] = decided;
    }

    static FacilityClassTable Parse(string file, string text)
    {
        var faults = new List<Fault>();
        var rows = new List<FacilityClassRow>();
        var lines = text.Split('\n');
        for (var index = 1; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd('\r');
            if (line.Length > 0 && ParseRow(file, index + 1, line.Split(','), faults) is { } row) rows.Add(row);
        }

        return faults.Count == 0 ? new(rows) : throw new BadInputException(faults);
    }

    static FacilityClassRow? ParseRow(string file, int line, string[] cells, List<Fault> faults)
    {
        if (cells.Length != 5 || cells[0].Trim().Length == 0)
        {
            faults.Add(new(FaultCode.RowMalformed, file, line, "", string.Join(',', cells), "pattern,match,classes,coarse,origin"));
            return null;
        }

        var before = faults.Count;
        if (!Enum.TryParse<PatternMatch>(cells[1], ignoreCase: true, out var match) || !Enum.IsDefined(match))
        {
            faults.Add(new(FaultCode.ValueUnknown, file, line, "match", cells[1], "word, whole, code, path"));
        }

        if (cells[3] is not ("" or "yes")) faults.Add(new(FaultCode.ValueUnknown, file, line, "coarse", cells[3], "yes"));
        var classes = FacilityClasses.None;
        foreach (var code in cells[2] == "none" ? [] : cells[2].Split('+'))
        {
            if (FacilityClassCodes.TryParse(code, out var one)) classes |= one;
            else faults.Add(new(FaultCode.ValueUnknown, file, line, "classes", code, string.Join(", ", FacilityClassCodes.All)));
        }

        return faults.Count > before ? null : new(cells[0].Trim().ToLowerInvariant(), match, classes, cells[3] == "yes");
    }
}

using Geo.Model.Imports;

namespace Geo.Import.Rasters;

/// <summary>The header of an ESRI ASCII grid: it ends where a word is a number that stands in a name's place.</summary>
sealed class AsciiGridHeader
{
    const int MostAcross = 1_000_000;

    static readonly string[] s_names = ["ncols", "nrows", "xllcorner", "xllcenter", "yllcorner", "yllcenter", "cellsize", "dx", "dy", "nodata_value"];

    readonly Dictionary<string, double> _numbers = [];
    readonly AsciiGridWords _words;

    /// <summary>Reads the header; the word that stands next is the first cell.</summary>
    /// <exception cref="BadInputException">A name is not known, stands twice or is missing, or its number can't be one.</exception>
    public AsciiGridHeader(AsciiGridWords words)
    {
        _words = words;
        while (words.PeekIsName())
        {
            words.Next();
            var name = words.Text.ToLowerInvariant();
            if (!s_names.Contains(name)) throw words.Bad(FaultCode.GridHeaderInvalid, words.Text, words.Text, string.Join(", ", s_names));
            if (!words.Next()) throw words.Bad(FaultCode.GridHeaderInvalid, name, "", "1");
            if (!_numbers.TryAdd(name, words.Number(name))) throw words.Bad(FaultCode.GridHeaderInvalid, name, words.Text);
        }

        (Columns, Rows) = (Whole("ncols"), Whole("nrows"));
        Width = Above("dx", "cellsize");
        Height = Above("dy", "cellsize");
        West = _numbers.TryGetValue("xllcenter", out var x) ? x - (Width / 2) : Get("xllcorner");
        South = _numbers.TryGetValue("yllcenter", out var y) ? y - (Height / 2) : Get("yllcorner");
        NoData = _numbers.GetValueOrDefault("nodata_value", -9999);
    }

    public long Columns { get; }

    public long Rows { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Western edge of the first column.</summary>
    public double West { get; }

    /// <summary>Southern edge of the last row.</summary>
    public double South { get; }

    public double NoData { get; }

    double Get(string name) => _numbers.TryGetValue(name, out var number) && double.IsFinite(number) ? number : throw _words.Bad(FaultCode.GridHeaderInvalid, name, "", name);

    double Above(string name, string otherwise)
    {
        var number = Get(_numbers.ContainsKey(name) ? name : otherwise);
        return number > 0 ? number : throw _words.Bad(FaultCode.GridHeaderInvalid, name, $"{number}", "> 0");
    }

    long Whole(string name)
    {
        var number = Get(name);
        if (number > MostAcross) throw _words.Bad(FaultCode.FileTooLarge, name, $"{number}", $"{MostAcross}");
        return number >= 1 && number == Math.Floor(number) ? (long)number : throw _words.Bad(FaultCode.GridHeaderInvalid, name, $"{number}", "1, 2, …");
    }
}

namespace Geo.Import.Workbooks;

/// <summary>The strings that cells refer to by number, as UTF-8 in one buffer: a workbook names each only once.</summary>
sealed class SharedStrings
{
    const int MostBytes = 256 << 20;

    /// <summary>As many as a sheet has rows, four times over.</summary>
    const int MostStrings = 1 << 22;

    readonly Utf8Text _text = new(MostBytes);
    readonly List<int> _ends = [];

    SharedStrings()
    {
    }

    public static SharedStrings None { get; } = new();

    /// <exception cref="Model.Imports.BadInputException">No well-formed XML, or beyond the bounds.</exception>
    public static SharedStrings Read(PartXml xml)
    {
        var strings = new SharedStrings();
        while (xml.ReadStart(0))
        {
            if (xml.Name != "si") continue;
            strings._text.Mark();
            xml.RichText(strings._text);
            strings._text.Unescape();
            if (strings._text.IsFull || strings._ends.Count == MostStrings) throw xml.Damaged($"> {MostBytes}, {MostStrings}");
            strings._ends.Add(strings._text.Length);
        }

        return strings;
    }

    /// <summary>False where there is no string of this number.</summary>
    public bool TryGet(int index, out ReadOnlySpan<byte> text)
    {
        text = default;
        if ((uint)index >= (uint)_ends.Count) return false;
        var start = index == 0 ? 0 : _ends[index - 1];
        text = _text.Span(start, _ends[index] - start);
        return true;
    }
}

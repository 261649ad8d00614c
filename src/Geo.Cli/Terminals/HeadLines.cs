using Spectre.Console;

namespace Geo.Cli.Terminals;

/// <summary>The title of a column in lines of about one length, for a terminal that has no room for it beside the others.</summary>
public static class HeadLines
{
    /// <summary>Narrower is not read well.</summary>
    const int Narrowest = 8;

    const string Opening = "（(“";
    const string Closing = "）)”：，、%";

    /// <summary>Broken at blanks and between Chinese characters.</summary>
    /// <param name="cells">The width of the widest cell below.</param>
    public static string Of(string title, int cells)
    {
        ArgumentNullException.ThrowIfNull(title);
        var pieces = Pieces(title);
        var room = Math.Max(cells, Math.Max(Narrowest, pieces.Max(piece => piece.TrimEnd().GetCellWidth())));
        var fewest = Lines(pieces, room).Count;
        // Two lines of three rather than one of five and one of one.
        var even = (title.GetCellWidth() + fewest - 1) / fewest;
        while (even < room && Lines(pieces, even).Count > fewest) even++;
        return string.Join('\n', Lines(pieces, even));
    }

    static List<string> Lines(List<string> pieces, int room)
    {
        var lines = new List<string> { "" };
        foreach (var piece in pieces)
        {
            if (lines[^1].Length > 0 && (lines[^1] + piece.TrimEnd()).GetCellWidth() > room) lines.Add("");
            lines[^1] += piece;
        }

        return [.. lines.Select(line => line.TrimEnd())];
    }

    /// <summary>Words with the blank behind them, Chinese characters each by itself; a bracket stays with what it holds.</summary>
    static List<string> Pieces(string title)
    {
        var pieces = new List<string> { "" };
        foreach (var letter in title)
        {
            var last = pieces[^1];
            var breaks = last.Length > 0 && !Closing.Contains(letter, StringComparison.Ordinal) && !Opening.Contains(last[^1], StringComparison.Ordinal)
                && (last[^1] == ' ' || letter.GetCellWidth() > 1 || last[^1].GetCellWidth() > 1);
            if (breaks) pieces.Add("");
            pieces[^1] += letter;
        }

        return pieces;
    }
}

namespace Geo.Import.Xml;

/// <summary>Looks for tags longer than any that is meant: a reader builds a tag with all its attributes before it shows it.</summary>
static class TagLengths
{
    const int Longest = 1 << 16;

    const byte Open = (byte)'<';
    const byte Close = (byte)'>';

    /// <summary>Where the first tag of more than 65,536 bytes begins; −1 where there is none.</summary>
    public static int FindTooLong(ReadOnlySpan<byte> xml)
    {
        var at = 0;
        while (xml[at..].IndexOf(Open) is >= 0 and var open)
        {
            at += open;
            var length = LengthOf(xml[at..]);
            if (length > Longest && !IsPassedOver(xml[at..])) return at;
            at += length;
        }

        return -1;
    }

    static bool IsPassedOver(ReadOnlySpan<byte> piece) => piece.StartsWith("<!--"u8) || piece.StartsWith("<![CDATA["u8);

    static int LengthOf(ReadOnlySpan<byte> piece)
    {
        if (piece.StartsWith("<!--"u8)) return Through(piece, "-->"u8);
        if (piece.StartsWith("<![CDATA["u8)) return Through(piece, "]]>"u8);
        for (var at = 1; at < piece.Length; at++)
        {
            if (piece[at] == Close) return at + 1;
            if (piece[at] is not ((byte)'"' or (byte)'\'')) continue;
            var end = piece[(at + 1)..].IndexOf(piece[at]);
            if (end < 0) return piece.Length;
            at += end + 1;
        }

        return piece.Length;
    }

    static int Through(ReadOnlySpan<byte> piece, ReadOnlySpan<byte> end) => piece.IndexOf(end) is >= 0 and var found ? found + end.Length : piece.Length;
}

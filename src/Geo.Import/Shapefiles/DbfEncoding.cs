using System.Buffers;
using System.Text;
using Geo.Model.Imports;

namespace Geo.Import.Shapefiles;

/// <summary>The encoding of an attribute table.</summary>
static class DbfEncoding
{
    /// <summary>Evidence beyond so many bytes changes nothing.</summary>
    const int EnoughBytes = 1 << 20;

    /// <param name="declared">A name or a code page as studies and .cpg files write it; null where neither says.</param>
    /// <param name="driver">The header's language driver, byte 29.</param>
    /// <param name="texts">Names of fields and cells of text, for the evidence.</param>
    /// <exception cref="BadInputException">The declared name is not known.</exception>
    public static Encoding Of(string file, string? declared, byte driver, IEnumerable<ReadOnlyMemory<byte>> texts)
    {
        var name = declared?.Trim('\0', ' ', '\t', '\r', '\n', '\uFEFF').ToLowerInvariant().Replace("ansi ", "", StringComparison.Ordinal);
        if (!string.IsNullOrEmpty(name)) return Named(name) ?? throw new BadInputException(new Fault(FaultCode.EncodingInvalid, file, 0, "", declared!, "utf-8, gb18030"));
        if (driver is 0x4D or 0x7A) return Gb18030;
        if (CodePageOf(driver) is { } page) return IsUtf8(texts, leastLetters: 1) ? Encoding.UTF8 : CodePage(page) ?? Gb18030;
        return IsUtf8(texts, leastLetters: 0) ? Encoding.UTF8 : Gb18030;
    }

    /// <summary>Whether the texts are UTF-8: all of them, or ten letters beyond ASCII for each byte that is none (cells cut in two by a field's end).</summary>
    static bool IsUtf8(IEnumerable<ReadOnlyMemory<byte>> texts, int leastLetters)
    {
        var (letters, damage, seen) = (0, 0, 0);
        foreach (var text in texts)
        {
            var rest = text.Span;
            seen += rest.Length;
            while (rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next)
            {
                rest = rest[next..];
                var status = Rune.DecodeFromUtf8(rest, out _, out var used);
                if (status == OperationStatus.Done) letters++;
                else if (status != OperationStatus.NeedMoreData) damage++;
                rest = rest[Math.Max(used, 1)..];
            }

            if (seen > EnoughBytes) break;
        }

        return letters >= leastLetters && letters >= 10 * damage;
    }

    /// <summary>The code page a language driver stands for; 0 and 0x57 ("ANSI") say nothing.</summary>
    /// <remarks>Source: Esri, "Code page support in shapefiles"; FoxPro's table of code page identifiers.</remarks>
    static int? CodePageOf(byte driver) => driver switch
    {
        0x01 => 437,
        0x02 => 850,
        0x03 or 0x58 or 0x59 => 1252,
        0x13 or 0x7B => 932,
        0x4E or 0x79 => 949,
        0x4F or 0x78 => 950,
        0x64 => 852,
        0x65 or 0x26 => 866,
        0x7C => 874,
        0xC8 => 1250,
        0xC9 => 1251,
        0xCA => 1254,
        0xCB => 1253,
        _ => null,
    };

    static Encoding Gb18030 => CodePage(54936)!;

    static Encoding? Named(string name)
    {
        if (name is "utf-8" or "utf8" or "65001") return Encoding.UTF8;
        if (name is "gb18030" or "gbk" or "gb2312" or "936" or "cp936" or "54936") return Gb18030;
        if (name is "iso-8859-1" or "iso 8859-1" or "88591" or "8859-1" or "latin1") return Encoding.Latin1;
        return int.TryParse(name.Replace("cp", "", StringComparison.Ordinal), out var page) && page is > 0 and < 65536
            ? CodePage(page) : CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
    }

    // By itself a code page reads what it can't read as a question mark, which nobody could tell from one that was written.
    static Encoding? CodePage(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}

using System.Text;
using System.Text.Unicode;
using Geo.Model.Imports;

namespace Geo.Import.Shapefiles;

/// <summary>The encoding of an attribute table.</summary>
static class DbfEncoding
{
    /// <param name="declared">A name or a code page as studies and .cpg files write it; null where neither says.</param>
    /// <param name="driver">The header's language driver, byte 29.</param>
    /// <param name="records">All records, for the evidence.</param>
    /// <exception cref="BadInputException">The declared name is not known.</exception>
    public static Encoding Of(string file, string? declared, byte driver, ReadOnlySpan<byte> records)
    {
        var name = declared?.Trim().ToLowerInvariant().Replace("ansi ", "", StringComparison.Ordinal);
        if (!string.IsNullOrEmpty(name)) return Named(name) ?? throw new BadInputException(new Fault(FaultCode.EncodingInvalid, file, 0, "", declared!, "utf-8, gb18030"));

        // 0x4D is code page 936, 0x4F 950; 0x57 says "ANSI", which says nothing.
        return driver switch
        {
            0x4D => Gb18030,
            0x4F => CodePagesEncodingProvider.Instance.GetEncoding(950)!,
            _ => Utf8.IsValid(records) ? Encoding.UTF8 : Gb18030,
        };
    }

    static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    static Encoding? Named(string name)
    {
        if (name is "utf-8" or "utf8" or "65001") return Encoding.UTF8;
        if (name is "gb18030" or "gbk" or "gb2312" or "936" or "cp936" or "54936") return Gb18030;
        if (name is "iso-8859-1" or "iso 8859-1" or "88591" or "8859-1" or "latin1") return Encoding.Latin1;
        return int.TryParse(name.Replace("cp", "", StringComparison.Ordinal), out var page) && page is > 0 and < 65536
            ? CodePagesEncodingProvider.Instance.GetEncoding(page) : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Geo.Import.Archives;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Kml;

/// <summary>The KML text that is meant: the file itself, or the one in a KMZ archive.</summary>
sealed partial class KmlFile
{
    /// <summary>Of the file, and of a text in an archive: with what decoding a text in GBK takes, less than a gigabyte of memory.</summary>
    public const long LargestBytes = 192L << 20;

    const int DeclarationBytes = 200;

    readonly string _member;

    KmlFile(DecodedText text, KmlIndex index, string sha256, string member, IReadOnlyList<string> others) =>
        (Text, Index, Sha256, _member, Others) = (text, index, sha256, member, others);

    public DecodedText Text { get; }

    public KmlIndex Index { get; }

    /// <summary>Of the file as it lies there: of the archive, not of the text in it.</summary>
    public string Sha256 { get; }

    /// <summary>KML texts in the archive that were not read.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>Whether a study's layer means this text of an archive, and not a folder in it.</summary>
    public bool IsNamed(string layer) => _member.Length > 0 && IsMeant(_member, layer);

    /// <param name="encoding">As the study declares it; null: what the text declares, held against its bytes.</param>
    /// <param name="layer">A text in an archive by its name; what names none is a folder's.</param>
    /// <exception cref="BadInputException">No XML, no KML, no placemark in it, or beyond the bounds.</exception>
    public static KmlFile Read(FileBytes file, string? encoding, string? layer)
    {
        if (!BoundedZip.IsZip(file.Bytes)) return Of(file.File, file.Bytes, encoding, file.Sha256);
        var zip = BoundedZip.Open(file, new() { EntryBytes = LargestBytes, UnpackedBytes = LargestBytes + (LargestBytes / 2) });
        ZipMember[] texts = [.. zip.Members.Where(member => !member.IsByTheWay && member.Name.EndsWith(".kml", StringComparison.OrdinalIgnoreCase)).OrderBy(Order)];
        if (texts.Length == 0) throw new BadInputException(new Fault(FaultCode.ArchiveMemberMissing, file.File, 0, "", "*.kml", string.Join(", ", zip.Members.Take(20).Select(member => member.Name))));
        if (layer is not null && Array.Find(texts, member => IsMeant(member.Name, layer)) is { } meant) texts = [meant, .. texts.Where(member => member != meant)];
        return First(file, zip, texts, encoding);
    }

    /// <summary>The first that holds placemarks: GDAL's doc.kml only links to the others.</summary>
    static KmlFile First(FileBytes file, BoundedZip zip, ZipMember[] texts, string? encoding)
    {
        BadInputException? first = null;
        foreach (var member in texts)
        {
            try
            {
                return Of(file.File, zip.ReadAll(member), encoding, file.Sha256, member.Name, [.. texts.Where(one => one != member).Select(one => one.Name)]);
            }
            catch (BadInputException fault) when (fault.Faults[0].Code == FaultCode.FileEmpty)
            {
                first ??= fault;
            }
        }

        throw first!;
    }

    static KmlFile Of(string file, byte[] bytes, string? encoding, string sha256, string member = "", IReadOnlyList<string>? others = null)
    {
        if (bytes.Length > LargestBytes) throw new BadInputException(new Fault(FaultCode.FileTooLarge, file, 0, "", $"{bytes.Length}"));
        if (bytes.Length == 0) throw new BadInputException(new Fault(FaultCode.FileEmpty, file, 0, "", ""));
        var text = DecodedText.Read(FileBytes.Of(file, bytes), encoding ?? DeclaredBy(bytes));
        var index = IndexOf(file, text);
        if (index.Root is not ("kml" or "Document" or "Folder" or "Placemark")) throw new BadInputException(new Fault(FaultCode.FileUnreadable, file, 0, "", $"<{index.Root}>"));
        if (index.Columns.IsTooMany) throw new BadInputException(new Fault(FaultCode.FileTooLarge, file, 0, "", $"> {KmlColumns.Most} columns"));
        return index.Placemarks > 0 ? new(text, index, sha256, member, others ?? []) : throw new BadInputException([new Fault(FaultCode.FileEmpty, file, 0, "", "Placemark"), .. NotRead(index).Select(flaw => new Fault(flaw.Code, file, 0, flaw.Column, flaw.Value))]);
    }

    /// <summary>What could be meant as data and is not read, as remarks.</summary>
    public static IEnumerable<RowFlaw> NotRead(KmlIndex index) =>
        index.NotRead.Select(one => new RowFlaw(one.Key == "NetworkLink" ? FaultCode.LinkNotFollowed : FaultCode.ElementNotRead, one.Key, one.Value.ToString(CultureInfo.InvariantCulture)));

    static KmlIndex IndexOf(string file, DecodedText text)
    {
        try
        {
            return KmlIndex.Of(text.Utf8);
        }
        catch (XmlException fault)
        {
            var place = FormattableString.Invariant($"XML {fault.LineNumber}:{fault.LinePosition}");
            throw new BadInputException(new Fault(FaultCode.FileUnreadable, file, fault.LineNumber, "", fault.LineNumber > 0 ? place : fault.Message));
        }
    }

    /// <summary>An encoding that the text declares and that evidence can't find by itself; UTF-8 and GBK are found, and told from each other, by the bytes.</summary>
    static string? DeclaredBy(byte[] bytes)
    {
        var name = Declaration().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationBytes))).Groups[1].Value.ToLowerInvariant();
        return name is "" or "utf-8" or "utf8" or "gbk" or "gb2312" or "gb18030" or "us-ascii" or "utf-16" ? null : name;
    }

    static int Order(ZipMember member) => member.Name.Equals("doc.kml", StringComparison.OrdinalIgnoreCase) ? 0 : member.Name.Contains('/') ? 2 : 1;

    static bool IsMeant(string name, string layer)
    {
        var stem = name[..^".kml".Length];
        return name.Equals(layer, StringComparison.OrdinalIgnoreCase) || stem.Equals(layer, StringComparison.OrdinalIgnoreCase) || stem.EndsWith($"/{layer}", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("""^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}

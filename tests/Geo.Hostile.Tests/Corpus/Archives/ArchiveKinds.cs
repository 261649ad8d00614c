using System.Buffers.Binary;
using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Archives;

/// <summary>Archives that mean harm, or are not whole.</summary>
static class ArchiveKinds
{
    const int Local = 0x04034B50;
    const int Central = 0x02014B50;

    public static IReadOnlyList<Kind> List { get; } =
    [
        Packed("archives: a name that leaves the folder", "names stay in their folder", () => [.. Shapes(), ("../../etc/cron.d/x", [1])], ArchiveNameUnsafe),
        Packed("archives: a name from the root", "names begin in their folder", () => [.. Shapes(), ("/etc/passwd", [1])], ArchiveNameUnsafe),
        Packed("archives: a name with a drive", "names know no drives", () => [.. Shapes(), ("C:\\x.shp", [1])], ArchiveNameUnsafe),
        Packed("archives: a name twice", "a name stands once", () => [.. Shapes(), .. Shapes()], ArchiveNameDuplicate),
        Packed("archives: eighty million zeros as shapes", "what is large unpacks to at most 250 times its size", () => [("u.shp", new byte[80_000_000]), .. Shapes()[1..]], ArchiveTooLarge),
        Packed("archives: twenty thousand members", "an archive has at most 10,000 members", () => [.. Shapes(), .. Enumerable.Range(0, 20_000).Select(member => ($"{member}", Array.Empty<byte>()))], ArchiveTooLarge),
        Packed("archives: an archive in an archive", "archives are not unpacked twice", () => [("inner.zip", Zip.Of(Shapes()))], ArchiveMemberMissing),
        Changed("archives: encrypted", "members are open", file => Headers(file, 6, 8, header => header[0] |= 1), ArchiveEncrypted),
        Changed("archives: packed in a way nobody reads", "members are stored or deflated", file => Headers(file, 8, 10, header => header[0] = 12), ArchiveMethod),
        Changed("archives: another checksum", "members keep their checksum", file => Headers(file, 14, 16, header => header[0] ^= 0xFF), ArchiveDamaged),
        Changed("archives: longer than declared", "members are as long as declared", file => Headers(file, 22, 24, header => header[0]--), ArchiveDamaged),
        Changed("archives: thousands of millions of bytes declared", "declared lengths can be", file => Headers(file, 22, 24, header => BinaryPrimitives.WriteInt32LittleEndian(header, int.MaxValue)), ArchiveDamaged),
        Changed("archives: members that share their bytes", "members lie apart", file => Headers(file, null, 42, header => header[..4].Clear()), ArchiveDamaged),
        Changed("archives: cut in half", "the directory stands at the end", file => file[..(file.Length / 2)], ArchiveDamaged),
        Changed("archives: a header alone", "an archive has members", file => [.. file[..4], .. new byte[30]], ArchiveDamaged),
    ];

    static Kind Packed(string name, string rule, Func<(string, byte[])[]> members, Model.Imports.FaultCode code) => Bytes(name, rule, () => Zip.Of(members()), code);

    static Kind Changed(string name, string rule, Func<byte[], byte[]> change, Model.Imports.FaultCode code) => Bytes(name, rule, () => change(Zip.Of(Shapes())), code);

    static Kind Bytes(string name, string rule, Func<byte[]> bytes, Model.Imports.FaultCode code) =>
        new(name, rule, "u.zip", "units: {path: u.zip, crs: EPSG:4326}", folder => folder.Write("u.zip", bytes()), Refused(code));

    static (string, byte[])[] Shapes() => [("u.shp", new Shp(5).Record(Shp.Square).Record(Shp.Square).Bytes()), ("u.dbf", Dbf.Facilities(2).Bytes())];

    delegate void Edit(Span<byte> at);

    /// <summary>Edits every member's local header and its copy in the directory.</summary>
    static byte[] Headers(byte[] file, int? local, int central, Edit edit)
    {
        for (var at = 0; at + 46 < file.Length; at++)
        {
            var signature = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
            if (signature == Local && local is { } inLocal) edit(file.AsSpan(at + inLocal));
            if (signature == Central) edit(file.AsSpan(at + central));
        }

        return file;
    }
}

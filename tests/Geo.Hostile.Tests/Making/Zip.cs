using System.IO.Compression;

namespace Geo.Hostile.Tests.Making;

/// <summary>Packs members into an archive.</summary>
static class Zip
{
    static readonly DateTimeOffset s_time = new(2025, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(params IEnumerable<(string Name, byte[] Bytes)> members)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = s_time;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}

using System.IO.Compression;
using System.Xml;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Osm;

/// <summary>A file of OpenStreetMap data in any form that is read here, shown to visitors as often as they like.</summary>
/// <param name="file">As the user named it.</param>
/// <param name="path">Where it lies.</param>
sealed class OsmFile(string file, string path, IProgress<double>? progress, CancellationToken cancellation)
{
    const int ElementsBetweenReports = 4096;

    long _offset;
    double _done;

    /// <summary><c>osm.pbf</c> or <c>osm</c>.</summary>
    public string Format { get; private set; } = "osm";

    /// <summary>SHA-256 of the bytes of the first pass, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <param name="from">Share of the whole work that is done before this pass.</param>
    /// <param name="to">Share that is done after it.</param>
    /// <exception cref="BadInputException">The file is missing, damaged, needs what is not read here, or is another one than in the first pass.</exception>
    public void Read(IOsmVisitor visitor, double from, double to)
    {
        try
        {
            using var stream = new HashedStream(Open());
            Scan(stream, visitor, from, to);
            var sha256 = stream.Finish();
            if (Sha256.Length > 0 && Sha256 != sha256) throw Fault(FaultCode.FileUnreadable, "", sha256, Sha256);
            Sha256 = sha256;
        }
        catch (OsmDamage damage)
        {
            throw Fault(FaultCode.OsmDamaged, damage.Message, $"{_offset}");
        }
        catch (OsmUnsupported unsupported)
        {
            throw Fault(FaultCode.OsmUnsupported, unsupported.Part, unsupported.Value, unsupported.Known);
        }
        catch (XmlException damage)
        {
            throw Fault(FaultCode.OsmDamaged, "XML", FormattableString.Invariant($"{damage.LineNumber}:{damage.LinePosition}"));
        }
        catch (InvalidDataException)
        {
            throw Fault(FaultCode.OsmDamaged, "gzip", $"{_offset}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Fault(FaultCode.FileUnreadable, "", failure.Message);
        }
    }

    FileStream Open()
    {
        var about = new FileInfo(path);
        if (!about.Exists) throw FileBytes.Missing(file, path);
        if (about.Length == 0) throw Fault(FaultCode.FileEmpty, "", "");
        return new(path, new FileStreamOptions { BufferSize = 1 << 16, Options = FileOptions.SequentialScan });
    }

    void Scan(HashedStream stream, IOsmVisitor visitor, double from, double to)
    {
        var head = new byte[4];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        using var whole = new HeadedStream(head.AsMemory(0, read), stream);
        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) Xml(new GZipStream(whole, CompressionMode.Decompress), stream, visitor, from, to);
        else if (head is [0, 0, _, _]) Pbf(whole, stream, visitor, from, to);
        else if (PackedName(head) is { } packed) throw new OsmUnsupported("compression", packed, "osm.pbf, osm, osm.gz");
        else Xml(whole, stream, visitor, from, to);
    }

    static string? PackedName(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("BZh"u8)) return "bzip2";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z'])) return "xz";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])) return "zstd";
        return head.StartsWith("PK"u8) ? "zip" : null;
    }

    void Pbf(Stream whole, HashedStream stream, IOsmVisitor visitor, double from, double to)
    {
        Format = "osm.pbf";
        var pbf = new PbfFile(whole);
        try
        {
            pbf.Read(visitor, () => Report(stream, from, to));
        }
        finally
        {
            _offset = pbf.Start;
        }
    }

    void Xml(Stream text, HashedStream stream, IOsmVisitor visitor, double from, double to)
    {
        var elements = 0;
        using var guarded = new XmlGuardStream(text);
        try
        {
            new OsmXml().Read(guarded, visitor, () =>
            {
                if (++elements % ElementsBetweenReports == 0) Report(stream, from, to);
            });
        }
        finally
        {
            _offset = guarded.Position;
        }
    }

    void Report(HashedStream stream, double from, double to)
    {
        cancellation.ThrowIfCancellationRequested();
        var done = from + ((to - from) * stream.Position / Math.Max(1, stream.Length));
        if (done < _done + 0.01) return;
        progress?.Report(_done = done);
    }

    BadInputException Fault(FaultCode code, string column, string value, string hint = "") => new(new Fault(code, file, 0, column, value, hint));
}

using System.Buffers.Binary;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Microsoft.Win32.SafeHandles;

namespace Geo.Import.Rasters;

/// <summary>The bytes of a TIFF or BigTIFF file and its numbers in the file's own byte order. Nothing outside of the file is ever asked for.</summary>
sealed class TiffFile : IDisposable
{
    readonly SafeFileHandle _handle;

    /// <param name="name">As the study names it, for faults.</param>
    /// <exception cref="BadInputException">Not there, or not a TIFF file.</exception>
    public TiffFile(string path, string name)
    {
        Name = name;
        if (!File.Exists(path)) throw FileBytes.Missing(name, path);
        // A pipe or a device has no length, and opening it may wait for ever.
        if (new FileInfo(path).Length == 0) throw Bad(FaultCode.FileEmpty, "", "");
        _handle = File.OpenHandle(path);
        try
        {
            Length = RandomAccess.GetLength(_handle);
            FirstDirectory = ReadHeader();
        }
        catch
        {
            _handle.Dispose();
            throw;
        }
    }

    public string Name { get; }

    public long Length { get; }

    /// <summary>Whether numbers stand with their most significant byte first.</summary>
    public bool IsBigEndian { get; private set; }

    /// <summary>BigTIFF: offsets of eight bytes.</summary>
    public bool IsBig { get; private set; }

    /// <summary>Offset of the first directory, which holds the image itself; overviews and masks follow it.</summary>
    public long FirstDirectory { get; }

    public void Dispose() => _handle.Dispose();

    /// <summary>Fills the whole span from an offset.</summary>
    /// <param name="about">The tag or part that is read, for the fault.</param>
    /// <exception cref="BadInputException">The file ends before.</exception>
    public void Read(long offset, Span<byte> into, string about)
    {
        if (offset < 0 || offset > Length - into.Length) throw Damaged(about, $"{offset} + {into.Length} > {Length}");
        while (into.Length > 0)
        {
            var read = RandomAccess.Read(_handle, into, offset);
            if (read == 0) throw Damaged(about, $"{offset}");
            offset += read;
            into = into[read..];
        }
    }

    public ushort UInt16(ReadOnlySpan<byte> from) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(from) : BinaryPrimitives.ReadUInt16LittleEndian(from);

    public uint UInt32(ReadOnlySpan<byte> from) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(from) : BinaryPrimitives.ReadUInt32LittleEndian(from);

    public ulong UInt64(ReadOnlySpan<byte> from) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(from) : BinaryPrimitives.ReadUInt64LittleEndian(from);

    public double Double(ReadOnlySpan<byte> from) => BitConverter.UInt64BitsToDouble(UInt64(from));

    /// <summary>An offset or a count as it stands; what no file can hold becomes <see cref="long.MaxValue"/> and is refused where it is used.</summary>
    public long Offset(ReadOnlySpan<byte> from) => IsBig ? (long)Math.Min(UInt64(from), long.MaxValue) : UInt32(from);

    public BadInputException Damaged(string about, string value) => Bad(FaultCode.RasterDamaged, about, value);

    public BadInputException Bad(FaultCode code, string about, string value, string hint = "") =>
        new(new Fault(code, Name, 0, about, value.Length > 80 ? value[..80] : value, hint));

    // TIFF 6.0 section 2 and the BigTIFF design: II or MM, 42 or 43, the first directory's offset in 4 or 8 bytes.
    long ReadHeader()
    {
        if (Length == 0) throw Bad(FaultCode.FileEmpty, "", "");
        Span<byte> header = stackalloc byte[16];
        header.Clear();
        Read(0, header[..(int)Math.Min(16, Length)], "header");
        IsBigEndian = header[0] == 'M';
        IsBig = UInt16(header[2..]) == 43;
        var isTiff = header[..2].SequenceEqual("II"u8) || header[..2].SequenceEqual("MM"u8);
        if (!isTiff || Length < 8 || UInt16(header[2..]) is not (42 or 43)) throw Bad(FaultCode.FormatUnknown, "header", Convert.ToHexStringLower(header[..4]), "GeoTIFF");
        if (IsBig && (UInt16(header[4..]) != 8 || UInt16(header[6..]) != 0)) throw Damaged("header", Convert.ToHexStringLower(header[..8]));
        return Offset(header[(IsBig ? 8 : 4)..]);
    }
}

using System.Text;
using Geo.Model.Imports;

namespace Geo.Import.Rasters;

/// <summary>The first directory of a TIFF file: its fields by tag, their values read when asked for.</summary>
sealed class TiffDirectory
{
    // The classic directory counts in 16 bits; BigTIFF could claim any number.
    const int MostFields = 65_535;

    readonly TiffFile _file;
    readonly Dictionary<TiffTag, TiffField> _fields = [];

    /// <exception cref="BadInputException">The directory lies outside of the file.</exception>
    public TiffDirectory(TiffFile file)
    {
        _file = file;
        var (countBytes, fieldBytes) = file.IsBig ? (8, 20) : (2, 12);
        Span<byte> head = stackalloc byte[8];
        file.Read(file.FirstDirectory, head[..countBytes], "directory");
        var count = file.IsBig ? file.Offset(head) : file.UInt16(head);
        if (count is 0 or > MostFields) throw file.Damaged("directory", $"{count}");

        var bytes = new byte[(int)count * fieldBytes];
        file.Read(file.FirstDirectory + countBytes, bytes, "directory");
        for (var at = 0; at < bytes.Length; at += fieldBytes) Keep(bytes.AsSpan(at, fieldBytes), file.FirstDirectory + countBytes + at);
    }

    public bool Has(TiffTag tag) => _fields.ContainsKey(tag);

    /// <summary>The first value of a whole-number field, or the default where the field is absent.</summary>
    public long Number(TiffTag tag, long absent) => Numbers(tag) is [var first, ..] ? first : absent;

    /// <summary>The values of a whole-number field; empty where it is absent.</summary>
    /// <exception cref="BadInputException">They lie outside of the file, or are no whole numbers.</exception>
    public long[] Numbers(TiffTag tag)
    {
        if (!_fields.TryGetValue(tag, out var field)) return [];
        var size = field.Type switch { 1 => 1, 3 => 2, 4 or 13 => 4, 16 or 18 => 8, _ => throw _file.Damaged($"{tag}", $"type {field.Type}") };
        var bytes = Bytes(field, size);
        var values = new long[field.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var at = bytes.AsSpan(i * size);
            values[i] = size switch { 1 => at[0], 2 => _file.UInt16(at), 4 => _file.UInt32(at), _ => (long)Math.Min(_file.UInt64(at), long.MaxValue) };
        }

        return values;
    }

    /// <summary>The values of a field of doubles; empty where it is absent.</summary>
    public double[] Doubles(TiffTag tag)
    {
        if (!_fields.TryGetValue(tag, out var field)) return [];
        if (field.Type != 12) throw _file.Damaged($"{tag}", $"type {field.Type}");
        var bytes = Bytes(field, sizeof(double));
        var values = new double[field.Count];
        for (var i = 0; i < values.Length; i++) values[i] = _file.Double(bytes.AsSpan(i * sizeof(double)));
        return values;
    }

    /// <summary>The text of an ASCII field up to its first NUL; null where it is absent.</summary>
    public string? Text(TiffTag tag)
    {
        if (!_fields.TryGetValue(tag, out var field)) return null;
        if (field.Type != 2) throw _file.Damaged($"{tag}", $"type {field.Type}");
        var bytes = Bytes(field, 1).AsSpan();
        var end = bytes.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]);
    }

    void Keep(ReadOnlySpan<byte> entry, long at)
    {
        var tag = (TiffTag)_file.UInt16(entry);
        if (!Enum.IsDefined(tag)) return;
        var type = _file.UInt16(entry[2..]);
        var count = _file.IsBig ? _file.Offset(entry[4..]) : _file.UInt32(entry[4..]);
        var (valueAt, inlineBytes) = _file.IsBig ? (12, 8) : (8, 4);
        if (count > _file.Length) throw _file.Damaged($"{tag}", $"{count}");
        var inline = count * SizeOf(type) <= inlineBytes;
        // A tag that occurs twice counts the first time, as in libtiff.
        _fields.TryAdd(tag, new(tag, type, (int)Math.Min(count, int.MaxValue), inline ? at + valueAt : _file.Offset(entry[valueAt..])));
    }

    static int SizeOf(int type) => type switch { 1 or 2 or 6 or 7 => 1, 3 or 8 => 2, 5 or 10 or 12 or 16 or 17 or 18 => 8, _ => 4 };

    byte[] Bytes(TiffField field, int size)
    {
        // Before anything is allocated: the values must lie inside of the file.
        var length = (long)field.Count * size;
        if (field.Offset < 0 || field.Offset > _file.Length - length || length > Array.MaxLength) throw _file.Damaged($"{field.Tag}", $"{field.Offset} + {length} > {_file.Length}");
        var bytes = new byte[length];
        _file.Read(field.Offset, bytes, $"{field.Tag}");
        return bytes;
    }
}

using System.Text;
using Geo.Model.Imports;

namespace Geo.Import.Tables;

/// <summary>A text file as UTF-8, its encoding declared or found by evidence.</summary>
/// <remarks>
/// Evidence, in this order: a byte order mark (UTF-8, UTF-16); zero bytes, which no other text has, on one side of the pairs (UTF-16: every comma, digit and line end has
/// one); bytes that are valid UTF-8 throughout; else GB18030, unless valid multi-byte UTF-8 sequences outnumber the invalid ones ten to one: then it is UTF-8 with damaged rows.
/// </remarks>
public sealed class DecodedText
{
    const int Sample = 1 << 16;

    static readonly byte[] s_replacement = [0xEF, 0xBF, 0xBD];

    DecodedText(string encoding, byte[] utf8, bool isDamaged) => (Encoding, Utf8, IsDamaged) = (encoding, utf8, isDamaged);

    /// <summary><c>utf-8</c>, <c>utf-16</c>, <c>gb18030</c>.</summary>
    public string Encoding { get; }

    /// <summary>Without a byte order mark.</summary>
    public byte[] Utf8 { get; }

    /// <summary>Whether bytes somewhere do not belong to the encoding; <see cref="IsWhole"/> tells which.</summary>
    public bool IsDamaged { get; }

    /// <param name="declared">Name of an encoding; null: by evidence.</param>
    /// <exception cref="BadInputException">The declared encoding is not known.</exception>
    public static DecodedText Read(FileBytes file, string? declared)
    {
        var bytes = file.Bytes;
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return AsUtf8(bytes[3..]);
        if (bytes is [0xFF, 0xFE, ..]) return Transcoded("utf-16", System.Text.Encoding.Unicode, bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..]) return Transcoded("utf-16", System.Text.Encoding.BigEndianUnicode, bytes[2..]);
        return declared is null ? ByEvidence(bytes) : As(file.File, bytes, declared);
    }

    /// <summary>Whether a piece of <see cref="Utf8"/> holds no damaged bytes.</summary>
    public bool IsWhole(ReadOnlySpan<byte> piece) =>
        !IsDamaged || (Encoding == "utf-8" ? System.Text.Unicode.Utf8.IsValid(piece) : piece.IndexOf(s_replacement) < 0);

    static DecodedText As(string file, byte[] bytes, string declared)
    {
        var name = declared.Trim().ToLowerInvariant();
        if (name is "utf-8" or "utf8" or "65001") return AsUtf8(bytes);
        if (name is "utf-16" or "utf16" or "utf-16le" or "unicode") return Transcoded("utf-16", name == "utf-16" && Utf16Of(bytes) is { } found ? found : System.Text.Encoding.Unicode, bytes);
        if (name is "utf-16be") return Transcoded("utf-16", System.Text.Encoding.BigEndianUnicode, bytes);
        if (name is "gb18030" or "gbk" or "gb2312" or "936" or "cp936" or "54936") return Transcoded("gb18030", Gb18030, bytes);
        var encoding = CodePage(name);
        return encoding is not null ? Transcoded(name, encoding, bytes)
            : name is "iso-8859-1" or "latin1" ? Transcoded(name, System.Text.Encoding.Latin1, bytes)
            : throw new BadInputException(new Fault(FaultCode.EncodingInvalid, file, 0, "", declared, "utf-8, utf-16, gb18030"));
    }

    static DecodedText ByEvidence(byte[] bytes) =>
        Utf16Of(bytes) is { } utf16 ? Transcoded("utf-16", utf16, bytes)
        : System.Text.Unicode.Utf8.IsValid(bytes) || LooksLikeDamagedUtf8(bytes) ? AsUtf8(bytes) : Transcoded("gb18030", Gb18030, bytes);

    static Encoding Gb18030 => CodePage("gb18030")
        ?? throw new InvalidOperationException("The framework lacks GB18030.");

    // By itself a code page reads what it can't read as a question mark, which nobody could tell from one that was written.
    static Encoding? CodePage(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    static DecodedText AsUtf8(byte[] bytes) => new("utf-8", bytes, !System.Text.Unicode.Utf8.IsValid(bytes));

    /// <summary>UTF-16 without a mark. 一 is U+4E00, so zeros stand on the other side too; but the commas, digits and line ends of a table outnumber them.</summary>
    static Encoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.Length < 2 || sample.IndexOf((byte)0) < 0) return null;
        Span<int> zeros = stackalloc int[2];
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] == 0) zeros[at & 1]++;
        }

        if (Math.Max(zeros[0], zeros[1]) * 50 < sample.Length) return null;
        return zeros[1] > 3 * zeros[0] ? System.Text.Encoding.Unicode : zeros[0] > 3 * zeros[1] ? System.Text.Encoding.BigEndianUnicode : null;
    }

    static DecodedText Transcoded(string name, Encoding encoding, byte[] bytes)
    {
        var utf8 = Utf8Of(encoding, bytes);
        return new(name, utf8, utf8.AsSpan().IndexOf(s_replacement) >= 0);
    }

    // Piece by piece, twice: a string of the whole file would take twice its size again.
    static byte[] Utf8Of(Encoding encoding, byte[] bytes)
    {
        var utf8 = new byte[Transcode(encoding, bytes, default)];
        Transcode(encoding, bytes, utf8);
        return utf8;
    }

    /// <param name="utf8">Receives the text; empty: nothing is written.</param>
    /// <returns>Its length in UTF-8.</returns>
    static int Transcode(Encoding encoding, ReadOnlySpan<byte> bytes, Span<byte> utf8)
    {
        var (decoder, encoder) = (encoding.GetDecoder(), System.Text.Encoding.UTF8.GetEncoder());
        var letters = new char[encoding.GetMaxCharCount(Sample)];
        var scratch = new byte[System.Text.Encoding.UTF8.GetMaxByteCount(letters.Length)];
        var length = 0;
        for (var at = 0; at < bytes.Length; at += Sample)
        {
            var piece = bytes.Slice(at, Math.Min(Sample, bytes.Length - at));
            var isLast = at + piece.Length == bytes.Length;
            var text = letters.AsSpan(0, decoder.GetChars(piece, letters, isLast));
            // Counting alone would forget half of a pair of surrogates between two pieces.
            var count = encoder.GetBytes(text, scratch, isLast);
            if (!utf8.IsEmpty) scratch.AsSpan(0, count).CopyTo(utf8[length..]);
            length += count;
        }

        return length;
    }

    static bool LooksLikeDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0L, 0L);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status == System.Buffers.OperationStatus.Done) valid++;
            else invalid++;
            bytes = bytes[Math.Max(used, 1)..];
        }

        return valid > 10 * invalid;
    }
}

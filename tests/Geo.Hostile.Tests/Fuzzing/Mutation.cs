using System.Buffers.Binary;
using System.Text;
using Geo.Hostile.Tests.Making;

namespace Geo.Hostile.Tests.Fuzzing;

/// <summary>Changes bytes the way files go wrong, and the way somebody makes them go wrong: noise, cuts, lengths and numbers that lie, pieces moved, repeated or taken from another file.</summary>
sealed class Mutation(SplitMix random, IReadOnlyList<byte[]> donors)
{
    const int MostChanges = 4;
    const int MostBytes = 1 << 20;

    static readonly byte[][] s_tokens =
    [
        .. new[] { "1e999", "-1e308", "NaN", "-0", "0", "99999999999999999999", "2147483648", "-2147483649", "1E+11", "4e-324", "0x10", "１２", "", "null", "true", "-", "\"", "'", "\0", "\r", "\n", "\t", "\uFEFF", "\u202E", "\\ud800", "{", "}", "[", "]", "[[[[[[[[", "((((((((", "<", ">", "</", "/>", "<a>", "]]>", "<![CDATA[", "<!--", "&x;", "&#0;", "&amp;", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "EMPTY", "POINT", "GEOMETRYCOLLECTION(", ",", ";", ",,,,,,", ": ", "- ", "&a", "*a", "!!", "|", "%", "\uFFFD" }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xD2], [0x80],
    ];

    static readonly ulong[] s_extremes = [0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF, 0x8000000000000000, ulong.MaxValue, 0x7FF0000000000000, 0x7FF8000000000000];

    public byte[] Of(byte[] whole)
    {
        var bytes = new List<byte>(whole);
        for (var change = 1 + random.Below(MostChanges); change > 0 && bytes.Count > 0 && bytes.Count < MostBytes; change--) Change(bytes);
        return [.. bytes];
    }

    void Change(List<byte> bytes)
    {
        var at = random.Below(bytes.Count);
        var length = Math.Min(1 + random.Below(1 << random.Below(10)), bytes.Count - at);
        switch (random.Below(14))
        {
            case 0: bytes[at] = (byte)(bytes[at] ^ (1 << random.Below(8))); break;
            case 1: bytes[at] = (byte)random.Below(256); break;
            case 2: Fill(bytes, at, length, random.OneOf<byte>(0, 0xFF, (byte)' ', (byte)'9')); break;
            case 3: bytes.RemoveRange(at, length); break;
            case 4: bytes.InsertRange(random.Below(bytes.Count), bytes.GetRange(at, length)); break;
            case 5: Repeat(bytes, at, length); break;
            case 6: Splice(bytes, at); break;
            case 7 or 8: Number(bytes, at); break;
            case 9 or 10: Digits(bytes, at); break;
            case 11: bytes.InsertRange(at, random.OneOf<byte[]>(s_tokens)); break;
            case 12: Swap(bytes, at); break;
            default:
                if (random.Below(3) == 0) bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    static void Fill(List<byte> bytes, int at, int length, byte with)
    {
        for (var index = at; index < at + length; index++) bytes[index] = with;
    }

    void Repeat(List<byte> bytes, int at, int length)
    {
        var piece = bytes.GetRange(at, length);
        for (var times = random.Below(60); times > 0; times--) bytes.InsertRange(at, piece);
    }

    void Splice(List<byte> bytes, int at)
    {
        var donor = donors[random.Below(donors.Count)];
        if (donor.Length == 0) return;
        var from = random.Below(donor.Length);
        var piece = donor.AsSpan(from, Math.Min(1 + random.Below(200), donor.Length - from));
        if (random.Below(2) == 0) bytes.RemoveRange(at, Math.Min(piece.Length, bytes.Count - at));
        bytes.InsertRange(at, piece.ToArray());
    }

    // A length, a count or an offset of two, four or eight bytes, in either order: what it may not be.
    void Number(List<byte> bytes, int at)
    {
        var size = random.OneOf(2, 4, 4, 8);
        at -= at % Math.Min(size, 4);
        if (at + size > bytes.Count) return;
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(number, random.OneOf<ulong>(s_extremes));
        if (random.Below(2) == 0) number[..size].Reverse();
        for (var index = 0; index < size; index++) bytes[at + index] = number[index];
    }

    // The next number in letters becomes an extreme one.
    void Digits(List<byte> bytes, int at)
    {
        while (at < bytes.Count && !char.IsAsciiDigit((char)bytes[at])) at++;
        var end = at;
        while (end < bytes.Count && (char.IsAsciiDigit((char)bytes[end]) || bytes[end] == (byte)'.')) end++;
        bytes.RemoveRange(at, end - at);
        bytes.InsertRange(at, random.OneOf<byte[]>(s_tokens));
    }

    // Two neighbouring words change places.
    static void Swap(List<byte> bytes, int at)
    {
        var (one, oneEnd) = Word(bytes, at);
        var (other, otherEnd) = Word(bytes, oneEnd);
        var (first, between, second) = (bytes.GetRange(one, oneEnd - one), bytes.GetRange(oneEnd, other - oneEnd), bytes.GetRange(other, otherEnd - other));
        bytes.RemoveRange(one, otherEnd - one);
        bytes.InsertRange(one, [.. second, .. between, .. first]);
    }

    static (int Start, int End) Word(List<byte> bytes, int at)
    {
        while (at < bytes.Count && !char.IsAsciiLetterOrDigit((char)bytes[at])) at++;
        var end = at;
        while (end < bytes.Count && char.IsAsciiLetterOrDigit((char)bytes[end])) end++;
        return (at, end);
    }
}

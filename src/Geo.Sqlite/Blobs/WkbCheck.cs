using System.Buffers.Binary;
using Geo.Sqlite.Reading;

namespace Geo.Sqlite.Blobs;

/// <summary>
/// Walks well-known binary without building anything and says whether a reader may be let loose on it: nesting at most 32 deep, every count
/// backed by bytes, only the seven simple kinds.
/// </summary>
/// <remarks>
/// NetTopologySuite's reader recurses as deep as the bytes say (40,000 nested collections, 360 KB, end the process) and allocates as many
/// coordinates as a count claims.
/// </remarks>
public ref struct WkbCheck
{
    /// <summary>The deepest nesting let through: a geometry by itself is 1.</summary>
    public const int MaxDepth = 32;

    readonly ReadOnlySpan<byte> _wkb;
    int _at;

    WkbCheck(ReadOnlySpan<byte> wkb) => _wkb = wkb;

    /// <exception cref="GeoPackageException">Malformed, too deep or unsupported.</exception>
    public static void Check(ReadOnlySpan<byte> wkb) => new WkbCheck(wkb).Geometry(depth: 1);

    void Geometry(int depth)
    {
        if (depth > MaxDepth) throw Fault(GeoPackageFault.GeometryTooDeep, $"Collections are nested more than {MaxDepth} deep.");
        Need(5);
        if (_wkb[_at] > 1) throw Malformed("An unknown byte order.");
        var little = _wkb[_at] == 1;
        _at++;
        var code = Count(little);
        var ordinates = Ordinates(code);
        if ((code & 0x2000_0000) != 0) Skip(4); // an EWKB SRID

        switch ((code & 0x0FFF_FFFF) % 1000)
        {
            case 1:
                Skip(ordinates * 8L);
                break;
            case 2:
                Skip(Count(little) * (ordinates * 8L));
                break;
            case 3:
                Rings(little, ordinates);
                break;
            case 4 or 5 or 6 or 7:
                Members(little, depth);
                break;
            default:
                throw Fault(GeoPackageFault.GeometryUnsupported, $"WKB kind {code} is not a simple feature.");
        }
    }

    void Rings(bool little, int ordinates)
    {
        for (var left = Count(little); left > 0; left--) Skip(Count(little) * (ordinates * 8L));
    }

    void Members(bool little, int depth)
    {
        for (var left = Count(little); left > 0; left--) Geometry(depth + 1);
    }

    static int Ordinates(uint code)
    {
        var iso = (code & 0x0FFF_FFFF) / 1000;
        if (iso > 3) throw Fault(GeoPackageFault.GeometryUnsupported, $"WKB kind {code} is not a simple feature.");
        var hasZ = (code & 0x8000_0000) != 0 || iso is 1 or 3;
        var hasM = (code & 0x4000_0000) != 0 || iso is 2 or 3;
        return 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0);
    }

    uint Count(bool little)
    {
        Need(4);
        var at = _wkb[_at..];
        _at += 4;
        return little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
    }

    void Skip(long bytes)
    {
        Need(bytes);
        _at += (int)bytes;
    }

    readonly void Need(long bytes)
    {
        if (bytes > _wkb.Length - _at) throw Malformed("The geometry ends too early.");
    }

    static GeoPackageException Malformed(string why) => Fault(GeoPackageFault.GeometryMalformed, why);

    static GeoPackageException Fault(GeoPackageFault fault, string why) => new(fault, "", why);
}

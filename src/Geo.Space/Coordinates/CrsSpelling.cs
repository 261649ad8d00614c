using System.Globalization;

namespace Geo.Space.Coordinates;

/// <summary>How codes of systems are compared.</summary>
static class CrsSpelling
{
    /// <summary>Letters and digits alone; of a URN (urn:ogc:def:crs:EPSG::4490, urn:ogc:def:crs:OGC:1.3:CRS84) its authority and code.</summary>
    public static string Plain(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        const string Urn = "urn:ogc:def:crs:";
        var text = code.Trim();
        if (text.StartsWith(Urn, StringComparison.OrdinalIgnoreCase))
        {
            var parts = text[Urn.Length..].Split(':');
            text = parts[0] + parts[^1];
        }

        return string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    /// <summary>The number of <c>EPSG4490</c> or <c>4490</c>; null for other spellings.</summary>
    public static int? Number(string plain)
    {
        var digits = plain.AsSpan().TrimStart("EPSG");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether a spelling is long enough to be a system's whole name, and no code.</summary>
    public static bool MayBeName(string plain) => plain.Length > "EPSG99999".Length && Number(plain) is null;

    /// <summary>Whether a spelling is a system's name, in EPSG's words or in Esri's (<c>CGCS2000_3_Degree_GK_CM_108E</c>, <c>WGS_1984_UTM_Zone_48N</c>).</summary>
    public static bool IsName(string plain, string name) => Short(plain) == Short(Plain(name));

    /// <summary>Levenshtein's: the fewest letters inserted, removed or exchanged. An overlong code is compared by its beginning.</summary>
    public static int Distance(string left, string right)
    {
        left = left[..Math.Min(left.Length, 40)];
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var exchange = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchange, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    static string Short(string plain) => plain.Replace("GAUSSKRUGER", "GK", StringComparison.Ordinal).Replace("WGS1984", "WGS84", StringComparison.Ordinal);
}

using System.Text;
using Geo.Import.Tables;
using Geo.Import.Yaml;

namespace Geo.Import.Facilities;

/// <summary>A facility's name as it is compared: small letters, plain width, no blanks or marks.</summary>
static class FacilityName
{
    // What tells one institution from its neighbour must not pass for a slip of the pen: 第一医院 and 第二医院, 东院 and 西院.
    const string Telling = "0123456789一二三四五六七八九十东西南北中新老分男女";

    public static string Fold(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in FullWidth.Narrow(name))
        {
            if (char.IsLetterOrDigit(letter)) key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }

    /// <summary>Whether two folded names may be one: equal, or at most two letters different, one in five, and none of those that tell institutions apart.</summary>
    public static bool AreSimilar(string one, string other)
    {
        if (one == other) return one.Length > 0;
        var most = Math.Min(Math.Min(one.Length, other.Length) / 5, 2);
        return Math.Abs(one.Length - other.Length) <= most && Tells(one) == Tells(other) && Nearest.Distance(one, other) <= most;
    }

    static string Tells(string name) => string.Concat(name.Where(letter => Telling.Contains(letter, StringComparison.Ordinal)));
}

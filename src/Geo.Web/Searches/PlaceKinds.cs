using Geo.Model;
using Geo.Present.Words;

namespace Geo.Web.Searches;

/// <summary>What kind of place a named one is, in both languages. Files call it what they like: a word that is known in one language is told in the other, another one stays as it is.</summary>
static class PlaceKinds
{
    const string Prefix = "place-kind.";

    static readonly LocalText[] s_known = [.. WordTable.Rows.Where(row => row.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(row => row.Value)];

    public static LocalText Of(string kind) =>
        Array.Find(s_known, known => known.Chinese == kind || string.Equals(known.English, kind, StringComparison.OrdinalIgnoreCase)) ?? LocalText.Same(kind);
}

using Geo.Model.Travel;

namespace Geo.Import.Osm;

/// <summary>Who may travel: OpenStreetMap's keys from the general to the particular, of which the most particular one that says anything decides.</summary>
/// <remarks>
/// Source: OpenStreetMap wiki, Key:access and OSM tags for routing/Access restrictions. <c>access=yes</c> opens a street to nobody whom its class keeps out
/// (a footway stays one); the keys below it do. A value that no table knows says nothing.
/// </remarks>
sealed class OsmAccess(OsmRules rules)
{
    /// <summary>In the order of <see cref="TravelMode"/>, the general first.</summary>
    static readonly string[][] s_keys =
    [
        ["access", "foot"],
        ["access", "vehicle", "bicycle", "electric_bicycle"],
        ["access", "vehicle", "motor_vehicle", "motorcar"],
        ["access", "vehicle", "motor_vehicle", "motorcar", "emergency"],
        ["access", "vehicle", "bicycle"],
        ["access", "vehicle", "motor_vehicle", "motorcycle"],
    ];

    static readonly string[][] s_forward = Suffixed(":forward");
    static readonly string[][] s_backward = Suffixed(":backward");

    /// <summary>What may pass where <paramref name="open"/> holds by default.</summary>
    /// <param name="able">Modes that a tag can open it to.</param>
    /// <param name="isBackward">Null: either way, as at a barrier.</param>
    public TravelModes Of(OsmTags tags, TravelModes open, TravelModes able, bool? isBackward)
    {
        if (tags.Count == 0) return open;
        var modes = TravelModes.None;
        foreach (var mode in TravelModeSets.List)
        {
            if (IsOpen(tags, mode, open.Holds(mode), isBackward) && able.Holds(mode)) modes |= mode.Only();
        }

        return modes;
    }

    bool IsOpen(OsmTags tags, TravelMode mode, bool isOpen, bool? isBackward)
    {
        var keys = s_keys[(int)mode];
        for (var at = keys.Length - 1; at >= 0; at--)
        {
            var value = isBackward is { } back ? tags.Find((back ? s_backward : s_forward)[(int)mode][at]) ?? tags.Find(keys[at]) : tags.Find(keys[at]);
            if (value is null || !rules.Access.TryGetValue(value, out var says)) continue;
            var opens = mode == TravelMode.Ambulance ? says.Ambulance : says.Public;
            return opens && at == 0 ? isOpen : opens;
        }

        return isOpen;
    }

    static string[][] Suffixed(string suffix) => [.. s_keys.Select(keys => keys.Select(key => key + suffix).ToArray())];
}

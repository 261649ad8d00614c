using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Osm;

/// <summary>Which modes may travel a way in which direction, as far as one-way rules go.</summary>
/// <remarks>
/// Source: OpenStreetMap wiki, Key:oneway (roundabouts and motorways imply it; −1 is against the drawing), Key:oneway:bicycle, Key:oneway:motorcycle. It binds vehicles; walkers
/// only by <c>oneway:foot</c>. Ambulances are held to it: an assumption of this product, on the safe side.
/// </remarks>
static class OsmOneway
{
    static readonly (string Key, TravelModes Modes)[] s_particular =
    [
        ("oneway:vehicle", TravelModes.Vehicles), ("oneway:motor_vehicle", TravelModes.Motor), ("oneway:motorcar", TravelModes.Car | TravelModes.Ambulance),
        ("oneway:bicycle", TravelModes.Cycles), ("oneway:motorcycle", TravelModes.Motorcycle), ("oneway:emergency", TravelModes.Ambulance), ("oneway:foot", TravelModes.Walk),
    ];

    /// <param name="isRoundabout">Whether the way is part of one.</param>
    /// <returns>Modes not kept from travelling forward and backward; and whether a value could not be read and was passed over.</returns>
    public static (TravelModes Forward, TravelModes Backward, bool IsUnread) Of(OsmTags tags, StreetClass street, bool isRoundabout)
    {
        var (forward, backward, isUnread) = (TravelModes.All, TravelModes.All, false);
        var stated = tags.Find("oneway");
        if (stated is null && (isRoundabout || street == StreetClass.Motorway)) stated = "yes";
        Set(stated, TravelModes.Vehicles, ref forward, ref backward, ref isUnread);
        foreach (var key in (ReadOnlySpan<string>)["cycleway", "cycleway:left", "cycleway:right", "cycleway:both"])
        {
            if (tags.Find(key) is { } way && way.StartsWith("opposite", StringComparison.Ordinal)) (forward, backward) = (forward | TravelModes.Cycles, backward | TravelModes.Cycles);
        }

        foreach (var (key, modes) in s_particular) Set(tags.Find(key), modes, ref forward, ref backward, ref isUnread);
        return (forward, backward, isUnread);
    }

    static void Set(string? value, TravelModes modes, ref TravelModes forward, ref TravelModes backward, ref bool isUnread)
    {
        if (value is null) return;
        (bool Forward, bool Backward)? open = value switch
        {
            "yes" or "true" or "1" => (true, false),
            "-1" or "reverse" => (false, true),
            "no" or "false" or "0" or "alternating" => (true, true),
            "reversible" => (false, false),
            _ => null,
        };
        isUnread |= open is null;
        if (open is not { } ways) return;
        forward = ways.Forward ? forward | modes : forward & ~modes;
        backward = ways.Backward ? backward | modes : backward & ~modes;
    }
}

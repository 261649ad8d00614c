namespace Geo.Present.Maps;

/// <summary>
/// The colours of maps and reports: the Okabe–Ito set, which people with any colour vision tell apart, over quiet greys. Vermilion is kept for people
/// without the service and for nothing else.
/// </summary>
public static class MapColours
{
    public const string Gap = "#D55E00";
    public const string GapDark = "#9E3F00";
    public const string Serving = "#004C7A";
    public const string Reach = "#56B4E9";
    public const string ReachEdge = "#0072B2";
    public const string Idle = "#6B7077";
    public const string Covered = "#8499AD";
    public const string Ink = "#1F2933";
    public const string Quiet = "#5B6570";
    public const string UnitEdge = "#A3A9B1";
    public const string AreaEdge = "#3E4650";
    public const string Land = "#FFFFFF";
    public const string Beyond = "#ECEEF0";
    public const string Paper = "#FFFFFF";
    public const string Line = "#C9CED4";

    /// <summary>Roads under the areas.</summary>
    public const string Road = "#8A8F96";

    /// <summary>A township where a standard is short; darker than the people's vermilion.</summary>
    public const string Missed = "#B84F00";

    /// <summary>More than an upper end, or barred by a gate.</summary>
    public const string Over = "#F0C04A";

    /// <summary>A township where a standard is met.</summary>
    public const string Held = "#CFE6F5";
}

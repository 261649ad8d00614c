namespace Geo.Model.Streets;

/// <summary>What else is known of a segment.</summary>
[Flags]
public enum SegmentTraits : byte
{
    None = 0,
    Bridge = 1,
    Tunnel = 2,
    Ferry = 4,
    Roundabout = 8,
    Ford = 16,
}

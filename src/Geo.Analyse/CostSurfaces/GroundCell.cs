using System.Runtime.InteropServices;

namespace Geo.Analyse.CostSurfaces;

/// <summary>A cell in the order of the tiles: what is known of its way, beside what a step over it needs, in one quarter of a line of cache.</summary>
[StructLayout(LayoutKind.Sequential)]
struct GroundCell
{
    /// <summary>A <see cref="CostLabel"/>; zero, less than any, on a barrier, so that no step ever improves it.</summary>
    public ulong Label;

    /// <summary>Seconds per metre on the level, negative where slope changes nothing; not-a-number on a barrier.</summary>
    public float Pace;

    /// <summary>Metres; not-a-number where there is none.</summary>
    public float Height;
}

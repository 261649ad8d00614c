using Geo.Space.Rasters;

namespace Geo.Model.Surfaces;

/// <summary>Ground to travel over: for every cell of a raster the seconds a metre takes, and, where slope matters, its height.</summary>
public sealed class FrictionSurface
{
    readonly bool[]? _climbs;

    /// <param name="secondsPerMetre">On level ground, zero or more; not-a-number is a barrier.</param>
    /// <param name="heights">Metres, on the same grid; null where slope is not asked about. A cell without a height is taken as level.</param>
    /// <param name="climbs">Where slope changes the pace (people on foot or bicycles), [rows × columns]; null: everywhere. Kept, not copied.</param>
    /// <exception cref="ArgumentException">A negative or infinite friction, or parts of different sizes.</exception>
    public FrictionSurface(Surface secondsPerMetre, Surface? heights = null, bool[]? climbs = null)
    {
        ArgumentNullException.ThrowIfNull(secondsPerMetre);
        foreach (var value in secondsPerMetre.Values)
        {
            if (value is < 0 or float.PositiveInfinity) throw new ArgumentException($"A friction of {value} seconds per metre.", nameof(secondsPerMetre));
        }

        var cells = secondsPerMetre.Values.Length;
        if (heights is not null && heights.Grid != secondsPerMetre.Grid) throw new ArgumentException("Heights lie on another grid.", nameof(heights));
        if (climbs is not null && climbs.Length != cells) throw new ArgumentException($"{climbs.Length} flags for {cells} cells.", nameof(climbs));
        (SecondsPerMetre, Heights, _climbs) = (secondsPerMetre, heights, climbs);
    }

    public RasterGrid Grid => SecondsPerMetre.Grid;

    /// <summary>On level ground; not-a-number is a barrier.</summary>
    public Surface SecondsPerMetre { get; }

    /// <summary>Metres; null where slope is not asked about.</summary>
    public Surface? Heights { get; }

    public bool IsBarrier(long cell) => float.IsNaN(SecondsPerMetre.Values[(int)cell]);

    /// <summary>Whether slope changes the pace on a cell; asked only where there are heights.</summary>
    public bool Climbs(long cell) => _climbs is null || _climbs[cell];
}

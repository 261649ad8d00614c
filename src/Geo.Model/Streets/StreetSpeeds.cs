using Geo.Model.Travel;

namespace Geo.Model.Streets;

/// <summary>What the product assumes of travel on streets, read from <c>seeds/travel</c>; every number is printed with what rests on it.</summary>
public sealed class StreetSpeeds
{
    /// <summary>[class × mode], row-major in the order of the two enums: usual speed on an ordinary surface, metres per hour; 0: no travel unless tags allow it.</summary>
    public required ReadOnlyMemory<int> ClassSpeeds { get; init; }

    /// <summary>Share of the usual speed on a ground, by what the file says of it (<c>surface=gravel</c>) and mode; what is not here is 1.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<TravelMode, decimal>> GroundShares { get; init; }

    /// <summary>[class], share of the usual speed that motor vehicles keep in traffic; 1 is a free road.</summary>
    public required IReadOnlyList<decimal> TrafficShares { get; init; }

    /// <summary>In the order of <see cref="TravelMode"/>.</summary>
    public required IReadOnlyList<ModeSettings> Modes { get; init; }

    /// <summary>Usual speed, metres per hour; 0 where the table has none.</summary>
    public int SpeedOf(StreetClass street, TravelMode mode) => ClassSpeeds.Span[((int)street * Modes.Count) + (int)mode];

    public decimal GroundShare(string word, TravelMode mode) =>
        word.Length > 0 && GroundShares.TryGetValue(word, out var shares) && shares.TryGetValue(mode, out var share) ? share : 1;

    /// <summary>The same with other settings of one mode.</summary>
    public StreetSpeeds With(ModeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new()
        {
            ClassSpeeds = ClassSpeeds,
            GroundShares = GroundShares,
            TrafficShares = TrafficShares,
            Modes = [.. Modes.Select(mode => mode.Mode == settings.Mode ? settings : mode)],
        };
    }
}

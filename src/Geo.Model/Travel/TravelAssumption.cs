using Geo.Model.Demand;
using Geo.Space.Units;

namespace Geo.Model.Travel;

/// <summary>
/// Straight line × detour factor ÷ speed: what turns minutes into metres where no road network is given. It is an assumption
/// and printed beside every figure that rests on it.
/// </summary>
/// <param name="Preset">Id of the preset (<c>walk</c>, <c>ebike</c>, <c>car</c>, …); <c>custom</c> where the user set a number.</param>
public sealed record TravelAssumption(string Preset, TravelMode Mode, Speed Urban, Speed Rural, decimal DetourFactor)
{
    public Speed SpeedFor(UrbanRural place) => place == UrbanRural.Rural ? Rural : Urban;

    /// <summary>
    /// The longest straight-line distance that takes at most <paramref name="limit"/>, in whole millimetres (rounded down): a demand
    /// point is inside exactly if its distance, rounded to the millimetre, is at most this.
    /// </summary>
    /// <remarks>Decimal arithmetic, so that 15 min × 4.8 km/h ÷ 1.3 is 923,076 mm and 30 min × 40 km/h ÷ 1.25 is 16,000,000 mm exactly.</remarks>
    public long ReachMm(TimeSpan limit, UrbanRural place)
    {
        // Multiplied first, divided once: decimal keeps 28 digits and the products here stay below 20.
        var millimetreHours = SpeedFor(place).KilometresPerHour * 1_000_000m * limit.Ticks;
        return (long)Math.Floor(millimetreHours / (TimeSpan.TicksPerHour * DetourFactor));
    }

    /// <summary>The time a straight-line distance takes under this assumption, in seconds.</summary>
    public double Seconds(long distanceMm, UrbanRural place) =>
        (double)(distanceMm / 1000m * DetourFactor / SpeedFor(place).MetresPerSecond);
}

using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Studies.Runs;

/// <summary>A change to one preset, or to all of them.</summary>
/// <param name="Preset">Null for every preset.</param>
/// <param name="Urban">Null keeps the preset's speed.</param>
/// <param name="Rural">Null keeps the preset's speed.</param>
/// <param name="DetourFactor">Null keeps the preset's factor.</param>
public sealed record TravelChange(string? Preset, Speed? Urban, Speed? Rural, decimal? DetourFactor)
{
    public TravelAssumption ApplyTo(TravelAssumption assumption) => Preset is not null && Preset != assumption.Preset ? assumption
        : assumption with
        {
            Urban = Urban ?? assumption.Urban,
            Rural = Rural ?? assumption.Rural,
            DetourFactor = DetourFactor ?? assumption.DetourFactor,
        };
}

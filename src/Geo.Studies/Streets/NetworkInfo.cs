using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Studies.Streets;

/// <summary>What a road file holds, as a whole and for each mode.</summary>
public sealed record NetworkInfo(StreetNetwork Network, IReadOnlyList<ModeInfo> Modes)
{
    /// <param name="modes">Those to look at.</param>
    /// <param name="people">To hold against the streets; null: nobody.</param>
    /// <exception cref="Model.Imports.BadInputException">The network has no street of a mode, or a table can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static NetworkInfo Of(StreetNetwork network, IEnumerable<TravelMode> modes, string? tables, PopulationInput? people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(modes);
        return new(network, [.. modes.Select(mode => ModeInfo.Of(OpenedRoads.GraphOf(network, mode, tables, withTraffic: true, heights: null, cancellation), people, cancellation))]);
    }
}

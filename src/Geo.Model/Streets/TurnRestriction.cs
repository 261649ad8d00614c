using Geo.Model.Travel;

namespace Geo.Model.Streets;

/// <summary>A way through one junction or several that is forbidden, or, having begun, must be gone to its end.</summary>
/// <param name="Path">
/// Directed segments (<see cref="StreetNetwork.Directed"/>), each beginning where the one before ends: from, the via segments if any, to. Two at least.
/// </param>
/// <param name="IsOnly">False: nobody may travel <paramref name="Path"/> as a whole. True: who travels its first segment to the end must go on along it.</param>
/// <param name="Modes">Whom it binds.</param>
/// <param name="Source">Id of the relation in the file.</param>
public sealed record TurnRestriction(IReadOnlyList<int> Path, bool IsOnly, TravelModes Modes, long Source);

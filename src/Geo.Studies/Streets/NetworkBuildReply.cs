using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Store.Networks;

namespace Geo.Studies.Streets;

/// <summary>A prepared network.</summary>
/// <param name="IsCurrent">It lay there already, made from the same inputs: nothing was written.</param>
/// <param name="Mended">Why what lay there was replaced; null where it was used, or where there was none.</param>
/// <param name="Bytes">Length of the file.</param>
public sealed record NetworkBuildReply(string Path, NetworkReport Report, IReadOnlyList<PreparedMode> Modes, bool IsCurrent, PackFault? Mended, long Bytes);

/// <summary>One mode of it.</summary>
/// <param name="Shortcuts">Arcs of the hierarchy that stand for more than one of the graph.</param>
public sealed record PreparedMode(TravelMode Mode, int Vertices, int Arcs, int Shortcuts);

namespace Geo.Import.Streets;

/// <summary>What a reader found in a road file, whatever its format: streets as runs of nodes, and where the nodes lie.</summary>
/// <param name="First">[streets + 1], where a street's nodes begin in <paramref name="Nodes"/>.</param>
sealed record NetworkDraft(IReadOnlyList<StreetDraft> Streets, IReadOnlyList<long> First, int[] Nodes, StreetNodes Places, NodeUnion Union, WordList Ground, WordList Names);

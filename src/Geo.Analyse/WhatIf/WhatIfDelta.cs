namespace Geo.Analyse.WhatIf;

/// <summary>What edits change.</summary>
/// <param name="Standards">Those that differ in a figure, a demand point or a serving facility, in the catalogue's order.</param>
public sealed record WhatIfDelta(IReadOnlyList<StandardChange> Standards);

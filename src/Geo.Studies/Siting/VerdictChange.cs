using Geo.Present.Judgements;

namespace Geo.Studies.Siting;

/// <summary>What a standard says of a unit before and after.</summary>
/// <param name="After">Null where it can't be judged any more, because nobody knows what a new facility will have.</param>
public sealed record VerdictChange(UnitVerdict Before, UnitVerdict? After);

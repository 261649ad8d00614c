using Geo.Demo.Measure;

namespace Geo.Demo.Settlements;

/// <summary>A village (村) or, in the towns, a community (社区).</summary>
/// <param name="Code">Twelve digits: the township's nine, then three.</param>
/// <param name="Township">Index into the recipe's townships.</param>
/// <param name="IsSeat">Whether the township's government sits in it.</param>
sealed record Village(string Code, string Name, string English, int Township, int Cell, bool IsSeat, bool IsCommunity)
{
    public Spot Spot => Grid.Centre(Cell);
}

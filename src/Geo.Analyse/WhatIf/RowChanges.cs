using Geo.Model.Findings;

namespace Geo.Analyse.WhatIf;

/// <summary>Demand points whose nearest or second-nearest facility, or the way to it, is another one: columns of equal length.</summary>
public sealed class RowChanges
{
    public static RowChanges None { get; } = new() { Rows = [], First = [], FirstCost = [], Second = [], SecondCost = [], FirstCostBefore = [] };

    /// <summary>Rows of the demand points, ascending.</summary>
    public required int[] Rows { get; init; }

    /// <summary>Slot of the nearest facility now; −1 where there is none.</summary>
    public required int[] First { get; init; }

    /// <summary>Millimetres; <see cref="NearestTwo.None"/> where there is none.</summary>
    public required long[] FirstCost { get; init; }

    public required int[] Second { get; init; }

    public required long[] SecondCost { get; init; }

    /// <summary>What <see cref="FirstCost"/> was: where both are the same, only the second nearest is another.</summary>
    public required long[] FirstCostBefore { get; init; }
}

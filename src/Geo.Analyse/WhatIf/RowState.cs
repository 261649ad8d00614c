using Geo.Model.Findings;

namespace Geo.Analyse.WhatIf;

/// <summary>The two nearest facilities of one demand point, by slot.</summary>
readonly record struct RowState(int Row, int First, long FirstCost, int Second, long SecondCost)
{
    public static RowState Of(NearestTwo nearest, int row) => new(row, nearest.First[row], nearest.FirstCost[row], nearest.Second[row], nearest.SecondCost[row]);
}

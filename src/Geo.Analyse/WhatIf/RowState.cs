using Geo.Model.Findings;

namespace Geo.Analyse.WhatIf;

/// <summary>The two nearest facilities of one demand point, by slot.</summary>
readonly record struct RowState(int Row, int First, long FirstMm, int Second, long SecondMm)
{
    public static RowState Of(NearestTwo nearest, int row) => new(row, nearest.First[row], nearest.FirstMm[row], nearest.Second[row], nearest.SecondMm[row]);
}

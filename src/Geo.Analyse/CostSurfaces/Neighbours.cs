namespace Geo.Analyse.CostSurfaces;

/// <summary>To which cells one step leads.</summary>
public enum Neighbours
{
    /// <summary>The four beside and the four across a corner: in open ground a way is at most 8.2 % too long.</summary>
    Eight = 8,

    /// <summary>And the eight of a knight's move: at most 2.7 % too long.</summary>
    Sixteen = 16,
}

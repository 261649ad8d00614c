namespace Geo.Analyse.CostSurfaces;

/// <summary>How slope changes the seconds a metre takes, as a multiple of those on level ground.</summary>
public enum SlopePace
{
    /// <summary>Tobler's hiking function.</summary>
    Tobler,

    /// <summary>Naismith's rule in Langmuir's form, as r.walk has it.</summary>
    Langmuir,
}

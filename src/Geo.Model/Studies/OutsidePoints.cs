namespace Geo.Model.Studies;

/// <summary>What happens to demand points outside of every unit.</summary>
public enum OutsidePoints
{
    /// <summary>Left out; their people are counted and reported.</summary>
    Drop,

    /// <summary>Given to the nearest unit: for coasts, where a raster's cells reach over a generalised shoreline.</summary>
    Nearest,
}

namespace Geo.Model.Findings;

/// <summary>What the numbers of a reach measure count. Both are whole, so that "at most the limit" has one answer on every machine.</summary>
public enum Impedance
{
    /// <summary>Millimetres on the ground: straight lines, by geodesic.</summary>
    Millimetres,

    /// <summary>Milliseconds of travel over roads or terrain.</summary>
    Milliseconds,
}

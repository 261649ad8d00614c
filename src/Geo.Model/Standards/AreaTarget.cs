namespace Geo.Model.Standards;

/// <summary>One area's number in a table of targets.</summary>
/// <param name="Code">Administrative division code, four digits for a prefecture, six for a county.</param>
/// <param name="Baseline">What the document says it was; null where it does not.</param>
public sealed record AreaTarget(string Code, LocalText Name, decimal? Baseline, decimal Target)
{
    /// <summary>Whether an id of a unit is this area's: its digits begin with the code and name nothing below it.</summary>
    public bool Is(string unitId)
    {
        ArgumentNullException.ThrowIfNull(unitId);
        return unitId.StartsWith(Code, StringComparison.Ordinal) && unitId.AsSpan(Code.Length).IndexOfAnyExcept('0') < 0;
    }
}

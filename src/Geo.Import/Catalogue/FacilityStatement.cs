namespace Geo.Import.Catalogue;

/// <summary>What the table of states makes of a name.</summary>
/// <param name="Word">The pattern that decided, for the report; several are joined by a comma.</param>
/// <param name="Owners">What the name says it belongs to, the longest first: <c>中心医院南京路院区</c>, <c>中心医院</c>. Empty where it does not say.</param>
public sealed record FacilityStatement(FacilityStates States, string Word, IReadOnlyList<string> Owners)
{
    public static FacilityStatement Nothing { get; } = new(FacilityStates.None, "", []);
}

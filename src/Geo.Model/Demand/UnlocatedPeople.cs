namespace Geo.Model.Demand;

/// <summary>People known by count and perhaps by unit, but with no coordinates: they are carried to the end and never placed.</summary>
/// <param name="Name">What the input calls them (a village, a township).</param>
/// <param name="Unit">Index of the unit they belong to, one that can hold places; −1 where the input does not say.</param>
/// <param name="Class">Their class where the input or their unit states it.</param>
/// <param name="People">Null where the input names the place but gives no head count.</param>
public sealed record UnlocatedPeople(string Name, int Unit, UrbanRural Class, People? People)
{
    /// <summary>Index of the unit within, known by numbers alone, that the input says they live in; −1 where it says none.</summary>
    public int Within { get; init; } = -1;
}

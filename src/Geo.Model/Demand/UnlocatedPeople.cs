namespace Geo.Model.Demand;

/// <summary>People known by count and perhaps by unit, but with no coordinates: they are carried to the end and never placed.</summary>
/// <param name="Name">What the input calls them (a village, a township).</param>
/// <param name="Unit">Index of the unit they belong to; −1 where the input does not say.</param>
/// <param name="Class">Their class where the input or their unit states it.</param>
/// <param name="People">Null where the input names the place but gives no head count.</param>
public sealed record UnlocatedPeople(string Name, int Unit, UrbanRural Class, People? People);

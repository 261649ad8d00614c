using Geo.Model.Demand;
using Geo.Model.Streets;

namespace Geo.Model.Findings;

/// <summary>A study's network as one mode travels it, and what of the study lies off it.</summary>
/// <param name="LengthMm">Of streets it may travel in some direction.</param>
/// <param name="Islands">Parts between which no street leads.</param>
/// <param name="MainLengthMm">Length of the part with most junctions.</param>
/// <param name="PointsOff">Demand points further from its streets than the snap radius: no way leads from them.</param>
/// <param name="PeopleOff">The people there.</param>
/// <param name="PeopleOnIslands">People on streets of any but the main part.</param>
/// <param name="FacilitiesOff">Located facilities of the study off its streets, ascending indices: nobody reaches them.</param>
/// <param name="FacilitiesOnIslands">Facilities on streets of any but the main part, ascending indices.</param>
public sealed record RoadsModeFinding(
    ModeSettings Settings, long LengthMm, int Islands, long MainLengthMm, int PointsOff, People PeopleOff, People PeopleOnIslands, IReadOnlyList<int> FacilitiesOff, IReadOnlyList<int> FacilitiesOnIslands);

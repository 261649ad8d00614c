using Geo.Demo.Measure;

namespace Geo.Demo.Recipe;

/// <summary>What the recipe says of one township.</summary>
/// <param name="Code">Nine digits; no province's codes begin with 99.</param>
/// <param name="Kind">街道, 镇 or 乡.</param>
/// <param name="People">The counted total; all thirteen add up to 412,600.</param>
/// <param name="Villages">Villages and communities.</param>
/// <param name="Seat">About where its seat lies; the terrain decides the exact spot.</param>
/// <param name="TownRadius">How far the built-up seat reaches, in cells.</param>
/// <param name="SeatShare">Share of the people who live in the seat.</param>
/// <param name="SubCentre">The sub-centre (次中心) that serves it; empty for none.</param>
/// <param name="CentreCode">Statistical urban–rural code (城乡分类代码) of the built-up seat.</param>
sealed record TownshipPlan(
    string Code, string Name, string English, string Kind, int People, int Villages, Spot Seat, double TownRadius, double SeatShare, int CentreCode, string SubCentre);

using Geo.Model.Demand;

namespace Geo.Analyse.WhatIf;

/// <summary>What a suggestion of further sites starts from, under one reach standard and the edits in force: a copy, for any thread.</summary>
/// <param name="Concerned">Whom the rule is about; null: everybody.</param>
/// <param name="Limit">The headline measure's: who is within it is covered.</param>
/// <param name="FirstCost">[demand]: to the nearest serving facility; <see cref="Model.Findings.NearestTwo.None"/> where there is none.</param>
/// <param name="Travel">By which a new site would be reached.</param>
public sealed record SitingGround(DemandPoints Demand, UrbanRural? Concerned, long Limit, long[] FirstCost, ITravelModel Travel)
{
    /// <summary>Of a time and a length that decide as one: the time alone, by which ways are summed up; null where one way decides by itself.</summary>
    public SitingGround? Alone { get; init; }
}

using Geo.Model.Standards;

namespace Geo.Analyse.WhatIf;

/// <summary>Two criteria of different units that decide as one.</summary>
/// <param name="Times">Index of the serving plan in milliseconds.</param>
/// <param name="Lengths">Of that in millimetres.</param>
public sealed record JoinedPlan(int Times, long LimitMs, int Lengths, long LimitMm, CriteriaJoin Join);

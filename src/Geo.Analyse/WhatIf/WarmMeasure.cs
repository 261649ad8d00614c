using Geo.Analyse.Standards;

namespace Geo.Analyse.WhatIf;

/// <summary>A measure, and where what it is counted from is kept up.</summary>
/// <param name="Serving">Index of the serving plan that decides who is inside.</param>
/// <param name="Limits">The place of its limits there.</param>
/// <param name="Distances">Index of the plan whose costs are averaged: of joined criteria the time's.</param>
sealed record WarmMeasure(MeasurePlan Plan, int Serving, int Limits, int Distances);

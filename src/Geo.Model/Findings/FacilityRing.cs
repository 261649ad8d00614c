using Geo.Model.Demand;
using NetTopologySuite.Geometries;

namespace Geo.Model.Findings;

/// <summary>What one facility reaches by itself within one limit.</summary>
/// <param name="Limit">In the unit of the standard's headline measure, inclusive.</param>
/// <param name="IsOwn">Whether it is a limit of the standard.</param>
/// <param name="People">Of those the standard speaks of, counted point by point.</param>
/// <param name="Ground">For the eye, WGS 84 degrees; empty where the model of travel draws none.</param>
public sealed record FacilityRing(long Limit, bool IsOwn, People People, Geometry Ground);

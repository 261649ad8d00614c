using Geo.Demo.Measure;

namespace Geo.Demo.Recipe;

/// <summary>A road with a name, from place to place.</summary>
/// <param name="Highway">The value of OpenStreetMap's <c>highway</c>.</param>
/// <param name="Number">Road number; empty where it has none.</param>
/// <param name="By">The places it links, in order.</param>
sealed record NamedRoad(string Highway, string Number, string Name, string English, Spot[] By);

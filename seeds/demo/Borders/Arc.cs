using Geo.Demo.Measure;

namespace Geo.Demo.Borders;

/// <summary>A stretch of border between two labels, from one meeting point of three to the next. Both neighbours use the very same spots.</summary>
/// <param name="Left">The label on the left hand, walking from the first spot to the last.</param>
sealed record Arc(int Left, int Right, int First, int Last, Spot[] Spots);

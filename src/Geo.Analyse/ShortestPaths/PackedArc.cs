namespace Geo.Analyse.ShortestPaths;

/// <summary>Where an arc leads and how long it takes, side by side: a search always wants both.</summary>
readonly record struct PackedArc(int Head, int Ms);

namespace Geo.Studies.Surfaces;

/// <summary>A limit as the user wrote it.</summary>
public sealed record SurfaceLimit(string Text, TimeSpan Time);

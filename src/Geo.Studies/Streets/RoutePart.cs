using Geo.Model.Streets;

namespace Geo.Studies.Streets;

/// <summary>One part of a journey.</summary>
/// <param name="Class">Null: on foot, off the streets.</param>
/// <param name="Name">As the file has it; empty where it has none.</param>
public sealed record RoutePart(StreetClass? Class, string Name, long Mm, int Ms);

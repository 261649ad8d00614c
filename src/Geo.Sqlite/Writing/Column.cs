namespace Geo.Sqlite.Writing;

/// <summary>A column of a layer to be written.</summary>
public sealed record Column(string Name, ColumnKind Kind);

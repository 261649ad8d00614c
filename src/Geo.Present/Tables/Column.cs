namespace Geo.Present.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Key">Stable and language-free: <c>outside</c>.</param>
/// <param name="Title">In the reader's language, with the unit where there is one.</param>
public sealed record Column(string Key, string Title, CellKind Kind);

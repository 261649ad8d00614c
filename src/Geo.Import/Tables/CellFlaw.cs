namespace Geo.Import.Tables;

/// <summary>A cell that holds no value: an error, a formula without its result. Its row is rejected where the product looks at that column, and taken where it does not.</summary>
/// <param name="Column">From 0.</param>
public sealed record CellFlaw(int Column, RowFlaw Flaw);

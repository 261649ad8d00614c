namespace Geo.Model.Imports;

/// <summary>The rejected rows of a source, ready to be written as a table, corrected and imported again.</summary>
/// <param name="Header">The file's own columns.</param>
/// <param name="Rows">Each with its fault and its cells, in the order of <paramref name="Header"/>.</param>
public sealed record RejectedRows(IReadOnlyList<string> Header, IReadOnlyList<RejectedRow> Rows);

/// <summary>One rejected row with the reason.</summary>
public sealed record RejectedRow(Fault Fault, IReadOnlyList<string> Cells);

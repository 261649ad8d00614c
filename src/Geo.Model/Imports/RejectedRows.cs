namespace Geo.Model.Imports;

/// <summary>The rejected rows of a source, ready to be written as a table, corrected and imported again.</summary>
/// <param name="Header">The file's own columns; none for a table without a header row.</param>
/// <param name="Rows">
/// Each with its fault and its cells, in the order of <paramref name="Header"/>. There may be millions, and they need not be in memory: they can be read from the first to
/// the last any number of times, by several threads at once, and each time are read from where they are kept.
/// </param>
public sealed record RejectedRows(IReadOnlyList<string> Header, IReadOnlyCollection<RejectedRow> Rows);

/// <summary>One rejected row with the reason.</summary>
public sealed record RejectedRow(Fault Fault, IReadOnlyList<string> Cells);

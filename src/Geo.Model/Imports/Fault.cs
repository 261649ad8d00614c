namespace Geo.Model.Imports;

/// <summary>What is wrong with one row (or with the file, where <paramref name="Row"/> is 0), and where.</summary>
/// <param name="File">As the study names it.</param>
/// <param name="Row">Line of a table from 1 (the header is line 1); number of a feature or a cell from 1; 0 for the whole file.</param>
/// <param name="Column">Column or property; empty where the row as a whole is meant.</param>
/// <param name="Value">What stands there, shortened to 80 characters.</param>
/// <param name="Hint">What would have been right, as data: the nearest known key, the values allowed, an example; empty where there is nothing to say.</param>
public sealed record Fault(FaultCode Code, string File, long Row, string Column, string Value, string Hint = "");

using Geo.Model.Imports;

namespace Geo.Import.Tables;

/// <summary>Why a row can't be read at all.</summary>
/// <param name="Column">The column meant; empty for the row as a whole.</param>
/// <param name="Hint">What would have been right, as data.</param>
public sealed record RowFlaw(FaultCode Code, string Column, string Value, string Hint = "");

namespace Geo.Import.Workbooks;

/// <summary>What a cell of a sheet holds.</summary>
enum CellKind : byte
{
    Empty,
    Text,
    Number,
    Flag,
    Date,

    /// <summary>An error value: <c>#N/A</c>, <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>A formula whose result the file does not hold.</summary>
    NoResult,

    /// <summary>It refers to a string the workbook does not have, or holds more than a cell can.</summary>
    Unreadable,
}

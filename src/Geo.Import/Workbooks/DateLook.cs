namespace Geo.Import.Workbooks;

/// <summary>Whether a cell's format shows a number as a date.</summary>
enum DateLook : byte
{
    None,
    Date,
    Time,
    DateTime,
}

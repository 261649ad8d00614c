using Geo.Import.Archives;

namespace Geo.Import.Workbooks;

/// <summary>One sheet of a workbook, as its list of sheets has it.</summary>
sealed record SheetPart(string Name, ZipMember Member, bool IsVisible);

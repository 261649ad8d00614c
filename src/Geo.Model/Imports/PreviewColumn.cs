namespace Geo.Model.Imports;

/// <summary>A column of a file.</summary>
/// <param name="Header">As it stands in the file; its number from 1 where there is no header.</param>
/// <param name="Field">What it was recognised as, <c>longitude</c>; null where it is passed over.</param>
public sealed record PreviewColumn(string Header, string? Field);

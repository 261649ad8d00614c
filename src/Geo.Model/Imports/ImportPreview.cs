using Geo.Model.Studies;

namespace Geo.Model.Imports;

/// <summary>A file as an import would take it, before it is part of any study: its beginning, what its columns were recognised as, and what would become of its rows.</summary>
/// <param name="Columns">None for a raster.</param>
/// <param name="Rows">The first ones as they stand, each with its cells in the order of <paramref name="Columns"/>.</param>
public sealed record ImportPreview(StudySource Source, ImportReport Report, IReadOnlyList<PreviewColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

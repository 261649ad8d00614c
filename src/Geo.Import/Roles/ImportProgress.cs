namespace Geo.Import.Roles;

/// <summary>How far the import of a study has come.</summary>
/// <param name="File">The source just read, as the study names it.</param>
/// <param name="Done">Sources read.</param>
/// <param name="Total">Sources of the study.</param>
public sealed record ImportProgress(string File, int Done, int Total);

using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Coordinates;

/// <summary>Which files the boundaries come from, in which systems, and whether anybody declared those.</summary>
/// <param name="IsStated">By the study, by the files themselves, or accepted by the user; a format's own rule is no declaration.</param>
sealed record Boundaries(string Files, string Crs, bool IsStated)
{
    public static Boundaries Of(IEnumerable<ImportReport?> reports)
    {
        ImportReport[] located = [.. reports.OfType<ImportReport>().Where(report => report.Role == SourceRole.Units && report.CrsOrigin != CrsOrigin.None)];
        return new(
            string.Join(", ", located.Select(report => report.File).Distinct()),
            string.Join(", ", located.Select(report => report.Crs).Distinct()),
            located.Length > 0 && Array.TrueForAll(located, report => IsStatedBy(report.CrsOrigin)));
    }

    public static bool IsStatedBy(CrsOrigin origin) => origin is CrsOrigin.Study or CrsOrigin.File or CrsOrigin.Guessed;
}

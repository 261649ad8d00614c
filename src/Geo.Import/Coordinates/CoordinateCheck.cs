using Geo.Import.Roles;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;

namespace Geo.Import.Coordinates;

/// <summary>What follows for a source from the evidence on its coordinates: remarks, and, on the user's word alone, another reading. Not for several threads at once.</summary>
/// <param name="acceptGuess">Whether the user takes the reading that fits better.</param>
sealed class CoordinateCheck(CoordinateDetective detective, UnitTree tree, bool acceptGuess)
{
    /// <summary>The rows of a source with their report complete: read as declared, or, where that was accepted, as the evidence says.</summary>
    /// <param name="read">Reads the source, by a guess or as it is declared.</param>
    /// <param name="placedOf">The rows as they were placed.</param>
    /// <param name="forget">Undoes what the first reading left behind, before another.</param>
    public (T Rows, ImportReport Report) Read<T>(
        StudySource source, Func<CoordinateGuess?, (T Rows, ImportReport Report)> read, Func<T, PlacedRows> placedOf, Action? forget = null)
    {
        var (rows, report) = read(null);
        var placed = placedOf(rows);
        var evidence = detective.Examine(source, report, placed, out var guess, out var sample);
        var declared = report.Crs;
        if (guess is not null && acceptGuess)
        {
            forget?.Invoke();
            (rows, report) = read(guess);
            placed = placedOf(rows);
            evidence = evidence! with { Applied = true };
        }

        var remarks = new List<Fault>();
        if (evidence is not null) remarks.AddRange(OnSystem(source, evidence, report.CrsOrigin, declared));
        // Where the system itself is in doubt, hundreds of rows outside would hide the one thing to do.
        if (evidence is not { Verdict: CoordinateVerdict.AnotherFits, Applied: false }) remarks.AddRange(Outside(source, placed, sample, guess is not null && acceptGuess ? guess : null));
        return (rows, ReportRemarks.With(report with { Coordinates = evidence }, remarks));
    }

    static IEnumerable<Fault> OnSystem(StudySource source, CoordinateEvidence evidence, CrsOrigin origin, string declared)
    {
        var found = evidence.BestFit is { } best ? CodeOf(best) : "";
        if (evidence.Applied) yield return new(FaultCode.CrsGuessed, source.Path, 0, "crs", declared, found);
        else if (evidence.Verdict == CoordinateVerdict.AnotherFits) yield return new(FaultCode.CrsUnfit, source.Path, 0, "crs", declared, evidence.HintKey.Length > 0 ? $"{evidence.HintKey}: {evidence.HintValue}" : found);
        else if (origin == CrsOrigin.Assumed) yield return new(FaultCode.CrsAssumed, source.Path, 0, "crs", declared, "EPSG:4326, EPSG:4490, GCJ-02, BD-09, …");
    }

    static string CodeOf(CoordinateFit fit) => Crs.Find(fit.Crs) is { } crs ? new CoordinateGuess(crs, fit.IsSwapped, fit.EastMetres, fit.NorthMetres).ToString() : fit.Crs;

    /// <summary>By the column of units that was read; where none was, by the one that the sample found, if it holds every row.</summary>
    IEnumerable<Fault> Outside(StudySource source, PlacedRows placed, CoordinateSample? sample, CoordinateGuess? guess)
    {
        if (!detective.Ground.HasBoundaries) return [];
        if (placed.Units.Length > 0 && placed.Columns.Unit.Length > 0) return OutsideNamed.Of(placed, placed.Columns.Unit, source.Path, tree, detective.Ground);
        if (sample is not { NamedBy.Length: > 0, Stride: 1 }) return [];
        var (longitudes, latitudes) = (guess ?? detective.AsRead).Place(sample.Pairs[0].X, sample.Pairs[0].Y);
        return OutsideNamed.Of(new(longitudes, latitudes, sample.Units, sample.Rows, placed.Columns), sample.NamedBy, source.Path, tree, detective.Ground);
    }
}

using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Studies.Runs;

namespace Geo.Studies.Imports;

/// <summary>A file held against a study as an import would take it, without being part of it: nothing of the study is touched, nothing is written.</summary>
public static class FilePreview
{
    const int RowsShown = 8;

    /// <param name="source">What the file is for, and how to read it; its path is the file's name within <paramref name="folder"/>.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read, or the study's own units can't.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static ImportPreview Of(Study study, StudySource source, string folder, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(source);
        var (columns, rows) = SourceLook.Of(source, folder, RowsShown, cancellation);
        progress?.Report(0.05);
        try
        {
            var data = StudyImport.Read(Alone(study, source, folder), new Step<ImportProgress>(read => progress?.Report(0.05 + (0.95 * read.Done / read.Total))), cancellation);
            return new(source, data.Reports[^1], columns, rows);
        }
        catch (BadInputException bad)
        {
            throw new BadInputException([.. bad.Faults.Select(fault => Named(study, fault))]);
        }
    }

    /// <summary>The study with this source alone, and the units its rows are held against. Its seat is a named place, which may not be among them.</summary>
    static Study Alone(Study study, StudySource source, string folder)
    {
        var units = source.Role is SourceRole.Units or SourceRole.CurrentUnits ? []
            : study.Sources.Where(one => one.Role is SourceRole.Units or SourceRole.CurrentUnits).Select(one => one with { Path = PathOf(study, one) });
        return study with { Folder = folder, Sources = [.. units, source], Area = study.Area with { Seat = null } };
    }

    static string PathOf(Study study, StudySource source) => Path.GetFullPath(Path.Combine(study.Folder, source.Path));

    /// <summary>A fault names a file as the study does, and never where it lies.</summary>
    static Fault Named(Study study, Fault fault) =>
        study.Sources.FirstOrDefault(one => PathOf(study, one) == fault.File) is { } own ? fault with { File = own.Path } : fault;
}

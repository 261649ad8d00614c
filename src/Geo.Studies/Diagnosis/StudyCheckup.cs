using Geo.Import.Catalogue;
using Geo.Import.Studies;
using Geo.Model.Imports;

namespace Geo.Studies.Diagnosis;

/// <summary>Asks a study file and a catalogue of one's own whether a run can begin with them.</summary>
public static class StudyCheckup
{
    /// <param name="studyPath">Null: no study.</param>
    /// <param name="standardFiles">Files or folders of standards; empty: the built-in catalogue alone.</param>
    /// <returns>Every fault; those of the catalogue first, and those alone where it has some, since the study refers to it.</returns>
    public static IReadOnlyList<Fault> Examine(string? studyPath, IReadOnlyList<string> standardFiles)
    {
        try
        {
            var catalogue = StandardCatalogue.Load(standardFiles);
            return studyPath is null ? [] : StudyFile.Check(studyPath, catalogue);
        }
        catch (BadInputException bad)
        {
            return bad.Faults;
        }
    }
}

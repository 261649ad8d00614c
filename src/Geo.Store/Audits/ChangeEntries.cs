using System.Globalization;
using Geo.Model.Audits;
using Geo.Model.Scenarios;

namespace Geo.Store.Audits;

/// <summary>What is entered for changes that either store makes.</summary>
static class ChangeEntries
{
    const int ShownDigits = 12;

    /// <param name="studySha256">Of the study file: which version of it.</param>
    public static AuditEntry OfImport(this AuditAuthor author, string studyId, string studySha256) =>
        author.Enter(AuditAct.StudyImported, studyId, studyId, studySha256[..Math.Min(ShownDigits, studySha256.Length)]);

    /// <param name="saved">Null where it is deleted.</param>
    public static AuditEntry OfScenario(this AuditAuthor author, string studyId, string name, Scenario? saved, long expectedVersion)
    {
        if (saved is null) return author.Enter(AuditAct.ScenarioDeleted, studyId, name, Text($"version {expectedVersion}"));
        return author.Enter(expectedVersion == 0 ? AuditAct.ScenarioCreated : AuditAct.ScenarioChanged, studyId, name, Text($"version {saved.Version}, {saved.Cursor}/{saved.Edits.Count}"));
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

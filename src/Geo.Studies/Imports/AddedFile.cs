using Geo.Model.Drafts;
using Geo.Model.Studies;
using Geo.Studies.Outputs;

namespace Geo.Studies.Imports;

/// <summary>Files that a user adds to a study: each new, in a folder of their own beside the study file. What the study names already is never written to, nor is the study file.</summary>
public static class AddedFile
{
    const string Folder = "added";

    /// <summary>Puts a copy beside the study, or nothing.</summary>
    /// <param name="name">Of the new file; a plain name.</param>
    /// <returns>As the study would name it, <c>added/clinics.csv</c>; null where there is one of this name.</returns>
    /// <exception cref="StoreException">The folder can't be written.</exception>
    public static string? Keep(Study study, string from, string name)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (Path.GetFileName(name) != name || name.Length == 0) throw new ArgumentException("A plain name has no folder.", nameof(name));
        var path = Path.GetFullPath(Path.Combine(study.Folder, Folder, name));
        var isNew = false;
        Writing.Attempt(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            DraftName.Sweep(path);
            var draft = DraftName.Take(path);
            File.Copy(from, draft);
            try
            {
                if (File.Exists(path)) return;
                // Refused where somebody else was first in the meantime.
                File.Move(draft, path, overwrite: false);
                isNew = true;
            }
            finally
            {
                File.Delete(draft);
            }
        });
        return isNew ? $"{Folder}/{name}" : null;
    }
}

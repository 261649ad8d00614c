using Geo.Import.Archives;

namespace Geo.Import.Workbooks;

/// <summary>What one part of a package refers to (ISO/IEC 29500-2, 6.5): other parts by id and by kind. What lies outside of the package is never followed.</summary>
sealed class PartRelations
{
    const int MostRelations = 100_000;

    readonly Dictionary<string, (string Kind, ZipMember Part)> _targets = new(StringComparer.Ordinal);

    /// <param name="part">Name of the referring part; empty for the package itself.</param>
    public PartRelations(BoundedZip zip, string part, string file)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        if (zip.Find($"{folder}_rels/{part[folder.Length..]}.rels") is not { } list) return;
        using var xml = new PartXml(zip, list, file);
        while (xml.ReadStart(0))
        {
            if (xml.Name != "Relationship" || xml.Attribute("TargetMode") == "External") continue;
            if (xml.Attribute("Target") is not { } target || zip.Find(Resolved(folder, target)) is not { } member) continue;
            if (_targets.Count == MostRelations) throw xml.Damaged($"> {MostRelations} Relationship");
            var type = xml.Attribute("Type") ?? "";
            _targets.TryAdd(xml.Attribute("Id") ?? "", (type[(type.LastIndexOf('/') + 1)..], member));
        }
    }

    /// <summary>The first part of a kind (<c>officeDocument</c>, <c>styles</c>); null where there is none.</summary>
    public ZipMember? Target(string kind) => _targets.Values.FirstOrDefault(target => target.Kind == kind).Part;

    /// <summary>The part of an id, if it is of this kind.</summary>
    public ZipMember? TargetOf(string? id, string kind) =>
        id is not null && _targets.TryGetValue(id, out var target) && target.Kind == kind ? target.Part : null;

    static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var steps = new List<string>();
        foreach (var step in (folder + target).Split('/'))
        {
            if (step == "..") steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            else if (step is not ("" or ".")) steps.Add(step);
        }

        return string.Join('/', steps);
    }
}

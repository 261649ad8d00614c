using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Standards;

namespace Geo.Import.Studies;

/// <summary>Reads which standards a study asks for: one id or a list of them, or <c>{use: […], files: […]}</c>.</summary>
sealed class StandardsReader
{
    readonly MapReader _map;
    readonly string _key;
    readonly string _folder;

    /// <param name="study">The study's own mapping.</param>
    /// <param name="folder">What the paths of files start from.</param>
    public StandardsReader(MapReader study, string folder)
    {
        _folder = folder;
        var isMap = study.Find("standards") is { Kind: YamlKind.Map };
        (_map, _key) = isMap ? (study.Map("standards", StudyKeys.Standards)!, "use") : (study, "standards");
        Files = isMap ? [.. _map.Texts("files", "[standards.yaml]").Select(file => file.Text)] : [];
    }

    /// <summary>As the study writes them.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>What is known with the study's own files; what is wrong in them is a fault of the study, and it goes on with what is known without them.</summary>
    public IReadOnlyList<Standard> Catalogue(Func<IReadOnlyList<string>, IReadOnlyList<Standard>> catalogueOf)
    {
        try
        {
            return catalogueOf([.. Files.Select(file => Path.GetFullPath(Path.Combine(_folder, file)))]);
        }
        catch (BadInputException bad)
        {
            _map.Faults.AddRange(bad.Faults);
            return catalogueOf([]);
        }
    }

    /// <summary>Ids of standards or of documents; each must be known.</summary>
    public IReadOnlyList<string> Asked(IReadOnlyList<Standard> catalogue)
    {
        var known = catalogue.Select(standard => standard.Id)
            .Concat(catalogue.SelectMany(StandardChoice.DocumentsOf).Distinct(StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var asked = new List<string>();
        foreach (var (text, line) in _map.Texts(_key, "[KJ-R1, kaijiang-2025]"))
        {
            if (known.Contains(text)) asked.Add(text);
            else _map.Faults.Add(new(FaultCode.StandardUnknown, _map.File, line, _map.PathOf(_key), YamlTree.Shortened(text), Nearest.To(text, known)));
        }

        return asked;
    }
}

using System.Text;
using Geo.Hostile.Tests.Corpus.Tables;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Studies;

/// <summary>Study files, and what they point at.</summary>
static class StudyKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        Sources("study: aliases that multiply", "no anchors and no aliases", "units: {path: &a good.geojson}\nplaces: {path: *a}", Refused(YamlAlias, ValueMissing)),
        Sources("study: a hundred levels", "at most 32 levels", $"units: {new string('[', 100)}{new string(']', 100)}", Refused(YamlTooDeep)),
        Sources("study: ten thousand levels", "levels end", $"units: {new string('{', 10_000)}", Refused(YamlTooDeep)),
        Sources("study: a brace never closed", "what is opened is closed", "units: {path: good.geojson", Refused(YamlInvalid)),
        Sources("study: a key twice", "a key stands once", "units: {path: good.geojson, path: bad.geojson}", Refused(KeyDuplicate)),
        Sources("study: a key nobody knows", "every key is known", "units: {path: good.geojson, pfad: x}", Refused(KeyUnknown)),
        Sources("study: a tag", "no tags", "units: !!python/object:os.system {path: good.geojson}", Refused(YamlAlias)),
        Sources("study: two million bytes", "a study has at most a million bytes", $"units: {{path: good.geojson}}\n# {new string('x', 2_000_000)}", Refused(FileTooLarge)),
        Sources("study: no path", "a source has a path", "units: {crs: EPSG:4326}", Refused(KeyMissing)),
        Sources("study: a list as a path", "a path is a text", "units: {path: [a, b]}", Refused(TextExpected)),
        Sources("study: a path that holds a zero", "a path holds no control characters", "facilities: {path: \"a\\0b.csv\"}", Refused(ValueInvalid)),
        Sources("study: a path of five thousand letters", "a path has a length the system knows", $"facilities: {{path: {new string('a', 5000)}.csv}}", Refused(FileMissing)),
        Sources("study: an address in place of a path", "a source is a file", "facilities: {path: \"https://example.org/f.csv\"}", Refused(FileMissing)),
        Sources("study: a box turned round", "west is west of east", "facilities: {path: f.csv, clip: [105, 30, 104, 31]}", Refused(ValueInvalid)),
        Sources("study: a filter that is none", "a filter is a condition", "facilities: {path: f.csv, where: \"drop table\"}", Refused(FilterInvalid)),
        Sources("study: a column that is not there", "columns name what the file has", "facilities: {path: f.csv, columns: {name: 不存在}}", Refused(ColumnMissing), folder => folder.Write("f.csv", Csv.Header + Csv.Good)),
        Sources("study: a format that is another", "the format stated is the file's", "facilities: {path: f.csv, format: geopackage}", Refused(FileUnreadable), folder => folder.Write("f.csv", Csv.Header + Csv.Good)),
        Sources("study: a device that never ends", "a source is a plain file", "facilities: {path: /dev/zero, format: geopackage}", Refused(FileEmpty), _ => { }, "/dev/zero"),
        Sources("study: a pipe that nobody writes to", "a source can be read to its end", "population: {path: pipe.tif}", Refused(FileEmpty), folder => Pipe(folder["pipe.tif"]), "pipe.tif"),
        Sources("study: a link to itself", "a link leads to a file", "facilities: {path: f.csv}", Refused(FileUnreadable), folder => File.CreateSymbolicLink(folder["f.csv"], folder["f.csv"])),
        new("study: not a letter of UTF-8", "a study is UTF-8", "study.yaml", "units: {path: \uD800}", _ => { }, Refused(FileMissing)),
    ];

    static Kind Sources(string name, string rule, string sources, Answer expected, Action<Folder>? make = null, string file = "f.csv") =>
        new(name, rule, file, sources, folder =>
        {
            folder.Write("good.geojson", Encoding.UTF8.GetBytes(Folder.GoodUnits));
            make?.Invoke(folder);
        }, expected);

    static void Pipe(string path)
    {
        using var make = System.Diagnostics.Process.Start("mkfifo", path);
        make.WaitForExit();
    }
}

using Geo.Import.Names;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Present.Words;

namespace Geo.Web.Searches;

/// <summary>Everything of a study that has a name, to be found by it or by its id. A list is walked: a county has thousands of names, not millions.</summary>
sealed class NameIndex
{
    const int NotFound = 6;

    readonly List<(NamedThing Thing, string[] Keys, PinyinName? Pinyin)> _things = [];

    public NameIndex(StudyFindings findings, IReadOnlyList<NamedPlace> places)
    {
        foreach (var (index, unit) in findings.Placed.Units.Units.Index()) Add(Of(findings, index, unit));
        foreach (var (index, facility) in findings.Placed.Facilities.Index()) Add(Of(findings, index, facility));
        foreach (var place in places) Add(new(ThingKind.Place, -1, place.Id, place.Name, place.NameEn, PlaceKinds.Of(place.Kind), place.Place, null));
    }

    /// <summary>Whole names and ids first, then those that begin with the words, then those that hold them; then by pinyin in the same way; each in the study's order.</summary>
    public IReadOnlyList<NamedThing> Search(string words, int limit)
    {
        var asked = Folded(words);
        if (asked.Length == 0) return [];
        var typed = Typed(asked);
        return [.. _things.Select(one => (one.Thing, Rank: RankOf(one.Keys, one.Pinyin, asked, typed))).Where(one => one.Rank < NotFound).OrderBy(one => one.Rank).Take(limit).Select(one => one.Thing)];
    }

    static int RankOf(string[] keys, PinyinName? pinyin, string asked, string? typed)
    {
        var byName = keys.Min(key => RankOf(key, asked));
        return byName < 3 ? byName : typed is not null && pinyin is not null ? 3 + pinyin.RankOf(typed) : NotFound;
    }

    /// <summary>What was asked as a keyboard writes pinyin (apostrophes between syllables left out, ü as v); null where it is no pinyin.</summary>
    static string? Typed(string asked)
    {
        var typed = asked.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Replace('ü', 'v');
        return typed.Length > 0 && typed.All(char.IsAsciiLetterOrDigit) && typed.Any(char.IsAsciiLetter) ? typed : null;
    }

    static int RankOf(string key, string asked) => key == asked ? 0
        : key.StartsWith(asked, StringComparison.Ordinal) ? 1
        : key.Contains(asked, StringComparison.Ordinal) ? 2 : 3;

    static NamedThing Of(StudyFindings findings, int index, Unit unit)
    {
        var level = WordTable.Rows[WordTable.KeyOf("level", unit.Level)];
        if (unit.Boundary is not { IsEmpty: false } boundary) return new(ThingKind.Unit, index, unit.Id, unit.Name, unit.NameEn, level, null, null);
        var (inner, box) = (boundary.InteriorPoint, boundary.EnvelopeInternal);
        return new(ThingKind.Unit, index, unit.Id, findings.NameOf(index, Language.Chinese), unit.NameEn, level, new(inner.X, inner.Y), new(box.MinX, box.MinY, box.MaxX, box.MaxY));
    }

    static NamedThing Of(StudyFindings findings, int index, Facility facility)
    {
        var classes = Enum.GetValues<FacilityClasses>().Where(one => one != FacilityClasses.None && facility.Classes.HasFlag(one)).Select(one => WordTable.Rows[WordTable.KeyOf("facility-class", one)]).ToArray();
        var unit = facility.Unit < 0 ? null : LocalText.Same("") with { Chinese = findings.NameOf(facility.Unit, Language.Chinese), English = findings.NameOf(facility.Unit, Language.English) };
        var detail = new LocalText(
            string.Join("、", classes.Select(one => one.Chinese).Concat(unit is null ? [] : [unit.Chinese])),
            string.Join(", ", classes.Select(one => one.English).Concat(unit is null ? [] : [unit.English])));
        return new(ThingKind.Facility, index, facility.Id, facility.Name, facility.NameEn, detail, facility.Place, null);
    }

    void Add(NamedThing thing)
    {
        string?[] names = [thing.Name, thing.NameEn, thing.Id];
        _things.Add((thing, [.. names.OfType<string>().Select(Folded).Where(name => name.Length > 0)], PinyinName.Of(thing.Name, PinyinTable.Product)));
    }

    /// <summary>Without blanks, in small letters, full-width forms as plain ones.</summary>
    static string Folded(string name)
    {
        var folded = new char[name.Length];
        var length = 0;
        foreach (var letter in name)
        {
            if (char.IsWhiteSpace(letter)) continue;
            var plain = letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;
            folded[length++] = char.ToLowerInvariant(plain);
        }

        return new(folded, 0, length);
    }
}

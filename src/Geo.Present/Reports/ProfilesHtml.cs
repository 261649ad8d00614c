using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Present.Scorecards;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Reports;

/// <summary>One page a township: people, institutions, reach, the nearest station, and what is missed there.</summary>
sealed class ProfilesHtml
{
    readonly HtmlWriter _html;
    readonly StudyFindings _findings;
    readonly WholePopulation _population;
    readonly WordTable _words;
    readonly TableHtml _table;
    readonly UnitMatrix _matrix;
    readonly ProfileTables _tables;
    readonly ILookup<int, int> _facilities;
    readonly Dictionary<int, long[]> _people = [];
    readonly Dictionary<int, (int Facility, long Millionths)> _nearest = [];
    readonly ReachFinding? _stations;

    public ProfilesHtml(HtmlWriter html, StudyFindings findings, WholePopulation population, RuleText rules, WordTable words)
    {
        (_html, _findings, _population, _words, _table, _matrix) = (html, findings, population, words, new(html, words), new(findings));
        var rowOf = _matrix.Rows.ToHashSet();
        int RowOf(int unit) => unit < 0 ? -1 : findings.Placed.Units.SelfAndAncestors(unit).Where(rowOf.Contains).FirstOrDefault(-1);
        _facilities = Enumerable.Range(0, findings.Placed.Facilities.Count).ToLookup(facility => RowOf(findings.Placed.Facilities[facility].Unit));
        _tables = new(findings, _matrix, _facilities, new(findings, population, words), rules, words);
        _stations = findings.Standards.OfType<ReachFinding>().FirstOrDefault(finding => finding.Standard.Rule is ReachRule { IsEmergency: true } && finding.Serving.Count > 0);
        CountPeople([.. Enumerable.Range(0, findings.Placed.Units.Units.Count).Select(RowOf)]);
    }

    public void Write()
    {
        var units = ProfiledUnits.Of(_findings.Placed);
        foreach (var (at, unit) in units.Index())
        {
            _html.Open("section", $"id=\"{Anchors.Unit(_findings.Placed.Units.Units[unit].Id)}\" class=\"profile\"");
            if (at == 0)
            {
                _html.Text("h2", _words["report.section-profiles"], "id=\"profiles\"");
                if (units.Count < _matrix.Rows.Count) _html.Text("p", _words.Format("profile.bound", Figures.Whole(units.Count), Figures.Whole(_matrix.Rows.Count)), "class=\"note\"");
            }

            WriteOne(unit, _matrix.Rows.Index().First(row => row.Item == unit).Index);
            _html.Close("section");
        }
    }

    void WriteOne(int unit, int row)
    {
        _html.Text("h3", _findings.NameOf(unit, _words.Language));
        _html.Open("div", "class=\"columns\"");
        _html.Open("div");
        WriteFacts(unit);
        Put(_tables.Reach(unit));
        Put(_tables.Facilities(unit));
        _html.Close("div");
        _html.Open("div");
        var told = _matrix.Columns.Where(column => column.Cells[row] is not null).ToList();
        var outcomes = Enum.GetValues<Outcome>().Select(outcome => (Outcome: outcome, Count: told.Count(column => column.Cells[row]!.Outcome == outcome))).Where(part => part.Count > 0)
            .Select(part => _words.Format("score.part", _words.Of("judged", part.Outcome), Figures.Whole(part.Count)));
        _html.Text("p", _words.Format("profile.tally", Figures.Whole(told.Count), string.Join(_words["list.comma"], outcomes)));
        if (_tables.Missed(row) is { Rows.Count: > 0 } missed) Put(missed);
        else _html.Text("p", _words["profile.none-missed"]);
        _html.Close("div");
        _html.Close("div");
    }

    void Put(Table table)
    {
        if (table.Rows.Count > 0) _table.Write(table.Compact(), longest: int.MaxValue);
    }

    void WriteFacts(int unit)
    {
        var known = _findings.Placed.Units.Units[unit];
        _html.Open("dl", "class=\"facts\"");
        var parts = Rounding.LargestRemainder(_people.GetValueOrDefault(unit) ?? new long[4], _population.Units[unit]);
        Fact("population", _words.Format("profile.people", Figures.Whole(_population.Units[unit]), Figures.Whole(parts[1]), Figures.Whole(parts[2]), Figures.Whole(parts[0]), Figures.Whole(parts[3])));
        if (known.Type is { } type) Fact("type", type);
        Fact("code", known.Id);
        var here = _facilities[unit].Select(facility => _findings.Placed.Facilities[facility]).ToList();
        Fact("supply", _words.Format("item.supply-figures", [.. new Func<Facility, int?>[] { one => one.Beds, one => one.Doctors, one => one.Nurses, one => one.Ambulances }
            .Select(of => here.Exists(one => of(one) is not null) ? Figures.Whole(here.Sum(one => (long)(of(one) ?? 0))) : "–")]));
        var classes = Enum.GetValues<FacilityClasses>().Where(one => one != FacilityClasses.None).Select(one => (Class: one, Count: here.Count(facility => facility.Classes.HasFlag(one)))).Where(one => one.Count > 0)
            .Select(one => _words.Format("score.part-of", _words.Of("facility-class", one.Class), Figures.Whole(one.Count)));
        Fact("institutions", string.Join(_words["list.comma"], classes) is { Length: > 0 } listed ? listed : "0");
        if (_stations is not null && _nearest.TryGetValue(unit, out var nearest) && Distances(unit) is { } far)
        {
            Fact("nearest-station", _words.Format(
                "profile.station", _findings.Placed.Facilities[nearest.Facility].NameIn(_words.Language), Figures.Whole(Rounding.Nearest(nearest.Millionths)), Figures.Kilometres(far.Mean), Figures.Kilometres(far.Largest)));
        }

        _html.Close("dl");
    }

    CostSummary? Distances(int unit) => _findings.Standards.OfType<ReachFinding>()
        .Where(finding => finding.Standard.Rule is ReachRule { IsEmergency: true }).Select(finding => finding.Head.ByUnit[unit].Nearest).FirstOrDefault(nearest => nearest is not null);

    void Fact(string item, string content)
    {
        _html.Text("dt", _words[$"item.{item}"]);
        _html.Text("dd", content);
    }

    /// <summary>People of each township by class, the fourth without a place; and the station most of them are nearest to.</summary>
    void CountPeople(int[] rowOf)
    {
        var demand = _findings.Placed.Demand;
        var byStation = new Dictionary<(int Unit, int Facility), long>();
        for (var row = 0; row < demand.Count; row++)
        {
            if (rowOf[demand.Units[row]] is not (>= 0 and var unit)) continue;
            Parts(unit)[(int)demand.Classes[row]] += demand.Millionths[row];
            if (_stations?.Nearest.First[row] is >= 0 and var station) byStation[(unit, station)] = byStation.GetValueOrDefault((unit, station)) + demand.Millionths[row];
        }

        foreach (var place in _findings.Placed.Unlocated.Where(place => place.Unit >= 0 && rowOf[place.Unit] >= 0)) Parts(rowOf[place.Unit])[3] += place.People?.Millionths ?? 0;
        foreach (var ((unit, facility), millionths) in byStation.OrderBy(pair => pair.Key.Facility))
        {
            if (!_nearest.TryGetValue(unit, out var best) || millionths > best.Millionths) _nearest[unit] = (facility, millionths);
        }
    }

    long[] Parts(int unit)
    {
        if (!_people.TryGetValue(unit, out var parts)) _people[unit] = parts = new long[4];
        return parts;
    }
}

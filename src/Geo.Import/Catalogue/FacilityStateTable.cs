using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Catalogue;

/// <summary>
/// The editable table <c>seeds/classes/facility-states.csv</c>: words by which a name says that it is a department, closed, planned or a branch. Of several patterns
/// that end a name the longest decides, of equal ones the first. Names only propose: what becomes of such rows is the study's to say.
/// </summary>
public sealed class FacilityStateTable
{
    const string Seed = "seeds/classes/facility-states.csv";
    static readonly Lazy<FacilityStateTable> s_product = new(() => Load());
    static readonly string[] s_matches = ["word", "whole", "end", "bracket", "bracket_end", "after", "institution"];
    static readonly string[] s_states = ["none", "department", "closed", "planned", "branch"];

    /// <summary>By <see cref="StateMatch"/>.</summary>
    readonly Row[][] _rows;

    FacilityStateTable(List<Row> rows) => _rows = [.. s_matches.Select((_, match) => rows.Where(row => row.Match == (StateMatch)match).ToArray())];

    /// <summary>The product's own table.</summary>
    public static FacilityStateTable Product => s_product.Value;

    /// <param name="path">A table to use instead of the product's own.</param>
    /// <exception cref="BadInputException">Every fault of the table, with its line.</exception>
    public static FacilityStateTable Load(string? path = null) => new(SeedTable.Load<Row>(Seed, path, "pattern,match,state,origin", Parse));

    public FacilityStatement Of(string name)
    {
        var text = FullWidth.Narrow(name).Trim().ToLowerInvariant();
        if (text.Length == 0) return FacilityStatement.Nothing;
        var (main, brackets) = Split(text);
        var found = new Findings();
        foreach (var row in Of(StateMatch.Word))
        {
            if (text.Contains(row.Pattern, StringComparison.Ordinal)) found.Add(row);
        }

        foreach (var bracket in brackets) OfBracket(main, bracket, found);
        if (Array.Find(Of(StateMatch.Whole), row => row.Pattern == main) is { } whole) found.Add(whole);
        else OfMain(main, found);
        return found.States == FacilityStates.None ? FacilityStatement.Nothing : new(found.States, string.Join(", ", found.Words.Distinct()), found.Owners);
    }

    /// <summary>Whether a name ends as an institution's does.</summary>
    public bool IsInstitution(string name) =>
        Longest(StateMatch.Institution, name) is not null;

    void OfBracket(string main, string bracket, Findings found)
    {
        if (Array.Find(Of(StateMatch.Bracket), row => row.Pattern == bracket) is { } exact) found.Add(exact);
        else if (Longest(StateMatch.BracketEnd, bracket) is { } end) found.Add(end);
        else if (HasInstitution(main) && Longest(StateMatch.After, bracket) is { State: FacilityStates.Department } department) found.Add(department);
        else return;
        found.Owners.Add(main);
    }

    void OfMain(string main, Findings found)
    {
        var dash = main.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && dash < main.Length - 1 && HasInstitution(main[..dash]))
        {
            var tail = main[(dash + 1)..];
            if (!IsInstitution(tail) && Longest(StateMatch.After, tail) is not { State: FacilityStates.None })
            {
                found.Add(Longest(StateMatch.After, tail) ?? new("-", StateMatch.After, FacilityStates.Department));
                found.Owners.Add(main[..dash]);
                return;
            }
        }

        if (EndOfInstitution(main) is not (> 0 and var end) || end == main.Length || Longest(StateMatch.After, main[end..]) is not { } after)
        {
            if (Longest(StateMatch.End, main) is { } last) found.Add(last, main[..^last.Pattern.Length]);
        }
        else if (after.State != FacilityStates.None)
        {
            found.Add(after, main[..^after.Pattern.Length]);
            found.Owners.Add(main[..end]);
        }
    }

    bool HasInstitution(string text) => EndOfInstitution(text) > 0;

    /// <summary>Where the first institution in a text ends; 0 where there is none. A text that begins with the word names none.</summary>
    int EndOfInstitution(string text)
    {
        var first = 0;
        foreach (var row in Of(StateMatch.Institution))
        {
            var at = text.IndexOf(row.Pattern, StringComparison.Ordinal);
            if (at > 0 && (first == 0 || at + row.Pattern.Length < first)) first = at + row.Pattern.Length;
        }

        return first;
    }

    Row? Longest(StateMatch match, string text)
    {
        Row? longest = null;
        foreach (var row in Of(match))
        {
            if (row.Pattern.Length > (longest?.Pattern.Length ?? 0) && text.EndsWith(row.Pattern, StringComparison.Ordinal)) longest = row;
        }

        return longest;
    }

    Row[] Of(StateMatch match) => _rows[(int)match];

    /// <summary>A name without its brackets, and what stands in them.</summary>
    static (string Main, List<string> Brackets) Split(string text)
    {
        var brackets = new List<string>();
        var main = text;
        for (var open = main.IndexOf('(', StringComparison.Ordinal); open >= 0; open = main.IndexOf('(', StringComparison.Ordinal))
        {
            var close = main.IndexOf(')', open);
            if (close < 0) break;
            brackets.Add(main[(open + 1)..close].Trim());
            main = main.Remove(open, close + 1 - open);
        }

        return (main.Trim(), brackets);
    }

    static Row? Parse(string file, int line, string[] cells, List<Fault> faults)
    {
        var match = Array.IndexOf(s_matches, cells[1]);
        if (match < 0) faults.Add(new(FaultCode.ValueUnknown, file, line, "match", cells[1], string.Join(", ", s_matches)));
        var isInstitution = match == (int)StateMatch.Institution;
        var state = isInstitution && cells[2].Length == 0 ? 0 : Array.IndexOf(s_states, cells[2]);
        if (state < 0) faults.Add(new(FaultCode.ValueUnknown, file, line, "state", cells[2], string.Join(", ", s_states)));
        return match < 0 || state < 0 ? null : new(cells[0].Trim().ToLowerInvariant(), (StateMatch)match, state == 0 ? FacilityStates.None : (FacilityStates)(1 << (state - 1)));
    }

    sealed record Row(string Pattern, StateMatch Match, FacilityStates State);

    sealed class Findings
    {
        public FacilityStates States { get; private set; }

        public List<string> Words { get; } = [];

        public List<string> Owners { get; } = [];

        public void Add(Row row, string owner = "")
        {
            if (row.State == FacilityStates.None) return;
            States |= row.State;
            Words.Add(row.Pattern);
            if (owner.Length > 0) Owners.Add(owner);
        }
    }
}

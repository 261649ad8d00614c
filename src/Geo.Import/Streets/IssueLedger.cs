using Geo.Model.Streets;

namespace Geo.Import.Streets;

/// <summary>Counts what was not taken as it stands, with the first ids.</summary>
sealed class IssueLedger
{
    const int Shown = 10;

    readonly long[] _counts = new long[Enum.GetValues<StreetIssue>().Length];
    readonly List<long>?[] _first = new List<long>?[Enum.GetValues<StreetIssue>().Length];

    public long this[StreetIssue issue] => _counts[(int)issue];

    public void Add(StreetIssue issue, long id, long times = 1)
    {
        if (times == 0) return;
        _counts[(int)issue] += times;
        var first = _first[(int)issue] ??= [];
        if (first.Count < Shown && !first.Contains(id)) first.Add(id);
    }

    public IReadOnlyList<StreetTally> List() =>
        [.. Enum.GetValues<StreetIssue>().Where(issue => _counts[(int)issue] > 0).Select(issue => new StreetTally(issue, _counts[(int)issue], _first[(int)issue]!))];
}

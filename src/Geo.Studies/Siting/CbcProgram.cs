using System.Globalization;
using System.Text;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>A siting question as an LP file: sites whole, the rest continuous. Demand points that the same sites serve are one row.</summary>
sealed class CbcProgram
{
    /// <summary>Names on a line at most: the reader of LP files takes no line of any length.</summary>
    const int NamesPerLine = 12;

    readonly SitingProblem _problem;
    readonly StringBuilder _text = new();
    readonly List<(int[] Sites, long Weight)> _rows = [];

    CbcProgram(SitingProblem problem)
    {
        _problem = problem;
        var (rowOf, pairs) = (new Dictionary<string, int>(StringComparer.Ordinal), problem.Pairs);
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            if (problem.Weights[i] == 0) continue;
            int[] sites = [.. Enumerable.Range(pairs.First[i], pairs.First[i + 1] - pairs.First[i]).Where(at => pairs.Cost[at] <= problem.LimitOf(i)).Select(at => pairs.Site[at])];
            var key = string.Join(',', sites);
            if (rowOf.TryGetValue(key, out var row)) _rows[row] = (sites, _rows[row].Weight + problem.Weights[i]);
            else
            {
                rowOf.Add(key, _rows.Count);
                _rows.Add((sites, problem.Weights[i]));
            }
        }
    }

    /// <summary>Whether the model can be written: those that count who is covered, and set covering.</summary>
    public static bool Holds(SitingModel model) => model is SitingModel.MaximalCovering or SitingModel.BackupMaximalCovering or SitingModel.SetCovering or SitingModel.BackupSetCovering;

    public static string Of(SitingProblem problem)
    {
        var program = new CbcProgram(problem);
        if (problem.Model is SitingModel.MaximalCovering or SitingModel.BackupMaximalCovering) program.Covering();
        else program.Covered();
        program.Bounds();
        return program._text.ToString();
    }

    // min −Σ w y, n y ≤ Σ x, Σ x ≤ p.
    void Covering()
    {
        var twice = _problem.Model == SitingModel.BackupMaximalCovering ? 2 : 1;
        _text.Append("Minimize\nobj:");
        Terms(_rows.Select((row, at) => $" -{row.Weight.ToString(CultureInfo.InvariantCulture)} y{at}"));
        _text.Append("\nSubject To\n");
        for (var at = 0; at < _rows.Count; at++) Row(at, twice);
        int[] counted = [.. Sites(status => status is SiteStatus.Free or SiteStatus.Forced or SiteStatus.Movable)];
        if (counted.Length == 0) return;
        _text.Append("p:");
        Terms(counted.Select(site => $" + x{site}"));
        _text.Append(CultureInfo.InvariantCulture, $" <= {_problem.Sites + _problem.Status.Count(status => status == SiteStatus.Movable)}\n");
    }

    // min Σ c x, Σ x ≥ n; of a share n y ≤ Σ x, Σ w y ≥ target.
    void Covered()
    {
        var twice = _problem.Model == SitingModel.BackupSetCovering ? 2 : 1;
        _text.Append("Minimize\nobj:");
        Terms(Sites(status => status is not (SiteStatus.Existing or SiteStatus.Forbidden)).Select(site => $" + {(_problem.SiteCosts.Length > 0 ? _problem.SiteCosts[site] : 1).ToString(CultureInfo.InvariantCulture)} x{site}"));
        _text.Append("\nSubject To\n");
        for (var at = 0; at < _rows.Count; at++)
        {
            if (_problem.Target is not null)
            {
                Row(at, twice);
                continue;
            }

            _text.Append(CultureInfo.InvariantCulture, $"r{at}:");
            Terms(_rows[at].Sites.Select(site => $" + x{site}"));
            _text.Append(CultureInfo.InvariantCulture, $" >= {twice}\n");
        }

        if (_problem.Target is not { } target) return;
        _text.Append("t:");
        Terms(_rows.Select((row, at) => $" + {row.Weight.ToString(CultureInfo.InvariantCulture)} y{at}"));
        _text.Append(CultureInfo.InvariantCulture, $" >= {target}\n");
    }

    void Row(int row, int twice)
    {
        _text.Append(CultureInfo.InvariantCulture, $"r{row}: {twice} y{row}");
        Terms(_rows[row].Sites.Select(site => $" - x{site}"));
        _text.Append(" <= 0\n");
    }

    void Bounds()
    {
        _text.Append("Bounds\n");
        if (_problem.Model is SitingModel.MaximalCovering or SitingModel.BackupMaximalCovering || _problem.Target is not null)
        {
            for (var row = 0; row < _rows.Count; row++) _text.Append(CultureInfo.InvariantCulture, $"y{row} <= 1\n");
        }

        foreach (var site in Sites(status => status is SiteStatus.Existing or SiteStatus.Forced)) _text.Append(CultureInfo.InvariantCulture, $"x{site} = 1\n");
        foreach (var site in Sites(status => status == SiteStatus.Forbidden)) _text.Append(CultureInfo.InvariantCulture, $"x{site} = 0\n");
        _text.Append("Binaries\n");
        Terms(Sites(status => status is SiteStatus.Free or SiteStatus.Closable or SiteStatus.Movable).Select(site => $" x{site}"));
        _text.Append("\nEnd\n");
    }

    IEnumerable<int> Sites(Func<SiteStatus, bool> isOne) => Enumerable.Range(0, _problem.Status.Length).Where(site => isOne(_problem.Status[site]));

    void Terms(IEnumerable<string> terms)
    {
        foreach (var (at, term) in terms.Index()) _text.Append(term).Append(at % NamesPerLine == NamesPerLine - 1 ? "\n" : "");
    }
}

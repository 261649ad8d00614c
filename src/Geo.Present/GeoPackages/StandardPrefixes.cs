using System.Text;
using Geo.Model.Findings;

namespace Geo.Present.GeoPackages;

/// <summary>What the columns of a standard begin with: its id in lower snake case, <c>kj_r1</c> for KJ-R1, made unique where two come out the same.</summary>
sealed class StandardPrefixes
{
    readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    public StandardPrefixes(IEnumerable<StandardFinding> findings)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in findings.Select(finding => finding.Standard.Id))
        {
            var plain = Plain(id);
            var prefix = plain;
            for (var more = 2; !taken.Add(prefix); more++) prefix = $"{plain}_{more}";
            _prefixes[id] = prefix;
        }
    }

    public string this[StandardFinding finding] => _prefixes[finding.Standard.Id];

    static string Plain(string id)
    {
        var text = new StringBuilder(id.Length);
        foreach (var letter in id) text.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_');
        return text.ToString();
    }
}

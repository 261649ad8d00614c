using System.Text;

namespace Geo.Model.Audits;

/// <summary>The names under which kinds of entries are kept and asked for.</summary>
public static class AuditActs
{
    static readonly Dictionary<AuditAct, string> s_codes = Enum.GetValues<AuditAct>().ToDictionary(act => act, Hyphenated);
    static readonly Dictionary<string, AuditAct> s_acts = s_codes.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static IEnumerable<string> Codes => s_codes.Values;

    /// <summary><c>scenario-changed</c>.</summary>
    public static string CodeOf(AuditAct act) => s_codes[act];

    /// <summary>Null for a name that is none.</summary>
    public static AuditAct? Find(string code) => s_acts.TryGetValue(code, out var act) ? act : null;

    static string Hyphenated(AuditAct act)
    {
        var code = new StringBuilder();
        foreach (var letter in act.ToString())
        {
            if (char.IsUpper(letter) && code.Length > 0) code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}

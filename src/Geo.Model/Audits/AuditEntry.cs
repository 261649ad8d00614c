using System.Text;

namespace Geo.Model.Audits;

/// <summary>One line of an audit log: who did what, when, from where. Its texts are short and free of control characters, whatever was sent.</summary>
/// <param name="Number">From 1, in the order of entering; 0 before it is entered.</param>
/// <param name="Moment">UTC, to the millisecond.</param>
public sealed record AuditEntry(long Number, DateTimeOffset Moment, string User, string Address, AuditAct Act, string StudyId, string Subject, string Detail)
{
    const int Longest = 200;

    public string User { get; init; } = Plain(User);

    public string Address { get; init; } = Plain(Address);

    public string StudyId { get; init; } = Plain(StudyId);

    public string Subject { get; init; } = Plain(Subject);

    public string Detail { get; init; } = Plain(Detail);

    static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= Longest) return plain.Append('…').ToString();
            plain.Append(Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        }

        return plain.ToString();
    }
}

namespace Geo.Model.Audits;

/// <summary>Which entries of an audit log are wanted, the newest first.</summary>
public sealed record AuditQuery
{
    public const int MostEntries = 1000;

    /// <summary>Only entries of lower numbers: where the page before ended. Null: from the newest.</summary>
    public long? Before { get; init; }

    /// <summary>1 to <see cref="MostEntries"/>.</summary>
    public int Limit
    {
        get;
        init => field = value is >= 1 and <= MostEntries ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"A page has 1 to {MostEntries} entries.");
    } = 100;

    /// <summary>Null: of everybody.</summary>
    public string? User { get; init; }

    /// <summary>Null: of every kind.</summary>
    public AuditAct? Act { get; init; }

    public bool Wants(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (Before is not { } before || entry.Number < before) && (User is null || entry.User == User) && (Act is null || entry.Act == Act);
    }
}

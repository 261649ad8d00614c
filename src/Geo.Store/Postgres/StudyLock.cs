using System.Globalization;
using Geo.Store.Stores;

namespace Geo.Store.Postgres;

/// <summary>Imports of one study take turns; those of different studies go side by side. Held until the transaction ends, whatever ends it.</summary>
static class StudyLock
{
    /// <summary>"geo" as a number: the first half of the key of every lock of ours.</summary>
    const int Family = 0x67656f;

    /// <summary>How long the second waits before it says who the first is.</summary>
    const string Patience = "30s";

    // Two studies whose ids share a 32-bit hash wait for each other without need: harmless.
    /// <exception cref="StoreFaultException">Somebody else still imports the study after half a minute; the detail says who, and since when.</exception>
    public static void Take(PostgresSession session, string studyId)
    {
        var id = NullFreeText.Encode(studyId);
        if (session.Ask<bool>($"SELECT pg_try_advisory_xact_lock({Family}, hashtext($1))", id)) return;
        var holder = Holder(session, id);
        try
        {
            session.Run($"SET LOCAL lock_timeout = '{Patience}'");
            session.Run($"SELECT pg_advisory_xact_lock({Family}, hashtext($1))", id);
        }
        catch (StoreFaultException fault) when (fault.Fault == StoreFault.Busy)
        {
            throw new StoreFaultException(StoreFault.Busy, session.Name, $"{studyId}, {holder}", fault);
        }
    }

    static string Holder(PostgresSession session, string id) => session.Rows(
        $"""
        SELECT coalesce(a.usename::text, ''), coalesce(host(a.client_addr), ''), a.xact_start
        FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.granted AND l.classid = {Family} AND l.objid::bigint = hashtext($1)::bigint & 4294967295
        """,
        row => string.Join(' ', row.GetString(0), row.GetString(1), row.IsDBNull(2) ? "" : row.GetDateTime(2).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)).Trim(),
        id).FirstOrDefault() ?? "";
}

using System.Diagnostics;
using Geo.Store.Stores;
using Npgsql;

namespace Geo.Store.Postgres;

/// <summary>
/// The last act of a transaction, and the truth about it. Where the connection breaks while COMMIT is under way, nobody can tell from here whether the server took it: a connection of
/// its own makes sure that the transaction has ended and asks for what it would have left.
/// </summary>
static class Commitment
{
    // A number may be given to another process later; with the moment it began it is nobody else's.
    const string Backend = "SELECT pid || ' ' || extract(epoch FROM backend_start) FROM pg_stat_activity WHERE pid = pg_backend_pid()";

    // The transaction of a backend that does not know yet that nobody listens any more: it ends, kept or not, and is not asked about before.
    const string EndBackend = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid || ' ' || extract(epoch FROM backend_start) = $1";

    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Commits the transaction of a session.</summary>
    /// <param name="question">SQL that is true where the transaction was kept, whatever others have done since.</param>
    /// <returns>Whether the connection stands. It does not where it broke and the server, asked again, says that the transaction was kept.</returns>
    /// <exception cref="StoreFaultException">The connection broke and nothing was kept; or the server could not be asked.</exception>
    public static bool Commit(PostgresAddress address, PostgresSession session, string question, params object?[] values)
    {
        var backend = session.Ask<string>(Backend) ?? "";
        try
        {
            session.Run("COMMIT");
            return true;
        }
        catch (Exception loss) when (loss is StoreFaultException { Fault: StoreFault.ConnectionLost } or OperationCanceledException { InnerException: not PostgresException })
        {
            session.Dispose();
            if (IsKept(address, backend, question, values)) return false;
            throw;
        }
    }

    static bool IsKept(PostgresAddress address, string backend, string question, object?[] values)
    {
        for (var begun = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                // Not to be cancelled: who has asked to stop wants to know, too, what there is.
                using var session = PostgresSession.Open(address, CancellationToken.None);
                if (session.Ask<long>(EndBackend, backend) == 0) return session.Ask<bool>(question, values);
                if (Stopwatch.GetElapsedTime(begun) > address.Patience) throw new StoreFaultException(StoreFault.OutcomeUnknown, address.Name, "COMMIT");
            }
            catch (StoreFaultException fault) when (fault.Fault != StoreFault.OutcomeUnknown)
            {
                if (Stopwatch.GetElapsedTime(begun) > address.Patience) throw new StoreFaultException(StoreFault.OutcomeUnknown, address.Name, fault.Detail, fault);
            }

            // A server that starts again after a crash is busy with its log for a moment.
            Thread.Sleep(s_pause);
        }
    }
}

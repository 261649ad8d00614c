using System.Globalization;
using System.Reflection;
using Geo.Store.Stores;

namespace Geo.Store.Postgres;

/// <summary>
/// The schema <c>geo</c>, made and brought up to date by numbered scripts, each in a transaction of its own under a lock, so that two programs that come first do not trip over each other.
/// A schema of a later version is refused.
/// </summary>
static class Migrations
{
    /// <summary>Half a minute for another program's migration.</summary>
    const string Lock = "SET LOCAL lock_timeout = '30s'; SELECT pg_advisory_xact_lock(6776175, 0)";

    const int OldestServer = 130_000;

    static readonly Lazy<IReadOnlyList<string>> s_scripts = new(ReadScripts);

    /// <summary>The version this program reads and writes: its number of scripts.</summary>
    public static int Newest => s_scripts.Value.Count;

    /// <summary>Makes the schema what this program needs.</summary>
    /// <exception cref="StoreFaultException">The server, the database or the user's rights do not allow it; or a later version was here.</exception>
    public static void Apply(PostgresSession session)
    {
        CheckVersion(session);
        CheckEncoding(session);
        while (VersionOf(session) is var version && version < Newest) Apply(session, version);
        CheckNotNewer(session, VersionOf(session));
    }

    /// <summary>For those who only read.</summary>
    /// <exception cref="StoreFaultException">There is no store, or one of another version.</exception>
    public static void CheckReadable(PostgresSession session)
    {
        var version = VersionOf(session);
        CheckNotNewer(session, version);
        if (version == 0) throw new StoreFaultException(StoreFault.NoStoreYet, session.Name, "geo");
        if (version < Newest) throw new StoreFaultException(StoreFault.OlderSchema, session.Name, Text(version));
    }

    /// <summary>The version of the schema; 0 where there is none.</summary>
    public static int VersionOf(PostgresSession session)
    {
        var state = session.Ask<string>("""
            SELECT CASE
              WHEN to_regnamespace('geo') IS NULL THEN 'none'
              WHEN NOT has_schema_privilege('geo', 'USAGE') THEN 'barred'
              WHEN to_regclass('geo.schema_version') IS NOT NULL THEN 'ours'
              WHEN EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('geo')) THEN 'foreign'
              ELSE 'none' END
            """);
        return state switch
        {
            "ours" => session.Ask<int>("SELECT coalesce(max(version), 0) FROM geo.schema_version"),
            "none" => 0,
            "barred" => throw new StoreFaultException(StoreFault.NoRights, session.Name, "USAGE ON SCHEMA geo"),
            _ => throw new StoreFaultException(StoreFault.NotAStore, session.Name, "geo"),
        };
    }

    static void Apply(PostgresSession session, int version)
    {
        session.Run($"BEGIN; {Lock}");
        // Somebody else may have been quicker while we waited.
        if (VersionOf(session) == version)
        {
            if (version == 0) Begin(session);
            // Functions and checks look for PostGIS where it is, whatever a user's own path says.
            session.Run("SELECT set_config('search_path', quote_ident(n.nspname), true) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'");
            try
            {
                session.Run(s_scripts.Value[version]);
                session.Run("INSERT INTO geo.schema_version (version) VALUES ($1)", version + 1);
                if (version + 1 == Newest) session.Run("SELECT geo.grant_roles()");
            }
            catch (StoreFaultException fault) when (fault.Fault == StoreFault.NoRights && version > 0)
            {
                throw new StoreFaultException(StoreFault.OlderSchema, session.Name, Text(version), fault);
            }
        }

        session.Run("COMMIT");
    }

    static void Begin(PostgresSession session)
    {
        AddPostgis(session);
        session.Run("""
            CREATE SCHEMA IF NOT EXISTS geo;
            CREATE TABLE geo.schema_version (
              version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now(), applied_by text NOT NULL DEFAULT session_user)
            """);
    }

    static void AddPostgis(PostgresSession session)
    {
        if (session.Ask<bool>("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis')")) return;
        if (!session.Ask<bool>("SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'postgis')"))
        {
            throw new StoreFaultException(StoreFault.PostgisMissing, session.Name, "postgis");
        }

        try
        {
            session.Run("CREATE EXTENSION postgis");
        }
        catch (StoreFaultException fault) when (fault.Fault == StoreFault.NoRights)
        {
            throw new StoreFaultException(StoreFault.PostgisNotAllowed, session.Name, fault.Detail, fault);
        }
    }

    public static void CheckVersion(PostgresSession session)
    {
        if (session.Ask<int>("SELECT current_setting('server_version_num')::int") < OldestServer)
        {
            throw new StoreFaultException(StoreFault.ServerTooOld, session.Name, session.Ask<string>("SHOW server_version") ?? "");
        }
    }

    public static void CheckEncoding(PostgresSession session)
    {
        var encoding = session.Ask<string>("SHOW server_encoding");
        if (encoding != "UTF8") throw new StoreFaultException(StoreFault.NotUtf8, session.Name, encoding ?? "");
    }

    static void CheckNotNewer(PostgresSession session, int version)
    {
        if (version > Newest) throw new StoreFaultException(StoreFault.NewerSchema, session.Name, $"{Text(version)} > {Text(Newest)}");
    }

    static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);

    static string[] ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        string[] names = [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        return [.. names.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        })];
    }
}

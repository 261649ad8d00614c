using System.Globalization;
using Geo.Store.Stores;

namespace Geo.Store.Postgres;

/// <summary>Asks a server everything that stands between a user and a store there; changes nothing.</summary>
static class PostgresExamination
{
    public static StoreHealth Examine(PostgresAddress address, CancellationToken cancellation)
    {
        var faults = new List<StoreFaultException>();
        var description = "";
        Note(faults, () =>
        {
            using var session = PostgresSession.Open(address, cancellation);
            description = $"PostgreSQL {session.Ask<string>("SHOW server_version")}";
            Note(faults, () => Migrations.CheckVersion(session));
            Note(faults, () => Migrations.CheckEncoding(session));
            Note(faults, () => description += Postgis(session));
            Note(faults, () =>
            {
                description += Schema(session);
                CheckRoles(session);
            });
        });
        return new(description, faults);
    }

    static void Note(List<StoreFaultException> faults, Action ask)
    {
        try
        {
            ask();
        }
        catch (StoreFaultException fault)
        {
            faults.Add(fault);
        }
    }

    static string Postgis(PostgresSession session)
    {
        if (session.Ask<string>("SELECT extversion FROM pg_extension WHERE extname = 'postgis'") is { } version) return $", PostGIS {version}";
        if (!session.Ask<bool>("SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'postgis')")) throw Fault(session, StoreFault.PostgisMissing, "postgis");
        return session.Ask<bool>("SELECT rolsuper FROM pg_roles WHERE rolname = current_user") ? "" : throw Fault(session, StoreFault.PostgisNotAllowed, "CREATE EXTENSION postgis");
    }

    static string Schema(PostgresSession session)
    {
        var version = Migrations.VersionOf(session);
        if (version == 0)
        {
            return session.Ask<bool>("SELECT has_database_privilege(current_database(), 'CREATE')") ? "" : throw Fault(session, StoreFault.NoRights, "CREATE ON DATABASE");
        }

        if (version > Migrations.Newest) throw Fault(session, StoreFault.NewerSchema, $"{version} > {Migrations.Newest}");
        if (version < Migrations.Newest && !session.Ask<bool>("SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'geo'"))
        {
            throw Fault(session, StoreFault.OlderSchema, $"{version} < {Migrations.Newest}");
        }

        if (!session.Ask<bool>("SELECT has_table_privilege('geo.studies', 'SELECT')")) throw Fault(session, StoreFault.NoRights, "geo_read");
        if (session.Ask<string>("SELECT id FROM geo.studies WHERE to_regclass('geo.population_' || import_id) IS NULL ORDER BY id LIMIT 1") is { } hollow)
        {
            throw Fault(session, StoreFault.Damaged, $"population, {NullFreeText.Decode(hollow)}");
        }

        var studies = session.Ask<long>("SELECT count(*) FROM geo.studies");
        var isWritable = session.Ask<bool>("SELECT has_table_privilege('geo.studies', 'INSERT')");
        return string.Create(CultureInfo.InvariantCulture, $", geo {version}/{Migrations.Newest}, studies {studies}, {(isWritable ? "geo_write" : "geo_read")}");
    }

    /// <summary>Without the roles only the owner uses the store: worth saying where there is a store already.</summary>
    static void CheckRoles(PostgresSession session)
    {
        if (Migrations.VersionOf(session) == 0) return;
        if (session.Ask<long>("SELECT count(*) FROM pg_roles WHERE rolname IN ('geo_read', 'geo_write')") < 2) throw Fault(session, StoreFault.RolesMissing, "geo_read, geo_write");
    }

    static StoreFaultException Fault(PostgresSession session, StoreFault fault, string detail) => new(fault, session.Name, detail);
}

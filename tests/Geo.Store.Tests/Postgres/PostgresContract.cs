using Geo.Store.Stores;
using Geo.Store.Tests.Stores;

namespace Geo.Store.Tests.Postgres;

public sealed class PostgresContract : StoreContract
{
    readonly TestDatabase _database = new();

    public override IStudyStore Store => _database.Store;

    /// <summary>Tables of people that no study points to, attached or not, and rows of imports that no study points to.</summary>
    protected override string Remains() => _database.Ask<string>("""
        SELECT coalesce(string_agg(c.relname, ' '), '') || (SELECT coalesce(string_agg(' unit ' || u.fid, ''), '') FROM geo.units_all u WHERE u.import_id NOT IN (SELECT import_id FROM geo.studies))
        FROM pg_class c WHERE c.relnamespace = 'geo'::regnamespace AND c.relkind = 'r' AND c.relname ~ '^population_[0-9]'
          AND NOT EXISTS (SELECT FROM geo.studies s WHERE c.relname = 'population_' || s.import_id)
        """);

    public override void Dispose()
    {
        _database.Dispose();
        base.Dispose();
    }
}

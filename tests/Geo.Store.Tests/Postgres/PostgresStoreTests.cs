using System.Globalization;
using Geo.Model.Audits;
using Geo.Model.Studies;
using Geo.Store.Stores;

namespace Geo.Store.Tests.Postgres;

public sealed class PostgresStoreTests : IDisposable
{
    readonly TestDatabase _database = new();

    [Fact]
    public void A_database_holds_many_studies()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        Save(SmallCounty.Study with { Id = "other" }, SmallCounty.Data() with { Places = [] });

        Assert.Equal(2, _database.Store.Load("small").Data.Places.Count);
        Assert.Empty(_database.Store.Load("other").Data.Places);
        Assert.Equal("other, small", Assert.Throws<StoreFaultException>(() => _database.Store.Load()).Detail);
    }

    [Fact]
    public void Who_reads_the_old_state_holds_nobody_up_and_goes_on_reading_it()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        using var reader = _database.Connect();
        TestDatabase.Run(reader, "BEGIN ISOLATION LEVEL REPEATABLE READ");
        Assert.Equal(3L, TestDatabase.Ask<long>(reader, "SELECT count(*) FROM geo.population"));

        // Were the import to wait for the reader, this test would not end.
        Save(SmallCounty.Study, SmallCounty.Data() with { Population = PopulationInput.None, Places = [] });

        Assert.Equal(3L, TestDatabase.Ask<long>(reader, "SELECT count(*) FROM geo.population"));
        Assert.Equal(2L, TestDatabase.Ask<long>(reader, "SELECT count(*) FROM geo.places"));
        TestDatabase.Run(reader, "COMMIT");
        Assert.Equal(0L, TestDatabase.Ask<long>(reader, "SELECT count(*) FROM geo.population"));
    }

    [Fact]
    public void A_reader_never_waits_for_an_import_at_whatever_step_it_stands()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        using var reader = _database.Connect();
        TestDatabase.Run(reader, "SET lock_timeout = '1ms'");
        var seen = new List<long>();

        using var draft = _database.Store.Draft(SmallCounty.Study, "abc", SmallCounty.Data() with { Population = PopulationInput.None }, new Look(() => seen.Add(
            TestDatabase.Ask<long>(reader, "SELECT (SELECT count(*) FROM geo.population) + (SELECT count(*) FROM geo.units) + (SELECT count(*) FROM geo.facilities)"))));
        draft.Publish();

        // 3 people, 3 units and 2 facilities until it is published; then no people.
        Assert.Equal([.. Enumerable.Repeat(8L, seen.Count - 2), 5L, 5L], seen);
    }

    [Fact]
    public void What_an_import_replaced_is_dropped_by_the_next_one_when_somebody_was_reading()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        using (var reader = _database.Connect())
        {
            TestDatabase.Run(reader, "BEGIN");
            TestDatabase.Ask<long>(reader, "SELECT count(*) FROM geo.population");
            Save(SmallCounty.Study, SmallCounty.Data());
            Assert.Equal(2, Partitions());
        }

        Save(SmallCounty.Study, SmallCounty.Data());

        Assert.Equal(1, Partitions());
    }

    [Fact]
    public async Task Two_imports_of_one_study_take_turns_and_those_of_others_do_not_wait()
    {
        using var first = _database.Store.Draft(SmallCounty.Study, "first", SmallCounty.Data());
        var second = Task.Run(() => Save(SmallCounty.Study, SmallCounty.Data(), "second"));
        Save(SmallCounty.Study with { Id = "other" }, SmallCounty.Data());
        Assert.False(second.IsCompleted);

        first.Publish();
        await second;

        Assert.Equal("second", _database.Store.Load("small").StudySha256);
    }

    [Fact]
    public void Rejected_rows_of_an_import_that_was_replaced_are_not_taken_for_those_of_the_next()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        var rejected = _database.Store.Load().Data.Reports[0].RejectedRows!.Rows;
        Save(SmallCounty.Study, SmallCounty.Data());

        Assert.Equal(StoreFault.StudyReplaced, Assert.Throws<StoreFaultException>(() => rejected.ToList()).Fault);
    }

    [Fact]
    public void A_GIS_finds_layers_with_their_kind_their_system_and_a_key()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        Save(SmallCounty.Study with { Id = "other" }, SmallCounty.Data());
        _database.Store.Keep(SmallRun.Of());
        _database.Store.Keep(SmallRun.Of());
        _database.Store.Keep(SmallRun.Of("other"));

        Assert.Equal(
            "facilities POINT 4326, findings MULTIPOLYGON 4326, gaps MULTIPOLYGON 4326, places POINT 4326, population POINT 4326, units MULTIPOLYGON 4326, urban_areas MULTIPOLYGON 4326",
            _database.Ask<string>("""
                SELECT string_agg(f_table_name || ' ' || type || ' ' || srid, ', ' ORDER BY f_table_name) FROM geometry_columns
                WHERE f_table_schema = 'geo' AND f_table_name IN ('facilities', 'findings', 'gaps', 'places', 'population', 'units', 'urban_areas')
                """));
        foreach (var view in new[] { "facilities", "findings", "gaps", "places", "population", "units", "urban_areas" })
        {
            Assert.Equal(0L, _database.Ask<long>($"SELECT count(*) - count(DISTINCT fid) FROM geo.{view}"));
        }

        // Of the newest run of each study: two figures of a unit, three gaps.
        Assert.Equal("other 3, other 3, small 2, small 2", _database.Ask<string>("SELECT string_agg(study_id || ' ' || run_id, ', ' ORDER BY study_id) FROM geo.findings WHERE geom IS NOT NULL"));
        Assert.Equal(6L, _database.Ask<long>("SELECT count(*) FROM geo.gaps"));
    }

    [Fact]
    public void A_gap_in_a_GIS_is_metres_or_minutes_away_by_what_its_measure_counts()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        _database.Store.Keep(SmallRun.Of());

        // Those who have drawn a layer of it go on finding its columns: new ones come last.
        Assert.Equal(
            "fid, study_id, run_id, standard, rank, unit_id, unit_name, points, people, nearest_facility, nearest_name, nearest_metres, farthest_metres, beyond_metres, "
            + "helping_longitude, helping_latitude, helping_people_of_gap, geom, nearest_minutes, farthest_minutes, beyond_minutes",
            _database.Ask<string>("SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = 'geo' AND table_name = 'gaps'"));
        // 5, 6 and 7 mm; nothing told; 11, 12 and 13 ms, sixty thousand to the minute.
        Assert.Equal(
            "1 0.005 0.006 0.007 - - -, 2 - - - - - -, 3 - - - 0.000183 0.000200 0.000217",
            _database.Ask<string>("""
                SELECT string_agg(concat_ws(' ', rank, coalesce(round(nearest_metres, 3)::text, '-'), coalesce(round(farthest_metres, 3)::text, '-'), coalesce(round(beyond_metres, 3)::text, '-'),
                  coalesce(round(nearest_minutes, 6)::text, '-'), coalesce(round(farthest_minutes, 6)::text, '-'), coalesce(round(beyond_minutes, 6)::text, '-')), ', ' ORDER BY rank) FROM geo.gaps
                """));
    }

    [Fact]
    public void A_polygon_that_is_not_valid_is_refused_by_the_database_itself() => Assert.Throws<Npgsql.PostgresException>(() => _database.Run("""
        INSERT INTO geo.urban_areas_all (fid, import_id, is_single_polygon, geom)
        VALUES (4294967296, 1, false, 'SRID=4326;MULTIPOLYGON (((0 0, 1 1, 1 0, 0 1, 0 0)))')
        """));

    [Fact]
    public void A_later_versions_schema_is_refused_for_reading_and_for_writing()
    {
        _database.Run("INSERT INTO geo.schema_version (version) VALUES (1000)");

        Assert.Equal(StoreFault.NewerSchema, Assert.Throws<StoreFaultException>(() => _database.Store.Load()).Fault);
        Assert.Equal(StoreFault.NewerSchema, Assert.Throws<StoreFaultException>(() => _database.Store.Check()).Fault);
    }

    [Fact]
    public void A_database_without_a_store_says_so_and_gets_one_when_it_is_first_written()
    {
        using var bare = new TestDatabase("template0");
        Assert.Equal(StoreFault.NoStoreYet, Assert.Throws<StoreFaultException>(() => bare.Store.Load()).Fault);

        using (var draft = bare.Store.Draft(SmallCounty.Study, "abc", SmallCounty.Data())) draft.Publish();

        Structure.AssertSame(SmallCounty.Data(), bare.Store.Load().Data);
    }

    [Fact]
    public void A_schema_geo_of_somebody_else_is_left_alone()
    {
        using var bare = new TestDatabase("template0");
        bare.Run("CREATE SCHEMA geo; CREATE TABLE geo.something (id int)");

        Assert.Equal(StoreFault.NotAStore, Assert.Throws<StoreFaultException>(() => bare.Store.Check()).Fault);
    }

    [Fact]
    public void Two_programs_that_come_first_make_one_schema()
    {
        using var bare = new TestDatabase("template0");

        Parallel.For(0, 4, _ => bare.Store.Check());

        Assert.Equal(bare.Ask<int>("SELECT max(version) FROM geo.schema_version"), (int)bare.Ask<long>("SELECT count(*) FROM geo.schema_version"));
    }

    [Fact]
    public void Those_who_may_import_and_those_who_may_read_can_do_that_and_no_more()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        var (writer, reader) = ($"writer_{Guid.NewGuid():N}", $"reader_{Guid.NewGuid():N}");
        TestDatabase.OnServer($"CREATE ROLE {writer} LOGIN PASSWORD 'w' IN ROLE geo_write; CREATE ROLE {reader} LOGIN PASSWORD 'r' IN ROLE geo_read");
        try
        {
            var writing = StudyStores.At(_database.AddressFor(writer, "w"));
            using (var draft = writing.Draft(SmallCounty.Study, "by the writer", SmallCounty.Data())) draft.Publish();
            var reading = StudyStores.At(_database.AddressFor(reader, "r"));

            Structure.AssertSame(new StoredStudy("small", "by the writer", new(2025, 12, 31), SmallCounty.Data()), reading.Load());
            Assert.Equal(StoreFault.NoRights, Assert.Throws<StoreFaultException>(() => reading.Draft(SmallCounty.Study, "by the reader", SmallCounty.Data())).Fault);
            using var connection = TestDatabase.Connect(_database.AddressFor(writer, "w"));
            Assert.Throws<Npgsql.PostgresException>(() => TestDatabase.Run(connection, "DROP TABLE geo.units_all CASCADE"));
            Assert.Equal(1, Partitions());
        }
        finally
        {
            TestDatabase.OnServer($"DROP ROLE {writer}; DROP ROLE {reader}");
        }
    }

    [Fact]
    public void The_audit_log_only_grows_and_readers_of_studies_do_not_read_it()
    {
        Save(SmallCounty.Study, SmallCounty.Data());
        var (writer, reader) = ($"writer_{Guid.NewGuid():N}", $"reader_{Guid.NewGuid():N}");
        TestDatabase.OnServer($"CREATE ROLE {writer} LOGIN PASSWORD 'w' IN ROLE geo_write; CREATE ROLE {reader} LOGIN PASSWORD 'r' IN ROLE geo_read");
        try
        {
            StudyStores.At(_database.AddressFor(writer, "w")).Enter(new AuditAuthor("ann", "").Enter(AuditAct.SignedIn, "", "ann"));
            Assert.Equal(StoreFault.NoRights, Assert.Throws<StoreFaultException>(() => StudyStores.At(_database.AddressFor(reader, "r")).ListAudit(new())).Fault);
            foreach (var sql in new[] { "UPDATE geo.audit SET user_name = 'bo'", "DELETE FROM geo.audit", "TRUNCATE geo.audit" })
            {
                using var writing = TestDatabase.Connect(_database.AddressFor(writer, "w"));
                Assert.Throws<Npgsql.PostgresException>(() => TestDatabase.Run(writing, sql));
                Assert.Throws<Npgsql.PostgresException>(() => _database.Run(sql)); // the owner
            }

            Assert.Equal(writer, _database.Ask<string>("SELECT login FROM geo.audit"));
        }
        finally
        {
            TestDatabase.OnServer($"DROP ROLE {writer}; DROP ROLE {reader}");
        }
    }

    [Fact]
    public void An_examination_names_every_cause_and_changes_nothing()
    {
        using var bare = new TestDatabase("template0");
        var (name, plain) = ($"plain_{Guid.NewGuid():N}", "p");
        TestDatabase.OnServer($"CREATE ROLE {name} LOGIN PASSWORD '{plain}'");
        try
        {
            StoreFault[] Faults(string address) => [.. StudyStores.At(address).Examine().Faults.Select(fault => fault.Fault)];

            Assert.Empty(Faults(_database.Address));
            Assert.Empty(Faults(bare.Address));
            Assert.Equal([StoreFault.PostgisNotAllowed, StoreFault.NoRights], Faults(bare.AddressFor(name, plain)));
            Assert.Equal([StoreFault.NoRights], Faults(_database.AddressFor(name, plain)));
            Assert.Equal([StoreFault.WrongPassword], Faults(_database.AddressFor(name, "wrong")));
            Assert.Equal([StoreFault.Unreachable], Faults("postgres://x:y@127.0.0.1:1/z"));
            Assert.False(bare.Ask<bool>("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'geo')"));
            _database.Run("INSERT INTO geo.schema_version (version) VALUES (1000)");
            Assert.Equal([StoreFault.NewerSchema], Faults(_database.Address));
        }
        finally
        {
            TestDatabase.OnServer($"DROP ROLE {name}");
        }
    }

    [Fact]
    public void The_password_is_in_no_message()
    {
        var wrong = _database.AddressFor("postgres", "s3cr3t%20word");

        var fault = Assert.Throws<StoreFaultException>(() => StudyStores.At(wrong).Load());

        Assert.Equal(StoreFault.WrongPassword, fault.Fault);
        Assert.DoesNotContain("s3cr3t", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_and_a_database_that_is_not_there_are_told_apart()
    {
        Assert.Equal(StoreFault.Unreachable, Assert.Throws<StoreFaultException>(() => StudyStores.At("postgres://nobody:x@127.0.0.1:1/nothing").Load()).Fault);

        var fault = Assert.Throws<StoreFaultException>(() => StudyStores.At(TestDatabase.Server[..TestDatabase.Server.LastIndexOf('/')] + "/no_such_database").Load());

        Assert.Equal((StoreFault.DatabaseMissing, "no_such_database"), (fault.Fault, fault.Detail));
    }

    public void Dispose() => _database.Dispose();

    void Save(Study study, StudyData data, string sha256 = "abc")
    {
        using var draft = _database.Store.Draft(study, sha256, data);
        draft.Publish();
    }

    int Partitions() => int.Parse(_database.Ask<string>("SELECT count(*)::text FROM pg_inherits WHERE inhparent = 'geo.population_all'::regclass"), CultureInfo.InvariantCulture);

    sealed class Look(Action look) : IProgress<StoreStep>
    {
        public void Report(StoreStep value) => look();
    }
}

using System.Globalization;
using Geo.Store.Stores;
using Npgsql;

namespace Geo.Store.Tests.Postgres;

/// <summary>
/// A database of its own for one test, on the server that GEO_TEST_POSTGRES names (the address of a superuser, on loopback); without it the test is skipped. It is copied from a
/// template that has PostGIS and the schema, which takes a tenth of a second instead of two.
/// </summary>
sealed class TestDatabase : IDisposable
{
    static readonly Lock s_gate = new();
    static readonly string s_template = string.Create(CultureInfo.InvariantCulture, $"geo_template_{Environment.ProcessId}");
    static bool s_hasTemplate;

    readonly string _name = $"geo_test_{Guid.NewGuid():N}";

    /// <param name="template">Another database to copy: <c>template0</c> for one without anything.</param>
    public TestDatabase(string? template = null)
    {
        if (Server.Length == 0) Assert.Skip("GEO_TEST_POSTGRES does not name a PostgreSQL server.");
        lock (s_gate)
        {
            if (template is null && !s_hasTemplate) MakeTemplate();
            OnServer($"CREATE DATABASE {_name} TEMPLATE {template ?? s_template}");
        }
    }

    public static string Server { get; } = Environment.GetEnvironmentVariable("GEO_TEST_POSTGRES") ?? "";

    public string Address => AddressOf(_name);

    public IStudyStore Store => StudyStores.At(Address);

    /// <summary>The same database for another user.</summary>
    public string AddressFor(string user, string password)
    {
        var uri = new Uri(Address);
        return string.Create(CultureInfo.InvariantCulture, $"postgres://{user}:{password}@{uri.Host}:{uri.Port}{uri.AbsolutePath}");
    }

    public NpgsqlConnection Connect() => Connect(Address);

    public static NpgsqlConnection Connect(string address)
    {
        var uri = new Uri(address);
        var user = uri.UserInfo.Split(':');
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port,
            Database = uri.AbsolutePath[1..],
            Username = user[0],
            Password = user[1],
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    public void Run(string sql)
    {
        using var connection = Connect();
        Run(connection, sql);
    }

    public static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public T Ask<T>(string sql)
    {
        using var connection = Connect();
        return Ask<T>(connection, sql);
    }

    public static T Ask<T>(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return (T)command.ExecuteScalar()!;
    }

    public void Dispose() => OnServer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    /// <summary>Statements for the server as a whole: databases, roles.</summary>
    public static void OnServer(string sql)
    {
        using var connection = Connect(Server);
        Run(connection, sql);
    }

    static void MakeTemplate()
    {
        OnServer($"CREATE DATABASE {s_template} TEMPLATE template0 ENCODING 'UTF8'");
        StudyStores.At(AddressOf(s_template)).Check();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServer($"DROP DATABASE IF EXISTS {s_template} WITH (FORCE)");
        s_hasTemplate = true;
    }

    static string AddressOf(string database) => Server[..(Server.LastIndexOf('/') + 1)] + database;
}

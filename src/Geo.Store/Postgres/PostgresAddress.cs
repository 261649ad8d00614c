using System.Globalization;
using Geo.Store.Stores;
using Npgsql;

namespace Geo.Store.Postgres;

/// <summary>
/// <c>postgres://user:password@host:port/database</c>, percent-encoded where need be; also <c>postgresql://</c>. What it leaves out comes from PGUSER, PGPASSWORD,
/// ~/.pgpass (or PGPASSFILE). <see cref="Name"/> never shows the password.
/// </summary>
sealed class PostgresAddress
{
    const int DefaultPort = 5432;

    PostgresAddress(string name, NpgsqlConnectionStringBuilder connection) => (Name, Connection, Patience) = (name, connection.ConnectionString, TimeSpan.FromSeconds(connection.Timeout));

    /// <summary>The address as messages show it.</summary>
    public string Name { get; }

    /// <summary>For the driver; it holds the password.</summary>
    public string Connection { get; }

    /// <summary>How long to wait for an answer: <c>connect_timeout</c>, else 15 seconds.</summary>
    public TimeSpan Patience { get; }

    public static bool IsOne(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="StoreFaultException">The text is no such address.</exception>
    public static PostgresAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) throw Invalid("postgres://…", "://");
        var host = uri.Host.Length > 0 ? uri.Host.Trim('[', ']') : "localhost";
        var port = uri.Port > 0 ? uri.Port : DefaultPort;
        var user = Uri.UnescapeDataString(uri.UserInfo.Split(':', 2)[0]);
        var database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        var shownUser = user.Length > 0 ? $"{Uri.EscapeDataString(user)}@" : "";
        var name = string.Create(CultureInfo.InvariantCulture, $"postgres://{shownUser}{uri.Host}:{port}/{Uri.EscapeDataString(database)}");
        if (database.Length == 0 || database.Contains('/', StringComparison.Ordinal)) throw Invalid(name, "/");

        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Port = port,
            Database = database,
            ApplicationName = "geo",
            // One connection an act: nothing of one act may reach the next.
            Pooling = false,
            Timeout = 15,
            CommandTimeout = 0,
            KeepAlive = 30,
            IncludeErrorDetail = false,
        };
        if (user.Length > 0) connection.Username = user;
        if (uri.UserInfo.Split(':', 2) is [_, { Length: > 0 } password]) connection.Password = Uri.UnescapeDataString(password);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)) Set(connection, pair, name);
        return new(name, connection);
    }

    static void Set(NpgsqlConnectionStringBuilder connection, string pair, string name)
    {
        var (key, value) = pair.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (pair, "");
        switch (key)
        {
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode):
                connection.SslMode = mode;
                break;
            case "sslrootcert":
                connection.RootCertificate = value;
                break;
            case "connect_timeout" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 1024:
                connection.Timeout = seconds;
                break;
            default:
                throw Invalid(name, key);
        }
    }

    static StoreFaultException Invalid(string name, string detail) => new(StoreFault.AddressInvalid, name, detail);
}

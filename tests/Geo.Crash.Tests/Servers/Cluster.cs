using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Geo.Store.Stores;
using Npgsql;

namespace Geo.Crash.Tests.Servers;

/// <summary>A PostgreSQL server of these tests' own, on loopback, that may be restarted and filled up: its programs are Debian's, its data goes with it.</summary>
public sealed class Cluster : IDisposable
{
    const string Template = "geo_template";

    static int s_portsTried;

    static readonly string? s_programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderBy(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var version) ? version : 0).LastOrDefault() : null;

    readonly string? _folder;
    readonly int _port;
    readonly string _options = "";
    int _databases;

    public Cluster()
        : this(null)
    {
    }

    /// <param name="logFolder">An empty folder for its write-ahead log, kept small; null: among its data.</param>
    Cluster(string? logFolder)
    {
        if (s_programs is null) return;
        _folder = Directory.CreateTempSubdirectory("geo-cluster-").FullName;
        _port = FreePort();
        Run("chown", Owner, _folder);
        File.WriteAllText(Path.Combine(_folder, "password"), "geo");
        if (logFolder is not null) Run("chown", Owner, logFolder);
        string[] log = logFolder is null ? [] : [$"--waldir={logFolder}", "--wal-segsize=1"];
        Serve("initdb", ["-D", Data, "-U", "postgres", "-A", "scram-sha-256", $"--pwfile={_folder}/password", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", .. log]);
        // What these tests end is the server, never the machine: what was written is there without waiting for a disk.
        _options = $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={Data} -c fsync=off" + (logFolder is null ? "" : " -c min_wal_size=2MB -c max_wal_size=8MB -c wal_recycle=off");
        Start();
        Execute("postgres", $"CREATE DATABASE {Template} TEMPLATE template0");
        StudyStores.At(AddressOf(Template)).Check();
    }

    /// <summary>One whose write-ahead log lies in a folder of its own.</summary>
    public static Cluster WithLogIn(string folder) => new(folder);

    public string Data => Path.Combine(_folder!, "data");

    /// <summary>A new database with an empty store in it, copied from one; or, skipping the test, none where the machine has no PostgreSQL.</summary>
    /// <param name="more">What stands behind CREATE DATABASE.</param>
    public string NewDatabase(string template = Template, string more = "")
    {
        SkipWhereThereIsNone();
        var name = string.Create(CultureInfo.InvariantCulture, $"town_{Interlocked.Increment(ref _databases)}");
        Execute("postgres", $"CREATE DATABASE {name} TEMPLATE {template} {more}");
        return AddressOf(name);
    }

    public static void SkipWhereThereIsNone()
    {
        if (s_programs is null) Assert.Skip("There are no programs of PostgreSQL on this machine.");
    }

    public string AddressOf(string database, string user = "postgres", string password = "geo", int? port = null) =>
        string.Create(CultureInfo.InvariantCulture, $"postgres://{user}:{password}@127.0.0.1:{port ?? _port}/{database}");

    public int Port => _port;

    public void Start() => Serve("pg_ctl", "-D", Data, "-l", Path.Combine(Data, "log"), "-w", "-o", _options, "start");

    /// <summary>Ends the server where it has not ended by itself; one that is just about to makes pg_ctl complain, and is gone all the same.</summary>
    public void Stop()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) Ended("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
    }

    /// <summary>What a power failure does to a server, as far as its clients can tell: no farewell, and a recovery from the log.</summary>
    public void RestartAtOnce()
    {
        Stop();
        Start();
    }

    /// <summary>For the server's own shell: ends the server, and outlives the backend it is called from. It takes what it is sent first: a backend whose words nobody takes complains of that.</summary>
    public string StopAtOnce => $"cat >/dev/null; setsid {s_programs}/bin/pg_ctl -D {Data} -m immediate stop >/dev/null 2>&1 &";

    public void Execute(string database, string sql)
    {
        using var connection = Connect(database);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of every row, as text.</summary>
    public List<string> Ask(string database, string sql)
    {
        using var connection = Connect(database);
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }

    /// <summary>A database with an empty store in it whose files lie in a folder.</summary>
    public Space Tablespace(string folder)
    {
        var place = Path.Combine(folder, "tables");
        Directory.CreateDirectory(place);
        Run("chown", Owner, place);
        Execute("postgres", $"CREATE TABLESPACE elsewhere LOCATION '{place}'");
        return new(this, NewDatabase(more: "TABLESPACE elsewhere"));
    }

    public static string DatabaseOf(string address) => address[(address.LastIndexOf('/') + 1)..];

    public void Dispose()
    {
        if (_folder is null) return;
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Goes before the disk it is on.</summary>
    public sealed class Space(Cluster cluster, string address) : IDisposable
    {
        public string Address => address;

        public void Dispose()
        {
            cluster.Execute("postgres", $"DROP DATABASE {DatabaseOf(address)} WITH (FORCE)");
            cluster.Execute("postgres", "DROP TABLESPACE elsewhere");
        }
    }

    NpgsqlConnection Connect(string database)
    {
        var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database={database};Username=postgres;Password=geo;Pooling=false"));
        connection.Open();
        return connection;
    }

    /// <summary>PostgreSQL refuses to be run by root.</summary>
    static string Owner => Environment.IsPrivilegedProcess ? "postgres" : Environment.UserName;

    static void Serve(string program, params string[] arguments)
    {
        if (Ended(program, arguments) is var code and not 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}.");
    }

    static int Ended(string program, params string[] arguments)
    {
        var path = Path.Combine(s_programs!, "bin", program);
        return Environment.IsPrivilegedProcess ? Code("runuser", ["-u", Owner, "--", path, .. arguments]) : Code(path, arguments);
    }

    static void Run(string program, params string[] arguments)
    {
        if (Code(program, arguments) is var code and not 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}.");
    }

    static int Code(string program, string[] arguments)
    {
        // A server that is started inherits what is redirected and keeps it open: it is sent to nowhere.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Below the ports that clients are given: while the server is down, none of them takes it. No port is tried twice, so that clusters made side by side do not meet.</summary>
    static int FreePort()
    {
        while (true)
        {
            var port = 20_000 + (Environment.ProcessId % 10_000) + Interlocked.Increment(ref s_portsTried);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException) when (port < 32_000)
            {
            }
        }
    }
}

using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>What stands before a server that others can reach: the server file, its users, the doctor's word; and the log of changes.</summary>
public sealed class NetworkVerbTests
{
    const string Password = "correct horse battery";

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.20:8080")]
    [InlineData("[::]:443")]
    public void Others_are_not_let_in_without_a_server_file_and_the_message_says_what_to_do(string address)
    {
        using var county = new SmallCounty();
        var shell = Shell.Run("serve", county.Study, "--no-open", "--listen", address, "--lang", "en");
        Assert.Equal((2, ""), (shell.ExitCode, shell.Out));
        Assert.All(new[] { address, "server.yaml", "HTTPS", "geo users add" }, word => Assert.Contains(word, shell.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--listen", "somewhere")]
    [InlineData("--listen", "127.0.0.1:80", "--port", "80")]
    [InlineData("--config", "server.yaml", "--store", "a.gpkg")]
    [InlineData("--config", "server.yaml", "--port", "80")]
    public void What_contradicts_itself_is_usage(params string[] options)
    {
        using var county = new SmallCounty();
        Assert.Equal(2, Shell.Run(["serve", county.Study, "--no-open", .. options]).ExitCode);
    }

    [Fact]
    public void A_server_file_that_lacks_HTTPS_or_an_administrator_is_refused_with_every_remedy()
    {
        using var county = new SmallCounty();
        county.Write("server.yaml", "geo: 1\nlisten: 0.0.0.0:7341\nnames: [localhost]\nstore: county.gpkg\nusers: users.json\n");
        var plain = Shell.Run("serve", county.Study, "--config", county.PathOf("server.yaml"), "--lang", "en");
        Assert.Equal(3, plain.ExitCode);
        Assert.Contains("certificate or proxy is missing", plain.Error, StringComparison.Ordinal);

        var config = Config(county);
        var nobody = Shell.Run("serve", county.Study, "--config", config, "--lang", "en");
        Assert.Equal(3, nobody.ExitCode);
        Assert.Contains("geo users add NAME --role administrator", nobody.Error, StringComparison.Ordinal);
        Assert.Equal(3, Shell.Run("doctor", "--config", config).ExitCode);

        Assert.Equal(0, Users(county, Password, "add", "ann", "--role", "administrator").ExitCode);
        var well = Shell.Run("doctor", "--config", config, "--lang", "en");
        Assert.Equal((0, ""), (well.ExitCode, well.Error));
        Assert.Contains("is sound", well.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_are_added_listed_changed_and_removed_and_the_log_tells_of_each()
    {
        using var county = new SmallCounty();
        Assert.Equal(0, Users(county, Password, "add", "张敏", "--role", "administrator").ExitCode);
        Assert.Equal(0, Users(county, Password, "add", "bo", "--role", "planner").ExitCode);
        var list = Shell.Run("users", "list", "--config", Config(county), "--lang", "en");
        Assert.All(new[] { "张敏", "administrator", "bo", "planner" }, word => Assert.Contains(word, list.Out, StringComparison.Ordinal));

        var file = File.ReadAllText(county.PathOf("users.json"));
        Assert.DoesNotContain("horse", file, StringComparison.Ordinal);
        Assert.Equal(2, file.Split("pbkdf2-sha512$210000$").Length - 1);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(county.PathOf("users.json")));

        Assert.Equal(0, Users(county, "another long sentence", "password", "bo").ExitCode);
        Assert.NotEqual(file, File.ReadAllText(county.PathOf("users.json")));
        Assert.Equal(0, Users(county, "", "remove", "bo").ExitCode);

        var log = Shell.Run("audit", "--config", Config(county), "--json");
        Assert.Equal(0, log.ExitCode);
        var entries = JsonDocument.Parse(log.Out).RootElement.GetProperty("entries").EnumerateArray().Select(entry => $"{entry.GetProperty("act").GetString()} {entry.GetProperty("subject").GetString()} {entry.GetProperty("user").GetString()}");
        Assert.Equal([$"user-removed bo {Environment.UserName}", $"password-changed bo {Environment.UserName}", $"user-added bo {Environment.UserName}", $"user-added 张敏 {Environment.UserName}"], entries);
        Assert.DoesNotContain("horse", log.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Password, "NAME_TAKEN", "add", "ANN", "--role", "viewer")]
    [InlineData(Password, "“-x y”", "add", "-x y", "--role", "viewer")]
    [InlineData("short", "too weak", "add", "bo", "--role", "viewer")]
    [InlineData("bo and his password", "too weak", "add", "bo", "--role", "viewer")]
    [InlineData("aaaaaaaaaaaaaaaa", "too weak", "add", "bo", "--role", "viewer")]
    [InlineData(Password, "no user “bo”", "remove", "bo")]
    [InlineData(Password, "last administrator", "remove", "ann")]
    [InlineData("", "No password came", "password", "ann")]
    public void A_change_that_would_do_harm_is_refused_and_leaves_no_trace(string password, string said, params string[] words)
    {
        using var county = new SmallCounty();
        Users(county, Password, "add", "ann", "--role", "administrator");
        var (users, log) = (File.ReadAllText(county.PathOf("users.json")), File.ReadAllText(county.PathOf("county.audit.jsonl")));
        var shell = Users(county, password, words);
        Assert.Equal(2, shell.ExitCode);
        Assert.Contains(said.Replace("NAME_TAKEN", "There is a user “ANN” already", StringComparison.Ordinal), shell.Error, StringComparison.Ordinal);
        Assert.Equal((users, log), (File.ReadAllText(county.PathOf("users.json")), File.ReadAllText(county.PathOf("county.audit.jsonl"))));
    }

    [Fact]
    public void A_password_typed_twice_has_to_be_the_same()
    {
        using var county = new SmallCounty();
        var typed = new Queue<string>([Password, Password + "!", Password, Password]);
        Assert.Equal(2, Users(county, null, typed.Dequeue, "add", "ann", "--role", "administrator").ExitCode);
        var shell = Users(county, null, typed.Dequeue, "add", "ann", "--role", "administrator");
        Assert.Equal(0, shell.ExitCode);
        Assert.DoesNotContain(Password, shell.Out + shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_users_that_others_can_read_is_not_used()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Rights of files are told by their modes here.");
        using var county = new SmallCounty();
        Users(county, Password, "add", "ann", "--role", "administrator");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(county.PathOf("users.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var shell = Users(county, Password, "add", "bo", "--role", "viewer");
        Assert.Equal(4, shell.ExitCode);
        Assert.Contains("chmod 600", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_and_runs_into_a_store_of_ones_own_are_entered_and_an_altered_log_is_told()
    {
        using var county = new SmallCounty();
        var store = county.PathOf("county.gpkg");
        Assert.Equal(0, Shell.Run("import", county.Study, "--store", store, "--quiet").ExitCode);
        Assert.Equal(0, Shell.Run("run", county.Study, "--store", store, "--out", county.Out, "--quiet").ExitCode);
        Assert.Equal(0, Shell.Run("runs", "delete", "1", "--store", store).ExitCode);
        var log = Shell.Run("audit", "--store", store, "--lang", "en");
        Assert.Equal((0, ""), (log.ExitCode, log.Error));
        Assert.All(new[] { "study imported", "run kept", "run deleted" }, word => Assert.Contains(word, log.Out, StringComparison.Ordinal));
        Assert.Contains("run kept", Shell.Run("audit", "--store", store, "--act", "run-kept", "--lang", "en").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("run kept", Shell.Run("audit", "--store", store, "--before", "3", "--lang", "en").Out, StringComparison.Ordinal);

        // Entries 1 to 4: an import, an import with its run, the run's deletion. The second is taken out.
        var lines = File.ReadAllLines(county.PathOf("county.audit.jsonl"));
        Assert.Equal(4, lines.Length);
        File.WriteAllLines(county.PathOf("county.audit.jsonl"), [lines[0], lines[2], lines[3]]);
        var broken = Shell.Run("audit", "--store", store, "--lang", "en");
        Assert.Equal(4, broken.ExitCode);
        Assert.Contains("from entry 3 on", broken.Error, StringComparison.Ordinal);
    }

    static string Config(SmallCounty county)
    {
        county.Write("server.yaml", "geo: 1\nlisten: 0.0.0.0:7341\nnames: [localhost]\nproxy: 127.0.0.1\nstore: county.gpkg\nusers: users.json\n");
        return county.PathOf("server.yaml");
    }

    static Shell Users(SmallCounty county, string password, params string[] words) => Users(county, password, null, words);

    static Shell Users(SmallCounty county, string? piped, Func<string>? typed, params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(piped ?? "");
        var code = GeoCommand.Run(
            ["users", .. words, "--config", Config(county), "--lang", "en"], new() { Out = output, Error = error, In = input, ReadSecret = typed, Variable = _ => null }, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}

using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Geo.Import.Servers;
using Geo.Model.Imports;
using Geo.Studies.Servers;

namespace Geo.Web.Tests.Access;

/// <summary>HTTPS itself, and what a server file has to name before there is any.</summary>
public sealed class TransportTests
{
    [Fact]
    public async Task Plain_HTTP_and_old_TLS_get_no_answer_of_the_servers()
    {
        await using var server = await NetworkServer.Start();
        using (var plain = new HttpClient { BaseAddress = new($"http://localhost:{server.Server.Port}/") }) await Assert.ThrowsAnyAsync<HttpRequestException>(() => plain.GetAsync("livez"));
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Server.Port);
        await using var tls = new SslStream(socket.GetStream(), false, (_, shown, _, _) => server.Shows(shown));
#pragma warning disable CA5397, CA5398, SYSLIB0039 // an old protocol is what is refused here
        await Assert.ThrowsAnyAsync<Exception>(() => tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = SslProtocols.Tls11 }));
#pragma warning restore CA5397, CA5398, SYSLIB0039
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1:{0}")] // listened at, and no name of the server's
    [InlineData("localhost:1")]
    [InlineData("localhost.evil.example:{0}")]
    public async Task A_host_that_is_no_name_of_the_servers_is_refused(string host)
    {
        await using var server = await NetworkServer.Start();
        using var visit = server.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/session");
        request.Headers.Host = string.Format(System.Globalization.CultureInfo.InvariantCulture, host, server.Server.Port);
        await Problems.Check(await visit.Send(request), 421, "wrong-host");
    }

    [Fact]
    public void A_sound_server_file_has_no_faults_and_PEM_and_PFX_are_read()
    {
        using var county = new TinyCounty();
        using var certificate = new TestCertificate();
        certificate.WritePem(county.Folder);
        certificate.WritePfx(county.Folder, "secret of the file");
        county.Write("pfx.txt", "secret of the file\n");
        SetMode(county.PathOf("pfx.txt"), UnixFileMode.UserRead);
        AddAdministrator(county);
        foreach (var https in new[] { "{file: server.pem, key: server.key}", "{file: server.pfx, password_file: pfx.txt}" })
        {
            Assert.Equal([], Examine(county, $"certificate: {https}"));
            using var own = ServerCertificate.Load(ServerFile.Read(county.PathOf("server.yaml")).Certificate!).Own;
            Assert.Equal(certificate.Certificate.Thumbprint, own.Thumbprint);
        }
    }

    [Theory]
    [InlineData("certificate: {file: none.pem, key: server.key}", FaultCode.CertificateUnreadable)]
    [InlineData("certificate: {file: study.yaml, key: server.key}", FaultCode.CertificateUnreadable)]
    [InlineData("certificate: {file: server.pfx, password_file: wrong.txt}", FaultCode.CertificateUnreadable)]
    [InlineData("certificate: {file: old.pem, key: old.key}", FaultCode.CertificateExpired)]
    [InlineData("certificate: {file: other.pem, key: other.key}", FaultCode.CertificateOfOtherName)]
    [InlineData("certificate: {file: server.pem, key: open.key}", FaultCode.FileOpenToOthers)]
    [InlineData("proxy: 127.0.0.1\nusers: none.json", FaultCode.AdministratorMissing)]
    [InlineData("proxy: 127.0.0.1\nusers: open.json", FaultCode.FileOpenToOthers)]
    [InlineData("proxy: 127.0.0.1\nusers: study.yaml", FaultCode.UsersDamaged)]
    public void What_a_server_file_names_is_looked_at_before_the_start(string lines, FaultCode fault)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Rights of files are told by their modes here.");
        using var county = new TinyCounty();
        using var certificate = new TestCertificate();
        certificate.WritePem(county.Folder);
        certificate.WritePfx(county.Folder, "secret of the file");
        Write(county, "old", new(DateTimeOffset.UtcNow.AddDays(-20), DateTimeOffset.UtcNow.AddDays(-10)));
        Write(county, "other", new(name: "other.example"));
        county.Write("wrong.txt", "no secret\n");
        county.Write("open.key", File.ReadAllText(county.PathOf("server.key")));
        county.Write("open.json", """{"users": []}""");
        foreach (var open in new[] { "open.key", "open.json" }) SetMode(county.PathOf(open), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        foreach (var own in new[] { "wrong.txt", "study.yaml" }) SetMode(county.PathOf(own), UnixFileMode.UserRead);
        AddAdministrator(county);
        Assert.Equal([fault], Examine(county, lines).Select(one => one.Code));
    }

    static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }

    static void Write(TinyCounty county, string name, TestCertificate certificate)
    {
        using (certificate)
        {
            var folder = Directory.CreateDirectory(county.PathOf(name + "-files")).FullName;
            var (file, key) = certificate.WritePem(folder);
            File.Move(file, county.PathOf(name + ".pem"));
            File.Move(key, county.PathOf(name + ".key"));
        }
    }

    static void AddAdministrator(TinyCounty county) => Geo.Store.Users.UsersFile.Change(
        county.PathOf("users.json"), _ => [new("ann", Model.Access.Role.Administrator, Model.Access.PasswordHash.Of("correct horse battery", 10), DateTimeOffset.UnixEpoch)]);

    static IReadOnlyList<Fault> Examine(TinyCounty county, string lines)
    {
        county.Write("server.yaml", $"geo: 1\nnames: [localhost]\nstore: county.gpkg\n{lines}\n{(lines.Contains("users:", StringComparison.Ordinal) ? "" : "users: users.json")}\n");
        return ServerCheckup.Examine(county.PathOf("server.yaml"), DateTimeOffset.UtcNow);
    }
}

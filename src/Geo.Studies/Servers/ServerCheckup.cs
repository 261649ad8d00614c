using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Geo.Import.Servers;
using Geo.Model.Access;
using Geo.Model.Imports;
using Geo.Model.Servers;
using Geo.Store.Users;

namespace Geo.Studies.Servers;

/// <summary>Asks a server file, and what it names, whether a server can be started with it.</summary>
public static class ServerCheckup
{
    const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <returns>Every fault that can be told without starting; empty where there is none.</returns>
    public static IReadOnlyList<Fault> Examine(string path, DateTimeOffset now)
    {
        try
        {
            return Examine(ServerFile.Read(path), now);
        }
        catch (BadInputException bad)
        {
            return bad.Faults;
        }
    }

    /// <inheritdoc cref="Examine(string, DateTimeOffset)"/>
    public static IReadOnlyList<Fault> Examine(ServerSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var faults = new List<Fault>();
        if (settings.Certificate is { } files) faults.AddRange(FaultsOf(settings, files, now));
        faults.AddRange(FaultsOfUsers(settings));
        return faults;
    }

    static IEnumerable<Fault> FaultsOf(ServerSettings settings, CertificateFiles files, DateTimeOffset now)
    {
        foreach (var secret in new[] { files.KeyPath, files.PasswordPath })
        {
            if (secret is not null && File.Exists(secret) && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(secret) & Others) != 0) yield return In(settings, FaultCode.FileOpenToOthers, "certificate", secret);
        }

        var (certificate, fault) = Load(settings, files);
        using (certificate)
        {
            if (fault is not null) yield return fault;
            if (certificate is null) yield break;
            if (!certificate.HasPrivateKey) yield return In(settings, FaultCode.CertificateWithoutKey, "certificate.key", files.Path);
            if (now > certificate.NotAfter || now < certificate.NotBefore) yield return In(settings, FaultCode.CertificateExpired, "certificate.file", $"{certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} – {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}");
            foreach (var name in settings.Names)
            {
                if (!certificate.MatchesHostname(HostOf(name))) yield return In(settings, FaultCode.CertificateOfOtherName, "names", name);
            }
        }
    }

    static (X509Certificate2? Certificate, Fault? Fault) Load(ServerSettings settings, CertificateFiles files)
    {
        try
        {
            return (ServerCertificate.Load(files).Own, null);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return (null, In(settings, FaultCode.CertificateUnreadable, "certificate", files.Path, error.Message));
        }
    }

    static IEnumerable<Fault> FaultsOfUsers(ServerSettings settings)
    {
        IReadOnlyList<User> users;
        try
        {
            users = UsersFile.Read(settings.UsersPath);
        }
        catch (UsersFileException bad)
        {
            return [In(settings, bad.Fault == UsersFault.OpenToOthers ? FaultCode.FileOpenToOthers : FaultCode.UsersDamaged, "users", settings.UsersPath)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [In(settings, FaultCode.FileUnreadable, "users", settings.UsersPath)];
        }

        return users.Any(user => user.Role == Role.Administrator) ? [] : [In(settings, FaultCode.AdministratorMissing, "users", settings.UsersPath)];
    }

    static string HostOf(string name) => new Uri($"https://{name}/").IdnHost.Trim('[', ']');

    static Fault In(ServerSettings settings, FaultCode code, string key, string value, string hint = "") => new(code, Path.GetFileName(settings.File), 0, key, value, hint);
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Geo.Model.Servers;

namespace Geo.Studies.Servers;

/// <summary>A server's certificate with its key, and those that lie between it and its root.</summary>
public sealed record ServerCertificate(X509Certificate2 Own, X509Certificate2Collection Between)
{
    /// <exception cref="CryptographicException">A file is no certificate, the key is another's, or the password is wrong.</exception>
    /// <exception cref="IOException">A file is missing or can't be read.</exception>
    public static ServerCertificate Load(CertificateFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var password = files.PasswordPath is { } path ? File.ReadLines(path).FirstOrDefault() : null;
        return files.IsPfx ? FromPfx(files.Path, password) : FromPem(files, password);
    }

    static ServerCertificate FromPfx(string path, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
        var own = all.FirstOrDefault(one => one.HasPrivateKey) ?? all.FirstOrDefault() ?? throw new CryptographicException(path);
        all.Remove(own);
        return new(own, all);
    }

    static ServerCertificate FromPem(CertificateFiles files, string? password)
    {
        var between = new X509Certificate2Collection();
        between.ImportFromPemFile(files.Path);
        if (between.Count > 0) between.RemoveAt(0);
        var key = files.KeyPath ?? files.Path;
        var own = password is null ? X509Certificate2.CreateFromPemFile(files.Path, key) : X509Certificate2.CreateFromEncryptedPemFile(files.Path, password, key);
        if (!OperatingSystem.IsWindows()) return new(own, between);
        // Windows serves only keys that were loaded as a file of its own kind.
        using (own) return new(X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null), between);
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Geo.Web.Tests.Access;

/// <summary>A certificate that this machine made for itself, for localhost, and the files it comes in.</summary>
sealed class TestCertificate : IDisposable
{
    readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestCertificate(DateTimeOffset? from = null, DateTimeOffset? to = null, string name = "localhost")
    {
        var request = new CertificateRequest($"CN={name}", _key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        Certificate = request.CreateSelfSigned(from ?? DateTimeOffset.UtcNow.AddDays(-1), to ?? DateTimeOffset.UtcNow.AddDays(30));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>As two PEM files, the key its owner's alone.</summary>
    public (string File, string Key) WritePem(string folder)
    {
        var (file, key) = (Path.Combine(folder, "server.pem"), Path.Combine(folder, "server.key"));
        File.WriteAllText(file, Certificate.ExportCertificatePem());
        File.WriteAllText(key, _key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return (file, key);
    }

    public string WritePfx(string folder, string password)
    {
        var file = Path.Combine(folder, "server.pfx");
        File.WriteAllBytes(file, Certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password));
        return file;
    }

    public void Dispose()
    {
        Certificate.Dispose();
        _key.Dispose();
    }
}

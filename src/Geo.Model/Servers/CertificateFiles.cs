namespace Geo.Model.Servers;

/// <summary>Where a server's certificate lies: a PEM file with the certificate (and those between it and its root) and one with its key, or a PFX file with both.</summary>
/// <param name="KeyPath">Of the key's PEM file; null where <paramref name="Path"/> is a PFX file, or holds the key too.</param>
/// <param name="PasswordPath">Of a file whose first line is the password of the key or the PFX file; null where it has none.</param>
public sealed record CertificateFiles(string Path, string? KeyPath, string? PasswordPath)
{
    public bool IsPfx => System.IO.Path.GetExtension(Path).ToUpperInvariant() is ".PFX" or ".P12";
}

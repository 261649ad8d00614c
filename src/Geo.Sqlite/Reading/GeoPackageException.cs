namespace Geo.Sqlite.Reading;

/// <summary>A GeoPackage from outside can't be read. The code says why; the message is SQLite's or ours, in English, for a log.</summary>
public sealed class GeoPackageException(GeoPackageFault fault, string file, string message) : Exception($"{file}: {fault}: {message}")
{
    public GeoPackageFault Fault { get; } = fault;

    /// <summary>The file, or empty where a geometry was read by itself.</summary>
    public string File { get; } = file;
}

namespace Geo.Crash.Tests.Turns;

public sealed class GeoPackageTurnsTests : TurnsContract
{
    protected override string Address => Town.PathOf("town.gpkg");

    protected override string Remains() => string.Join(' ', Directory.EnumerateFiles(Town.Folder).Select(path => Path.GetFileName(path)).Where(name => name.StartsWith("town.gpkg.", StringComparison.Ordinal)));
}

namespace Geo.Import.Tests;

/// <summary>The folder the code was checked out to.</summary>
static class Checkout
{
    public static string Folder
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "Geo.sln"))) at = at.Parent;
            return at?.FullName ?? throw new DirectoryNotFoundException("Geo.sln is not above the tests.");
        }
    }
}

namespace Geo.Studies.Tests.RealAreas;

/// <summary>The committed studies of real areas, whose data lies beside the checkout or nowhere.</summary>
static class RealStudies
{
    const string Written = "../../../shared/data/";

    /// <summary>A copy of a committed study that names the data where it lies here; skips the test where it is absent.</summary>
    /// <param name="name">File name without its ending, below <c>data/studies</c>.</param>
    /// <param name="needed">A file the study needs, below the data folder.</param>
    public static string Copy(string name, string needed, string folder)
    {
        SharedData.Require(needed);
        var text = File.ReadAllText(Checkout.File("data", "studies", $"{name}.yaml"));
        Assert.Contains(Written, text, StringComparison.Ordinal);
        var copy = Path.Combine(folder, $"{name}.yaml");
        File.WriteAllText(copy, text.Replace(Written, SharedData.Folder + "/", StringComparison.Ordinal));
        return copy;
    }
}

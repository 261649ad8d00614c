using System.Xml.Linq;

namespace Geo.House.Tests;

/// <summary>The house plan, kept: who may refer to whom, and which project alone knows which package.</summary>
public sealed class FloorTests
{
    // Restated from the plan, not read from the projects: a new reference is a decision and changes this table.
    static readonly Dictionary<string, string[]> s_mayReferTo = new()
    {
        ["Geo.Space"] = [],
        ["Geo.Model"] = ["Geo.Space"],
        ["Geo.Sqlite"] = ["Geo.Space"],
        ["Geo.Import"] = ["Geo.Space", "Geo.Model", "Geo.Sqlite"],
        ["Geo.Store"] = ["Geo.Space", "Geo.Model", "Geo.Sqlite"],
        ["Geo.Analyse"] = ["Geo.Space", "Geo.Model"],
        ["Geo.Present"] = ["Geo.Space", "Geo.Model", "Geo.Sqlite"],
        ["Geo.Studies"] = ["Geo.Space", "Geo.Model", "Geo.Sqlite", "Geo.Import", "Geo.Store", "Geo.Analyse", "Geo.Present"],
        ["Geo.Web"] = ["Geo.Space", "Geo.Model", "Geo.Sqlite", "Geo.Import", "Geo.Store", "Geo.Analyse", "Geo.Present", "Geo.Studies"],
        ["Geo.Cli"] = ["Geo.Space", "Geo.Model", "Geo.Sqlite", "Geo.Import", "Geo.Store", "Geo.Analyse", "Geo.Present", "Geo.Studies", "Geo.Web"],
    };

    // Each package has one home; NetTopologySuite may live anywhere.
    static readonly Dictionary<string, string[]> s_homes = new()
    {
        ["ProjNET"] = ["Geo.Space"],
        ["SQLitePCLRaw.bundle_e_sqlite3"] = ["Geo.Sqlite"],
        ["Npgsql"] = ["Geo.Store"],
        ["YamlDotNet"] = ["Geo.Import"],
        ["DocumentFormat.OpenXml"] = ["Geo.Present"],
        ["System.CommandLine"] = ["Geo.Cli"],
        ["Spectre.Console"] = ["Geo.Cli"],
    };

    static IEnumerable<(string Project, XDocument File)> Projects() =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => (Path.GetFileNameWithoutExtension(path), XDocument.Load(path)));

    [Fact]
    public void Every_project_of_src_has_a_floor() =>
        Assert.Equal(s_mayReferTo.Keys.Order(), Projects().Select(project => project.Project).Order());

    [Fact]
    public void Arrows_point_down_only()
    {
        foreach (var (project, file) in Projects())
        {
            var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
            Assert.All(references, reference => Assert.Contains(reference, s_mayReferTo[project]));
        }
    }

    [Fact]
    public void Each_package_stays_in_its_home()
    {
        foreach (var (project, file) in Projects())
        {
            foreach (var package in file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value))
            {
                if (package == "NetTopologySuite") continue;
                Assert.True(s_homes.TryGetValue(package, out var homes), $"{project} refers to {package}, which has no home in the plan.");
                Assert.Contains(project, homes!);
            }
        }
    }

    [Fact]
    public void Every_package_has_one_pinned_version_in_one_place()
    {
        foreach (var path in Directory.EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(XDocument.Load(path).Descendants("PackageReference"), reference => reference.Attribute("Version") is not null);
        }

        var central = XDocument.Load(Path.Combine(Checkout.Root, "Directory.Packages.props"));
        Assert.All(central.Descendants("PackageVersion"), version => Assert.Matches(@"^\d+(\.\d+)+$", version.Attribute("Version")!.Value));
    }

    [Fact]
    public void Web_alone_knows_the_web_framework_and_the_command_knows_Web_for_serve_alone()
    {
        var framework = Projects().Where(project => project.File.Descendants("FrameworkReference").Any()).Select(project => project.Project);
        Assert.Equal(["Geo.Web"], framework);

        // Another verb that named Geo.Web would load the web framework each time it starts.
        var users = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Geo.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(path).Contains("Geo.Web", StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path)!);
        Assert.Equal(["ServeVerb.cs"], users);
    }

    [Fact]
    public void What_checks_proofs_shares_nothing_with_what_finds_them_but_the_nouns()
    {
        var files = Directory.GetFiles(Path.Combine(Checkout.Root, "src", "Geo.Analyse", "Certificates"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, path =>
        {
            var others = File.ReadAllLines(path).Where(line => line.StartsWith("using ", StringComparison.Ordinal) && line.Contains("Geo.", StringComparison.Ordinal));
            Assert.All(others, line => Assert.Equal("using Geo.Model.Siting;", line));
            Assert.DoesNotContain("Allocation", File.ReadAllText(path), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Analyse_reads_no_file_no_clock_and_awaits_nothing()
    {
        string[] barred = ["System.IO", "File.", "DateTime.Now", "DateTime.UtcNow", "Stopwatch", "await ", "Console."];
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Geo.Analyse"), "*.cs", SearchOption.AllDirectories))
        {
            if (path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) continue;
            var code = File.ReadAllLines(path).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
            Assert.All(code, line => Assert.DoesNotContain(barred, word => line.Contains(word, StringComparison.Ordinal)));
        }
    }
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Geo.Web.Tests;

/// <summary>GDAL's own driver for OGC API Features reads every collection: from the landing page on, page by page.</summary>
public sealed partial class GdalFeatureTests(DemoServer server)
{
    [Fact]
    public void GDAL_reads_every_collection_to_its_full_count()
    {
        string output;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ogrinfo", ["-ro", "-al", "-so", $"OAPIF:{server.Address}ogc/demo", "-oo", "PAGE_SIZE=100"]) { RedirectStandardOutput = true })!;
            output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("ogrinfo is not there.");
            return;
        }

        var counts = Layer().Matches(output).ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
        var gaps = Recomputed.Root.GetProperty("standards").EnumerateArray().Where(one => one.GetProperty("result").GetString() == "reach").Sum(one => one.GetProperty("gaps").GetArrayLength());
        // Fourteen units, 209 facilities, six reach standards in each unit, gap areas as the independent program counted them.
        Assert.Equal(new() { ["units"] = 14, ["facilities"] = 209, ["findings"] = 6 * 14, ["gaps"] = gaps }, counts);
    }

    [Fact]
    public async Task GDAL_filters_without_a_complaint()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ogrinfo", ["-ro", "-so", $"OAPIF:{server.Address}ogc/demo", "facilities", "-where", "id = 'JC001'"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.Equal("", await complaints);
            Assert.Contains("Feature Count: 1\n", await output, StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("ogrinfo is not there.");
        }
    }

    [GeneratedRegex(@"Layer name: (\S+)[\s\S]*?Feature Count: (\d+)")]
    private static partial Regex Layer();
}

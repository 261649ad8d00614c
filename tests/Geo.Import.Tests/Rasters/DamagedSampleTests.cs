using Geo.Import.Rasters;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Rasters;

/// <summary>Good files cut short and with bytes changed: each is read or refused, and nothing else happens.</summary>
public sealed class DamagedSampleTests(GdalSamples samples) : IClassFixture<GdalSamples>, IDisposable
{
    static readonly string[] s_samples =
    [
        "matrix-int16-lzw-2-tile-little.tif", "matrix-float64-deflate-1-strip-big.tif", "matrix-uint8-packbits-1-strip-little.tif",
        "matrix-float32-big_tiff-1-tile-big.tif", "matrix-float32-bands_band-3-tile-little.tif", "placed-4545.tif", "people-sparse.tif",
    ];

    readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_file_cut_anywhere_is_read_or_refused()
    {
        foreach (var name in s_samples)
        {
            var whole = File.ReadAllBytes(samples.PathOf(name));
            for (var length = 0; length < whole.Length; length += length < 600 ? 5 : 211) ReadOrRefuse(whole[..length], $"{name} cut to {length}");
        }
    }

    [Fact]
    public void A_file_with_changed_bytes_is_read_or_refused()
    {
        const int Seed = 20261121;
        var random = new Random(Seed);
        foreach (var name in s_samples)
        {
            var whole = File.ReadAllBytes(samples.PathOf(name));
            for (var round = 0; round < 120; round++)
            {
                var changed = whole.ToArray();
                for (var i = random.Next(1, 4); i > 0; i--)
                {
                    // Half of the changes in the directory, where they hurt; GDAL writes it in front.
                    var at = random.Next(2) == 0 ? random.Next(Math.Min(400, changed.Length)) : random.Next(changed.Length);
                    changed[at] = (byte)random.Next(256);
                }

                ReadOrRefuse(changed, $"{name}, seed {Seed}, round {round}");
            }
        }
    }

    void ReadOrRefuse(byte[] bytes, string about)
    {
        File.WriteAllBytes(_path, bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            // A changed cell count may leave a raster of a million empty rows: they are passed over, and not many hold anything.
            PopulationRaster.Read(new StudySource { Role = SourceRole.Population, Path = "some.tif" }, _path, TestContext.Current.CancellationToken);
        }
        catch (BadInputException refused)
        {
            Assert.All(refused.Faults, fault => Assert.Equal("some.tif", fault.File));
        }
        catch (Exception other)
        {
            Assert.Fail($"{about}: {other}");
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300 << 20, $"{about}: too much memory");
    }
}

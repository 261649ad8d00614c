using Geo.Import.Catalogue;
using Geo.Model.Imports;
using Geo.Model.Travel;

namespace Geo.Import.Tests.Catalogue;

public sealed class TravelPresetsTests
{
    [Fact]
    public void The_product_starts_from_four_assumptions() =>
        Assert.Equal(
            [
                new("walk", TravelMode.Walk, new(4.8m), new(4.8m), 1.3m),
                new("ebike", TravelMode.EBike, new(20m), new(20m), 1.3m),
                new("car", TravelMode.Car, new(30m), new(40m), 1.3m),
                new("ambulance", TravelMode.Ambulance, new(30m), new(40m), 1.3m),
            ],
            TravelPresets.Load().Select(preset => preset.Assumption));

    [Fact]
    public void Each_assumption_has_a_name_and_a_reason_in_both_languages()
    {
        foreach (var preset in TravelPresets.Load())
        {
            foreach (var text in new[] { preset.Name, preset.Reason, preset.Source })
            {
                Assert.NotEmpty(text.Chinese);
                Assert.NotEmpty(text.English);
                Assert.NotEqual(text.Chinese, text.English);
            }
        }
    }

    [Fact]
    public void Walking_heads_the_urban_circle_and_the_car_the_rural_one() =>
        Assert.Equal(
            [("PB-R1", "walk"), ("PB-R2", "car")],
            TravelPresets.LoadDefaults().Headlines.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));

    [Fact]
    public void Headlines_name_standards_of_the_catalogue() =>
        Assert.Subset(StandardCatalogue.Load().Select(standard => standard.Id).ToHashSet(), TravelPresets.LoadDefaults().Headlines.Keys.ToHashSet());

    [Fact]
    public void Every_fault_of_a_file_of_presets_is_named_with_its_line()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """
                presets:
                  - {id: walk, mode: walk, name: a, speed: 4.8, detour: 1.3, reason: b, source: c}
                  - {id: walk, mode: run, name: a, urban: 4km/h, detour: 1.3, reason: b, source: c}
                headlines: {PB-R1: bus}
                """);
            Assert.Equal(
                [
                    (FaultCode.SpeedInvalid, 2L, "presets.speed"), (FaultCode.KeyMissing, 3L, "presets.rural"), (FaultCode.ValueUnknown, 3L, "presets.mode"),
                    (FaultCode.IdDuplicate, 3L, "presets.id"), (FaultCode.PresetUnknown, 4L, "headlines.PB-R1"),
                ],
                Assert.Throws<BadInputException>(() => TravelPresets.LoadDefaults(path)).Faults.Select(fault => (fault.Code, fault.Row, fault.Column)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}

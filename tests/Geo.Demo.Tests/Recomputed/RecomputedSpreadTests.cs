using System.Text.Json;

namespace Geo.Demo.Tests.Recomputed;

/// <summary>
/// Equity, access and sensitivity of the demo against <c>spread.py</c>: catchments summed pair by pair, Gini as the mean difference of all pairs, every range counted again from its own
/// distances. Measures agree to a ten-millionth of themselves (sums of doubles in another order), people to the millionth.
/// </summary>
public sealed class RecomputedSpreadTests(DemoRun run) : IDisposable
{
    readonly JsonDocument _spread = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(DemoFiles.Folder)!, "..", "tests", "Geo.Demo.Tests", "Recomputed", "spread.json")));

    public void Dispose() => _spread.Dispose();

    [Fact]
    public void Every_range_under_other_assumptions_is_what_was_recomputed() =>
        Same("sensitivity", ["standard", "measure", "unit"], ["denominator", "speedLow", "speedHigh", "limitLow", "limitHigh", "straight", "detour", "borderline"], all: true);

    [Fact]
    public void Equity_is_what_was_recomputed() => Same("equity", ["standard", "basis", "supply"], ["rows", "mean", "gini", "palma", "theilT"], all: false);

    [Fact]
    public void Access_to_beds_and_doctors_is_what_was_recomputed()
    {
        var product = run.Summary.GetProperty("access").EnumerateArray().ToDictionary(one => Key(one, ["standard", "supply"]));
        var compared = 0;
        Assert.Equal(product.Keys.Order(), _spread.RootElement.GetProperty("access").EnumerateArray().Select(one => Key(one, ["standard", "supply"])).Order());
        foreach (var expected in _spread.RootElement.GetProperty("access").EnumerateArray())
        {
            var units = product[Key(expected, ["standard", "supply"])].GetProperty("units").EnumerateArray().ToDictionary(one => one.GetProperty("unit").GetString()!);
            foreach (var unit in expected.GetProperty("units").EnumerateArray())
            {
                compared += Same(unit, units[unit.GetProperty("unit").GetString()!], ["people", "twoStep", "enhanced", "threeStep", "gravity", "cumulative"]);
            }
        }

        // Two standards, two supplies; the urban one speaks of five townships and the county, the rural one of thirteen and the county.
        Assert.Equal(2 * (6 + 14) * 6, compared);
    }

    void Same(string list, string[] keys, string[] fields, bool all)
    {
        var product = run.Summary.GetProperty(list).EnumerateArray().ToDictionary(one => Key(one, keys));
        var expected = _spread.RootElement.GetProperty(list).EnumerateArray().ToList();
        foreach (var one in expected) Same(one, product[Key(one, keys)], fields);
        Assert.NotEmpty(expected);
        if (all) Assert.Equal(product.Count, expected.Count);
    }

    static int Same(JsonElement expected, JsonElement actual, string[] fields)
    {
        foreach (var field in fields)
        {
            var (one, other) = (expected.GetProperty(field), actual.TryGetProperty(field, out var value) ? value : default);
            if (one.ValueKind != JsonValueKind.Number) Assert.True(other.ValueKind == one.ValueKind || (one.ValueKind == JsonValueKind.Null && other.ValueKind == JsonValueKind.Undefined), $"{field} of {expected}");
            else Assert.True(Math.Abs(one.GetDouble() - other.GetDouble()) <= 1e-7 * Math.Abs(one.GetDouble()) + 1e-12, $"{field}: recomputed {one}, the product says {other}, in {expected}");
        }

        return fields.Length;
    }

    static string Key(JsonElement one, string[] keys) =>
        string.Join(' ', keys.Select(key => one.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : "–"));
}

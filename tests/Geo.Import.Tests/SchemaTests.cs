using System.Text.Json;
using Geo.Import.Catalogue;
using Geo.Import.Scenarios;
using Geo.Import.Servers;
using Geo.Import.Studies;

namespace Geo.Import.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("study.schema.json", "study")]
    [InlineData("standards.schema.json", "file")]
    [InlineData("scenario.schema.json", "scenario")]
    [InlineData("server.schema.json", "server")]
    public void Schema_and_reader_know_the_same_keys(string file, string root)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Checkout.File("seeds", "schemas", file)));
        var known = file switch { "study.schema.json" => StudyKeys.All, "scenario.schema.json" => ScenarioKeys.All, "server.schema.json" => ServerKeys.All, _ => StandardKeys.All };
        Assert.Equal($"#/$defs/{root}", schema.RootElement.GetProperty("$ref").GetString());

        var mappings = schema.RootElement.GetProperty("$defs").EnumerateObject().Where(definition => definition.Value.TryGetProperty("properties", out _)).ToArray();
        Assert.Equal(known.Keys.Order(StringComparer.Ordinal), mappings.Select(mapping => mapping.Name).Order(StringComparer.Ordinal));
        foreach (var mapping in mappings)
        {
            Assert.False(mapping.Value.GetProperty("additionalProperties").GetBoolean(), mapping.Name);
            Assert.Equal(
                known[mapping.Name].Order(StringComparer.Ordinal),
                mapping.Value.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("study.schema.json")]
    [InlineData("standards.schema.json")]
    [InlineData("scenario.schema.json")]
    [InlineData("server.schema.json")]
    public void Every_reference_of_a_schema_leads_somewhere(string file)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Checkout.File("seeds", "schemas", file)));
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(definition => $"#/$defs/{definition.Name}").ToHashSet(StringComparer.Ordinal);
        var references = References(schema.RootElement).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(definitions.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
    }

    static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == "$ref" ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}

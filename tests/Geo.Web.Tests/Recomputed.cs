using System.Text.Json;

namespace Geo.Web.Tests;

/// <summary>The demo's figures as a program that shares no code with the product computed them (tests/Geo.Demo.Tests/Recomputed).</summary>
static class Recomputed
{
    public static JsonElement Root { get; } = JsonDocument.Parse(File.ReadAllBytes(Checkout.File("tests", "Geo.Demo.Tests", "Recomputed", "recomputed.json"))).RootElement;
}

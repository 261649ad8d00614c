namespace Geo.Hostile.Tests.Making;

/// <summary>GeoJSON of units and facilities.</summary>
static class GeoJsonText
{
    public const string GoodUnit = """{"type":"Feature","properties":{"id":"1","name":"甲镇"},"geometry":{"type":"Polygon","coordinates":[[[104,30],[105,30],[105,31],[104,31],[104,30]]]}}""";

    public static string Collection(params string[] features) => $"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(",\n", features)}]}}";

    /// <summary>A sound unit, and one with the geometry given.</summary>
    public static string Units(string geometry) => Collection(GoodUnit, $"{{\"type\":\"Feature\",\"properties\":{{\"id\":\"2\",\"name\":\"乙镇\"}},\"geometry\":{geometry}}}");
}

using System.Collections;
using System.Globalization;
using System.Reflection;
using NetTopologySuite.Geometries;

namespace Geo.Store.Tests;

/// <summary>Compares two values field by field, however deep, and names the first place where they differ.</summary>
static class Structure
{
    public static void AssertSame(object? expected, object? actual) => Assert.Equal("", Difference(expected, actual, "$"));

    /// <summary>Where and how they differ; empty where they do not.</summary>
    static string Difference(object? expected, object? actual, string at)
    {
        if (expected is null || actual is null) return ReferenceEquals(expected, actual) ? "" : Differ(expected, actual, at);
        if (expected is Geometry shape) return actual is Geometry other && shape.GetType() == other.GetType() && shape.EqualsExact(other) ? "" : Differ(expected, actual, at);
        if (expected is IEnumerable many and not string) return actual is IEnumerable others ? DifferenceOfLists([.. many.Cast<object?>()], [.. others.Cast<object?>()], at) : Differ(expected, actual, at);
        if (expected.GetType() != actual.GetType()) return Differ(expected.GetType(), actual.GetType(), at);
        if (expected is string || expected.GetType().Namespace == "System" || expected is Enum) return expected.Equals(actual) ? "" : Differ(expected, actual, at);

        foreach (var property in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.Name == "PlaceOrThrow") continue;
            if (Difference(property.GetValue(expected), property.GetValue(actual), $"{at}.{property.Name}") is { Length: > 0 } difference) return difference;
        }

        return "";
    }

    static string DifferenceOfLists(object?[] expected, object?[] actual, string at)
    {
        if (expected.Length != actual.Length) return Differ(expected.Length, actual.Length, at + ".Count");
        for (var index = 0; index < expected.Length; index++)
        {
            if (Difference(expected[index], actual[index], $"{at}[{index}]") is { Length: > 0 } difference) return difference;
        }

        return "";
    }

    static string Differ(object? expected, object? actual, string at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at}: expected {expected ?? "null"}, found {actual ?? "null"}");
}

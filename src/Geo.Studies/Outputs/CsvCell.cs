namespace Geo.Studies.Outputs;

/// <summary>A cell of a table of commas, as it was: quoted where it must be, and nothing put in front of it.</summary>
static class CsvCell
{
    public static string Of(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

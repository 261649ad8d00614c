using System.Globalization;
using System.Text;

namespace Geo.Demo.Writing;

/// <summary>Tables of the demo: UTF-8 with a byte order mark, as spreadsheets in China expect it; '\n' ends a row. No cell holds a comma or a quote.</summary>
static class Csv
{
    static readonly UTF8Encoding s_withMark = new(encoderShouldEmitUTF8Identifier: true);

    public static void Write(string path, string header, IEnumerable<string> rows)
    {
        using var writer = new StreamWriter(path, append: false, s_withMark) { NewLine = "\n" };
        writer.WriteLine(header);
        foreach (var row in rows) writer.WriteLine(row);
    }

    /// <summary>Millionths of a degree as degrees, no trailing zeros lost.</summary>
    public static string Degrees(long micro) => string.Create(CultureInfo.InvariantCulture, $"{micro / 1_000_000}.{micro % 1_000_000:000000}");

    /// <summary>The invented names of villages, each once.</summary>
    public static IEnumerable<(string Name, string English)> ReadNames()
    {
        using var stream = typeof(Csv).Assembly.GetManifestResourceStream("villages")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return (cells[0], cells[1]);
        }
    }
}

using System.Globalization;
using System.Text;
using Geo.Model.Findings;
using Geo.Model.Scenarios;
using Geo.Present.Maps;
using Geo.Present.Scenarios;
using Geo.Present.Tables;
using Geo.Studies.Outputs;

namespace Geo.Studies.Siting;

/// <summary>An answer as the files of a folder.</summary>
static class AnswerFiles
{
    static readonly UTF8Encoding s_plain = new(encoderShouldEmitUTF8Identifier: false);

    // A spreadsheet takes a table of Chinese without a byte-order mark for another encoding.
    static readonly UTF8Encoding s_marked = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>What an earlier answer left in the folder is replaced, and taken away where this one has none.</summary>
    /// <param name="files">Every file that such an answer may have; null where this one has none.</param>
    /// <returns>Names of the files, in order.</returns>
    /// <exception cref="StoreException">The folder can't be written.</exception>
    public static IReadOnlyList<string> Save(string folder, IReadOnlyList<(string Name, Action<Stream>? Write)> files, CancellationToken cancellation)
    {
        using var outputs = new OutputFolder(folder);
        var written = files.Where(file => file.Write is not null).Select(file => (file.Name, (Action<string>)(path => Writing.AsBytes(path, file.Write!, cancellation)))).ToList();
        Writing.All(outputs, written, null, cancellation);
        return outputs.Publish([.. files.Select(file => file.Name)], cancellation);
    }

    public static Action<Stream> Csv(Table table) => stream => Text(stream, s_marked, writer =>
    {
        writer.WriteLine(string.Join(',', table.Columns.Select(column => CsvCell.Of(column.Title))));
        foreach (var row in table.Rows) writer.WriteLine(string.Join(',', row.Select(Written)));
    });

    public static Action<Stream>? Edits(Scenario? scenario) => scenario is null ? null : stream => Text(stream, s_plain, writer => ScenarioYaml.Write(writer, scenario));

    /// <summary>A map, where the study has anything to draw.</summary>
    public static Action<Stream>? Map(StudyFindings findings, Action<TextWriter> write) => MapContents.CanDraw(findings) ? stream => Text(stream, s_plain, write) : null;

    static void Text(Stream stream, UTF8Encoding encoding, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, encoding, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    static string Written(Cell cell) => cell.Shown is { } number ? number.ToString(CultureInfo.InvariantCulture) : CsvCell.Of(cell.Text == "–" ? "" : cell.Text);
}

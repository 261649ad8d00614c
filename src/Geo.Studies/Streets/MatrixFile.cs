using System.Globalization;
using System.Text;
using Geo.Analyse.Snapping;
using Geo.Model.Drafts;
using Geo.Studies.Outputs;

namespace Geo.Studies.Streets;

/// <summary>The one shape of a table of costs: <c>from,to,minutes,metres,off_road_metres</c>, a row a pair. Where no way leads the three figures are empty; metres are, too, where they were not asked for. Under a limit the table has the pairs within it and no others.</summary>
public static class MatrixFile
{
    const decimal MsPerMinute = 60_000;
    const decimal MmPerMetre = 1000;

    /// <summary>Answers a question and writes the table; a file that stood there stays until the new one is whole.</summary>
    /// <exception cref="Model.Imports.BadInputException">A file can't be used.</exception>
    /// <exception cref="StoreException">The table can't be written.</exception>
    public static TimesReply Save(string path, TimesRequest request, IProgress<RoadsProgress>? progress, CancellationToken cancellation)
    {
        TimesReply? reply = null;
        DraftName.Sweep(path);
        var draft = DraftName.Take(path);
        Writing.Attempt(path, () =>
        {
            try
            {
                using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
                {
                    WriteHeader(writer);
                    reply = TimesAct.Answer(request, (from, to, journey) => WriteRow(writer, from, to, journey), progress, cancellation);
                }

                File.Move(draft, path, overwrite: true);
            }
            finally
            {
                File.Delete(draft);
            }
        });
        return reply!;
    }

    public static void WriteHeader(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine("from,to,minutes,metres,off_road_metres");
    }

    /// <summary>Minutes with four decimals (6 ms), lengths to the millimetre.</summary>
    public static void WriteRow(TextWriter writer, string from, string to, Journey journey)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var length = journey.StreetMm == Journey.LengthUnknown ? "" : (journey.StreetMm / MmPerMetre).ToString("0.000", CultureInfo.InvariantCulture);
        var figures = journey.Exists ? string.Create(CultureInfo.InvariantCulture, $"{journey.Ms / MsPerMinute:0.0000},{length},{journey.OffRoadMm / MmPerMetre:0.000}") : ",,";
        writer.WriteLine($"{CsvCell.Of(from)},{CsvCell.Of(to)},{figures}");
    }
}

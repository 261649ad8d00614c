using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Words;

namespace Geo.Present.Scorecards;

/// <summary>
/// The matrix of townships and standards as a picture: A3 across, at most 1190 points wide and as wide as its standards, in as many bands as it takes. A colour and a sign tell each outcome, so that
/// nothing rests on colour alone; what is for reading only is hollow.
/// </summary>
public sealed class MatrixSheet
{
    /// <summary>Townships drawn; of more, those that miss most standards.</summary>
    public const int MostRows = 60;

    const double PageWidth = 1190;

    /// <summary>Title and legend need so much.</summary>
    const double LeastWidth = 760;
    const double Margin = 28;
    const double Pitch = 12;
    const double NameWidth = 112;
    const double Size = 8;
    const double LegendHeight = 34;
    const double LeastName = 48;

    static readonly int s_perBand = (int)((PageWidth - (2 * Margin) - NameWidth) / Pitch);

    readonly StudyFindings _findings;
    readonly WordTable _words;
    readonly UnitMatrix _matrix;
    readonly int[] _rows;

    MatrixSheet(StudyFindings findings, WordTable words)
    {
        (_findings, _words, _matrix) = (findings, words, new(findings));
        var all = Enumerable.Range(0, _matrix.Rows.Count);
        _rows = _matrix.Rows.Count <= MostRows ? [.. all] : [.. all.OrderByDescending(Missed).Take(MostRows).Order()];
    }

    /// <summary>The picture; empty where no standard says anything of any township.</summary>
    public static string Draw(StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var sheet = new MatrixSheet(findings, words);
        if (sheet._rows.Length == 0 || sheet._matrix.Columns.Count == 0) return "";
        using var writer = new StringWriter { NewLine = "\n" };
        sheet.Draw(new SvgWriter(writer));
        return writer.ToString();
    }

    int Missed(int row) => _matrix.Columns.Count(column => column.Cells[row] is { Outcome: Outcome.Short or Outcome.Exceeded, Standing: not Standing.Reading });

    void Draw(SvgWriter svg)
    {
        var head = _matrix.Columns.Max(column => TextMeasure.Width(column.Line.Standard.Id, Size)) + 6;
        var bands = Bands(_matrix.Columns);
        // A few standards fill the sheet too: the picture is as wide as they are, and scaled by whoever shows it.
        var width = Math.Clamp((2 * Margin) + NameWidth + (bands.Max(band => band.Length) * Pitch), LeastWidth, PageWidth);
        var bandHeight = 16 + head + (_rows.Length * Pitch) + 16;
        var height = Margin + 44 + (bands.Count * bandHeight) + LegendHeight + Margin;
        svg.Open("svg", FormattableString.Invariant($"xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"420mm\" role=\"img\" font-family=\"'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif\""));
        svg.Named("title", _words["table.matrix"]);
        svg.Rectangle(new(0, 0, width, height), MapColours.Paper);
        svg.Text(Margin, Margin + 14, $"{_findings.Study.Area.Name.In(_words.Language)}　{_words["table.matrix"]}", 17, MapColours.Ink, "font-weight=\"700\"");
        svg.Text(Margin, Margin + 31, Subtitle(), 9.5, MapColours.Quiet);
        for (var band = 0; band < bands.Count; band++) DrawBand(svg, bands[band], Margin + 44 + (band * bandHeight), head);
        DrawLegend(svg, Margin + 44 + (bands.Count * bandHeight) + 12);
        svg.Close("svg");
    }

    /// <summary>Columns to a band; a document that would be cut begins the next one where it fits there whole.</summary>
    static List<MatrixColumn[]> Bands(IReadOnlyList<MatrixColumn> columns)
    {
        var bands = new List<MatrixColumn[]>();
        var band = new List<MatrixColumn>();
        foreach (var document in columns.GroupBy(column => column.Line.Standard.Citation.Document, StringComparer.Ordinal))
        {
            var own = document.ToList();
            if (band.Count + own.Count > s_perBand && band.Count > 0 && own.Count <= s_perBand) Close();
            foreach (var column in own)
            {
                if (band.Count == s_perBand) Close();
                band.Add(column);
            }
        }

        Close();
        return bands;

        void Close()
        {
            bands.Add([.. band]);
            band.Clear();
        }
    }

    string Subtitle()
    {
        var said = _words.Format("matrix.subtitle", _findings.Study.Title.In(_words.Language), Tables.Figures.Date(_findings.Study.AsOf), Tables.Figures.Whole(_matrix.Columns.Count));
        if (_findings.Study.Sample) said = $"{_words["sample.data"]} · {said}";
        return _rows.Length < _matrix.Rows.Count ? said + _words.Format("matrix.cut", Tables.Figures.Whole(_rows.Length), Tables.Figures.Whole(_matrix.Rows.Count)) : said;
    }

    void DrawBand(SvgWriter svg, MatrixColumn[] columns, double top, double head)
    {
        var left = Margin + NameWidth;
        var first = top + 16 + head;
        DrawDocuments(svg, columns, left, top);
        foreach (var (at, column) in columns.Index())
        {
            var x = left + (at * Pitch) + (Pitch / 2) + (Size * 0.36);
            svg.Text(x, first - 3, column.Line.Standard.Id, Size, MapColours.Ink, $"transform=\"rotate(-90 {SvgWriter.Number(x)} {SvgWriter.Number(first - 3)})\"");
        }

        foreach (var (at, row) in _rows.Index())
        {
            var y = first + (at * Pitch);
            svg.Text(left - 6, y + (Pitch / 2) + 3, TextMeasure.Fit(_findings.NameOf(_matrix.Rows[row], _words.Language), 9, NameWidth - 8), 9, MapColours.Ink, "text-anchor=\"end\"");
        }

        svg.Path(Grid(columns.Length, left, first), $"stroke=\"{MapColours.Line}\" stroke-width=\"0.4\" fill=\"none\"");
        foreach (var look in MatrixLook.All) DrawCells(svg, columns, look, left, first);
    }

    void DrawDocuments(SvgWriter svg, MatrixColumn[] columns, double left, double top)
    {
        for (var at = 0; at < columns.Length;)
        {
            var citation = columns[at].Line.Standard.Citation;
            var count = columns.Skip(at).TakeWhile(column => column.Line.Standard.Citation.Document == citation.Document).Count();
            var (x, width) = (left + (at * Pitch), count * Pitch);
            svg.Line(x + 1, top + 13, x + width - 1, top + 13, MapColours.Ink, 0.8);
            // Over one or two standards a name has no room; their ids name the document too.
            if (width >= LeastName) svg.Text(x + 1, top + 9, TextMeasure.Fit(citation.Title.In(_words.Language), 8.5, width - 2), 8.5, MapColours.Ink, "font-weight=\"700\"");
            at += count;
        }
    }

    string Grid(int columns, double left, double top)
    {
        var lines = Enumerable.Range(0, _rows.Length + 1).Select(row => $"M{SvgWriter.Number(left)} {SvgWriter.Number(top + (row * Pitch))}h{SvgWriter.Number(columns * Pitch)}")
            .Concat(Enumerable.Range(0, columns + 1).Select(column => $"M{SvgWriter.Number(left + (column * Pitch))} {SvgWriter.Number(top)}v{SvgWriter.Number(_rows.Length * Pitch)}"));
        return string.Concat(lines);
    }

    void DrawCells(SvgWriter svg, MatrixColumn[] columns, MatrixLook look, double left, double top)
    {
        var places = (from column in Enumerable.Range(0, columns.Length)
                      from row in Enumerable.Range(0, _rows.Length)
                      where columns[column].Cells[_rows[row]] is { } cell && look.Is(cell)
                      select (X: left + (column * Pitch), Y: top + (row * Pitch))).ToList();
        look.Draw(svg, places, Pitch);
    }

    void DrawLegend(SvgWriter svg, double top)
    {
        var x = Margin;
        foreach (var look in MatrixLook.All.Where(look => _matrix.Columns.Any(column => _rows.Any(row => column.Cells[row] is { } cell && look.Is(cell)))))
        {
            var said = look.Name(_words);
            look.Draw(svg, [(x, top)], Pitch);
            svg.Text(x + Pitch + 5, top + 9, said, 9, MapColours.Ink);
            x += Pitch + 24 + TextMeasure.Width(said, 9);
        }

        svg.Text(Margin, top + 26, _words["matrix.sheet-note"], Size, MapColours.Quiet);
    }
}

using System.Text;
using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Words;

namespace Geo.Present.Scorecards;

/// <summary>How one outcome looks in the matrix: a colour that people with any colour vision tell from the others, and a sign of its own.</summary>
/// <param name="Sign">Path of the sign within a cell of 12 × 12, relative to its corner.</param>
/// <param name="IsReading">For reading only: the cell is hollow.</param>
sealed record MatrixLook(Outcome Outcome, bool IsReading, string Fill, string Ink, string Sign)
{
    const string Cross = "m3.5 3.5l5 5m0-5l-5 5";
    const string Tick = "m3.2 6.3l2 2.2l3.7-4.8";
    const string Rise = "m3.2 8l2.8-4.4l2.8 4.4z";
    const string Bar = "m3.2 6h5.6";
    const string Dot = "m5.8 6h.4";
    const string Asked = "m4.3 4.6c.2-2.2 3.6-2.2 3.4 0c-.1 1.2-1.7 1.2-1.7 2.6m0 1.9v.2";

    static readonly MatrixLook[] s_judged =
    [
        new(Outcome.Short, false, MapColours.Missed, MapColours.Paper, Cross), new(Outcome.Exceeded, false, MapColours.Over, MapColours.Ink, Rise), new(Outcome.Barred, false, MapColours.Over, MapColours.Ink, Bar),
        new(Outcome.Met, false, MapColours.Held, MapColours.Serving, Tick), new(Outcome.NotComputable, false, MapColours.Beyond, MapColours.Quiet, Asked), new(Outcome.NotApplicable, false, MapColours.Paper, MapColours.Idle, Dot),
    ];

    /// <summary>In the order of the legend.</summary>
    public static IReadOnlyList<MatrixLook> All { get; } =
    [
        .. s_judged, .. s_judged.Where(look => look.Outcome is Outcome.Short or Outcome.Exceeded or Outcome.Met)
            .Select(look => look with { IsReading = true, Ink = look.Outcome == Outcome.Met ? MapColours.Serving : look.Outcome == Outcome.Short ? MapColours.Missed : MapColours.Ink }),
    ];

    public bool Is(UnitOutcome cell) => cell.Outcome == Outcome && (cell.Standing == Standing.Reading) == IsReading;

    public string Name(WordTable words) => IsReading ? words.Format("matrix.reading-legend", words.Of("judged", Outcome)) : words.Of("judged", Outcome);

    /// <summary>All cells of this look as one path of squares and one of signs.</summary>
    public void Draw(SvgWriter svg, IReadOnlyList<(double X, double Y)> places, double pitch)
    {
        if (places.Count == 0) return;
        var (inset, squares, signs) = (IsReading ? 1.6 : 0.6, new StringBuilder(), new StringBuilder());
        var side = SvgWriter.Number(pitch - (2 * inset));
        foreach (var (x, y) in places)
        {
            squares.Append('M').Append(SvgWriter.Number(x + inset)).Append(' ').Append(SvgWriter.Number(y + inset)).Append('h').Append(side).Append('v').Append(side).Append("h-").Append(side).Append('z');
            signs.Append('M').Append(SvgWriter.Number(x)).Append(' ').Append(SvgWriter.Number(y)).Append(Sign);
        }

        if (Outcome != Outcome.NotApplicable) svg.Path(squares.ToString(), IsReading ? $"fill=\"{MapColours.Paper}\" stroke=\"{(Outcome == Outcome.Met ? MapColours.Reach : Fill)}\" stroke-width=\"0.8\"" : $"fill=\"{Fill}\"");
        svg.Path(signs.ToString(), $"fill=\"{(Outcome == Outcome.Exceeded ? Ink : "none")}\" stroke=\"{Ink}\" stroke-width=\"1.3\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }
}

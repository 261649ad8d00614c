namespace Geo.Present.Maps;

/// <summary>The sheet's words: title, finding, notes, approval number, sample mark.</summary>
sealed class SheetText(SvgWriter svg, MapContent content, SheetLayout layout, IReadOnlyList<PlacedLabel> labels)
{
    const double SampleSize = 17;

    public static Box SampleBox(MapContent content, SheetLayout layout)
    {
        var width = TextMeasure.Width(content.SampleMark ?? "", SampleSize) + 28;
        return new(layout.Map.Left + 14, layout.Map.Top + 14, layout.Map.Left + 14 + width, layout.Map.Top + 46);
    }

    public void Write()
    {
        WriteTitle();
        if (content.Secrecy is { } secrecy) svg.Text(layout.Title.Right, layout.Title.Top - 2, secrecy, 20, MapColours.Ink, "text-anchor=\"end\" font-weight=\"700\"");
        WriteSample();
        WriteNotes();
    }

    void WriteTitle()
    {
        var box = layout.Title;
        var size = Math.Min(36, 36 * box.Width / TextMeasure.Width(content.Title, 36));
        svg.Text(box.Left, box.Top + 34, content.Title, size, MapColours.Ink, "font-weight=\"700\"");
        var ruleSize = Math.Clamp(15 * box.Width / TextMeasure.Width(content.Rule, 15), 11.5, 15);
        // The clause is never cut: a long rule takes two small lines.
        var rule = TextMeasure.Wrap(content.Rule, ruleSize, box.Width);
        var first = rule.Count == 1 ? 61 : 55;
        for (var line = 0; line < rule.Count; line++) svg.Text(box.Left, box.Top + first + (line * 14), rule[line], ruleSize, MapColours.Quiet);
        var (before, figure, after) = content.Finding;
        var (plain, large) = (21.0, 32.0);
        // A long finding shrinks as a whole; it is never cut.
        var shrink = Math.Min(1, box.Width / (TextMeasure.Width(before + after, plain) + TextMeasure.Width(figure, large)));
        (plain, large) = (plain * shrink, large * shrink);
        svg.Open("text", $"x=\"{SvgWriter.Number(box.Left)}\" y=\"{SvgWriter.Number(box.Top + 99)}\" font-size=\"{SvgWriter.Number(plain)}\" fill=\"{MapColours.Ink}\" xml:space=\"preserve\"");
        svg.Span(before, "");
        svg.Span(figure, $"font-size=\"{SvgWriter.Number(large)}\" font-weight=\"700\" fill=\"{MapColours.Gap}\"");
        svg.Span(after, "");
        svg.Close("text");
    }

    void WriteSample()
    {
        if (content.SampleMark is not { } mark) return;
        var box = SampleBox(content, layout);
        svg.Rectangle(box, MapColours.Paper, MapColours.Ink, 1.4, "rx=\"3\"");
        svg.Text(box.MiddleX, box.MiddleY + (SampleSize * 0.36), mark, SampleSize, MapColours.Ink, "text-anchor=\"middle\" font-weight=\"700\" letter-spacing=\"1\"");
    }

    void WriteNotes()
    {
        const double Size = 13, Leading = 19, ApprovalWidth = 300;
        var box = layout.Notes;
        svg.Line(box.Left, box.Top, box.Right, box.Top, MapColours.Line, 1);
        var y = box.Top + 21;
        IEnumerable<string> lines = content.Notes;
        var listed = labels.Where(label => label.ListedAs is not null).Select(label => $"{label.Text} {label.ListedAs}").ToArray();
        if (listed.Length > 0) lines = lines.Prepend(content.Words.NumberedUnits + string.Join("  ", listed));
        foreach (var line in lines.SelectMany(note => TextMeasure.Wrap(note, Size, box.Width - ApprovalWidth - 30)).Take((int)(box.Height / Leading)))
        {
            svg.Text(box.Left, y, line, Size, MapColours.Quiet);
            y += Leading;
        }

        var approval = new Box(box.Right - ApprovalWidth, box.Top + 10, box.Right, box.Top + 56);
        svg.Rectangle(approval, null, MapColours.Line, 1);
        svg.Text(approval.Left + 12, approval.MiddleY + 5, content.Words.Approval, 14, MapColours.Quiet);
        var start = approval.Left + 24 + TextMeasure.Width(content.Words.Approval, 14);
        if (content.Approval is { Length: > 0 } number) svg.Text(start, approval.MiddleY + 5, TextMeasure.Fit(number, 15, approval.Right - start - 8), 15, MapColours.Ink, "font-weight=\"700\"");
        else svg.Line(start, approval.MiddleY + 8, approval.Right - 14, approval.MiddleY + 8, MapColours.Quiet, 0.8);
    }
}

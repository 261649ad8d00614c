namespace Geo.Present.Maps;

/// <summary>The legend, read off the layers, and the list of the largest gap areas.</summary>
sealed class SheetLegend(SvgWriter svg, MapContent content, SheetLayout layout, DotScale scale, IReadOnlyList<PlacedLabel> labels)
{
    const double Size = 15, Row = 29, Swatch = 40;

    public void Write()
    {
        var box = layout.Panel;
        if (layout.IsColumn)
        {
            var bottom = WriteLegend(box.Left, box.Top, box.Width, 1);
            WriteGaps(box.Left, bottom + 26, box.Width);
        }
        else
        {
            var gapWidth = content.Gaps.Count > 0 ? 400 : 0;
            WriteLegend(box.Left, box.Top, box.Width - gapWidth - (gapWidth > 0 ? 40 : 0), box.Width > 1200 ? 3 : 2);
            WriteGaps(box.Right - gapWidth, box.Top, gapWidth);
        }
    }

    // Entries run down the columns; the dots' own line, being taller, counts for two.
    double WriteLegend(double left, double top, double width, int columns)
    {
        Heading(left, top, width, content.Words.Legend);
        MapLayer[] entries = [.. content.Layers.Where(layer => layer.Legend is not null && IsDrawn(layer)).Reverse().OrderBy(layer => layer is DotLayer { BySize: true } ? 0 : 1)];
        var perColumn = (entries.Sum(Rows) + columns - 1) / columns;
        var (column, row, lowest) = (0, 0, 0);
        foreach (var entry in entries)
        {
            if (row > 0 && row + Rows(entry) > perColumn && column < columns - 1) (column, row) = (column + 1, 0);
            var x = left + (column * width / columns);
            var y = top + 38 + (row * Row);
            WriteEntry(entry, x, y + (Row / 2), width / columns);
            row += Rows(entry);
            lowest = Math.Max(lowest, row);
        }

        return top + 38 + (lowest * Row);
    }

    static int Rows(MapLayer layer) => layer is DotLayer { BySize: true } ? 2 : 1;

    static bool IsDrawn(MapLayer layer) => layer switch
    {
        AreaLayer area => area.Shapes.Any(shape => !shape.IsEmpty),
        DotLayer dots => dots.Dots.Count > 0,
        SymbolLayer symbols => symbols.Places.Count > 0,
        RoadLayer roads => roads.Roads.Ranks.Any(rank => rank.Count > 0),
        _ => true,
    };

    void WriteEntry(MapLayer layer, double x, double y, double width)
    {
        var middle = x + (Swatch / 2);
        switch (layer)
        {
            case DotLayer { BySize: true } dots:
                WriteDotSizes(dots, x, y);
                return;
            case DotLayer dots:
                for (var tint = 0; tint < DotGrid.TintOpacities.Count; tint++)
                {
                    svg.Rectangle(Box.Around(middle + ((tint - 1) * 11.3), y, 11.3, 13), dots.Colour, null, 0, $"fill-opacity=\"{DotGrid.TintOpacities[tint]}\"");
                }

                break;
            case SymbolLayer symbols:
                SymbolShapes.Draw(svg, symbols.Symbol, middle, y, 16, symbols.Colour, symbols.Hollow);
                break;
            case RoadLayer roads:
                svg.Line(x + 3, y, x + Swatch - 3, y, roads.Colour, roads.Widths[1]);
                break;
            case ShadeLayer shade:
                WriteShades(shade, x + 3, y);
                break;
            case AreaLayer area:
                WriteSwatch(area.Style, new(x + 3, y - 8, x + Swatch - 3, y + 8));
                break;
        }

        svg.Text(x + Swatch + 8, y + (Size * 0.36), TextMeasure.Fit(layer.Legend!, Size, width - Swatch - 12), Size, MapColours.Ink);
    }

    // A slope in the light, one that turns away from it, and one between them.
    void WriteShades(ShadeLayer layer, double x, double y)
    {
        const double Wide = (Swatch - 6) / 3;
        double[] darknesses = [0, 0.5, 0.2];
        for (var part = 0; part < darknesses.Length; part++)
        {
            var box = Box.Around(x + ((part + 0.5) * Wide), y, Wide, 13);
            svg.Rectangle(box, "#000000", null, 0, $"fill-opacity=\"{(darknesses[part] * layer.Opacity).ToString(System.Globalization.CultureInfo.InvariantCulture)}\"");
        }

        svg.Rectangle(new(x, y - 6.5, x + Swatch - 6, y + 6.5), null, MapColours.Line);
    }

    void WriteSwatch(AreaStyle style, Box box)
    {
        if (style.Fill is null)
        {
            svg.Line(box.Left, box.MiddleY, box.Right, box.MiddleY, style.Stroke!, Math.Min(style.StrokeWidth, 2.2));
            return;
        }

        var dash = style.Dash is null ? "" : $" stroke-dasharray=\"{style.Dash}\"";
        svg.Rectangle(box, style.Fill, style.Stroke, style.StrokeWidth, $"fill-opacity=\"{style.FillOpacity.ToString(System.Globalization.CultureInfo.InvariantCulture)}\"{dash}");
    }

    void WriteDotSizes(DotLayer layer, double x, double y)
    {
        svg.Text(x, y + (Size * 0.36), layer.Legend!, Size, MapColours.Ink, "font-weight=\"700\"");
        var at = x + 12;
        for (var size = 0; size < scale.UpperEnds.Count; size++)
        {
            var text = (size == 0 ? "≤ " : "") + Tables.Figures.Whole((long)scale.UpperEnds[size]);
            svg.Element("circle", $"cx=\"{SvgWriter.Number(at)}\" cy=\"{SvgWriter.Number(y + Row - 2)}\" r=\"{SvgWriter.Number(scale.Diameter(size) / 2)}\" fill=\"{layer.Colour}\"");
            svg.Text(at + 12, y + Row + 3, text, 13.5, MapColours.Ink);
            at += TextMeasure.Width(text, 13.5) + 40;
        }
    }

    void WriteGaps(double left, double top, double width)
    {
        if (content.Gaps.Count == 0) return;
        var line = layout.IsColumn ? 26.0 : 23;
        Heading(left, top, width, content.Words.GapList);
        var y = top + (layout.IsColumn ? 51 : 46);
        if (content.Words.GapListPeople.Length > 0) svg.Text(left + width - 100, y, content.Words.GapListPeople, 12.5, MapColours.Quiet, "text-anchor=\"end\"");
        svg.Text(left + width, y, content.Words.GapListBeyond, 12.5, MapColours.Quiet, "text-anchor=\"end\"");
        foreach (var gap in content.Gaps)
        {
            y += line;
            var isOnMap = labels.Any(label => label.Label.Kind == LabelKind.GapRank && label.Text == Tables.Figures.Whole(gap.Rank));
            svg.Element("circle", $"cx=\"{SvgWriter.Number(left + 11)}\" cy=\"{SvgWriter.Number(y - 5)}\" r=\"10\" fill=\"{(isOnMap ? MapColours.GapDark : MapColours.Quiet)}\"");
            svg.Text(left + 11, y, Tables.Figures.Whole(gap.Rank), 13, MapColours.Paper, "text-anchor=\"middle\" font-weight=\"700\"");
            var room = gap.People.Length == 0 ? width - 44 - TextMeasure.Width(gap.Beyond, Size) : width - 140 - TextMeasure.Width(gap.People, Size);
            // Rather smaller than cut off.
            var size = TextMeasure.Width(gap.Unit, Size) <= room ? Size : 12.5;
            svg.Text(left + 32, y, TextMeasure.Fit(gap.Unit, size, room), size, MapColours.Ink);
            if (gap.People.Length > 0) svg.Text(left + width - 100, y, gap.People, Size, MapColours.Gap, "text-anchor=\"end\" font-weight=\"700\"");
            svg.Text(left + width, y, gap.Beyond, Size, MapColours.Ink, "text-anchor=\"end\"");
        }

        if (content.Words.MoreGaps.Length > 0) svg.Text(left, y + line, content.Words.MoreGaps, 12.5, MapColours.Quiet);
    }

    void Heading(double left, double top, double width, string text)
    {
        svg.Text(left, top + 17, text, 18, MapColours.Ink, "font-weight=\"700\"");
        svg.Line(left, top + 27, left + width, top + 27, MapColours.AreaEdge, 1.2);
    }
}

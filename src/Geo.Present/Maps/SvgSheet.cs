using NetTopologySuite.Geometries;

namespace Geo.Present.Maps;

/// <summary>Draws a map's content as one sheet of SVG.</summary>
public sealed class SvgSheet
{
    public const string Fonts = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif";

    // The Noto fonts give English another set of digits, which a PDF made by Chromium draws and doesn't name: its figures could not be searched or copied (tried, 2026-11-22).
    const string OwnForms = "font-feature-settings:'locl' 0";

    readonly MapContent _content;
    readonly SheetLayout _layout;
    readonly SheetPaper? _paper;
    readonly MapFrame _frame;
    readonly IReadOnlyList<(double X, double Y, double People)> _gapMarks;
    readonly DotScale _scale;
    readonly Box _scaleBar;
    readonly Box _north;

    /// <param name="scale">1:scale on paper; null: as large as the sheet holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">At that scale the largest paper does not hold the area: see <see cref="PaperFor"/>.</exception>
    public SvgSheet(MapContent content, int? scale = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        _content = content;
        _layout = SheetLayout.For(MapFrame.Aspect(content));
        _paper = scale is { } number ? PaperFor(content, number) ?? throw new ArgumentOutOfRangeException(nameof(scale), scale, "No paper is that large.") : null;
        _frame = _paper is null ? MapFrame.Fit(content, _layout.Map) : MapFrame.At(content, _layout.Map, _paper.UnitsPerMetre(scale!.Value));
        _gapMarks = content.Layers.OfType<DotLayer>().FirstOrDefault(layer => layer.BySize) is { } gap ? new DotGrid(_frame, gap.Dots, 5).Marks() : [];
        _scale = DotScale.For(_gapMarks.Select(mark => mark.People));
        var map = _layout.Map;
        var bar = ScaleBar.Width(_frame.PixelsPerMetre, content.Words.Kilometres);
        // The corner that hides less: a facility beyond the border may stand in one.
        Box[] corners = [new(map.Left + 14, map.Bottom - 52, map.Left + 14 + bar, map.Bottom - 14), new(map.Right - 14 - bar, map.Bottom - 52, map.Right - 14, map.Bottom - 14)];
        _scaleBar = corners.MinBy(corner => SymbolBoxes().Count(corner.Overlaps) + _gapMarks.Count(mark => corner.Holds(Box.Around(mark.X, mark.Y, 0, 0))));
        _north = new(map.Right - 54, map.Top + 14, map.Right - 14, map.Top + 82);
        Labels = new LabelPlacer(_frame, [_scaleBar, _north, .. SampleBox(), .. SymbolBoxes()], new(_layout.Map, _gapMarks)).Place(content.Labels);
    }

    /// <summary>The smallest paper that holds the area at a scale; null where none does.</summary>
    public static SheetPaper? PaperFor(MapContent content, int scale)
    {
        var largest = MapFrame.Fit(content, SheetLayout.For(MapFrame.Aspect(content)).Map).Largest;
        return SheetPaper.Sizes.FirstOrDefault(paper => paper.UnitsPerMetre(scale) <= largest);
    }

    /// <summary>Labels as placed: no two of their boxes overlap.</summary>
    public IReadOnlyList<PlacedLabel> Labels { get; }

    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var svg = new SvgWriter(writer);
        var finding = string.Concat(_content.Finding.Before, _content.Finding.Figure, _content.Finding.After);
        svg.Open("svg", $"xmlns=\"http://www.w3.org/2000/svg\"{SizeOnPaper()} viewBox=\"0 0 {_layout.Width:0} {_layout.Height:0}\" role=\"img\" lang=\"{_content.Words.Language}\" font-family=\"{Fonts}\" style=\"{OwnForms}\"");
        svg.Named("title", _content.Title);
        svg.Named("desc", $"{_content.Rule} {finding}");
        svg.Rectangle(new(0, 0, _layout.Width, _layout.Height), MapColours.Paper);
        WriteMap(svg);
        new SheetText(svg, _content, _layout, Labels).Write();
        new SheetLegend(svg, _content, _layout, _scale, Labels).Write();
        svg.Close("svg");
    }

    string SizeOnPaper() => _paper is null ? ""
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" width=\"{_layout.Width * _paper.MillimetresPerUnit:0.####}mm\" height=\"{_layout.Height * _paper.MillimetresPerUnit:0.####}mm\"");

    void WriteMap(SvgWriter svg)
    {
        var clip = "frame-" + Name(_content.Standard);
        svg.Open("defs");
        svg.Open("clipPath", $"id=\"{clip}\"");
        svg.Rectangle(_layout.Map, null);
        svg.Close("clipPath");
        WriteLandClip(svg);
        svg.Close("defs");
        svg.Rectangle(_layout.Map, MapColours.Beyond);
        svg.Open("g", $"clip-path=\"url(#{clip})\"");
        foreach (var layer in _content.Layers) WriteLayer(svg, layer);
        svg.Close("g");
        WriteLabels(svg);
        ScaleBar.Write(svg, _scaleBar, _frame.PixelsPerMetre, _content.Words.Kilometres);
        WriteNorth(svg);
        svg.Rectangle(_layout.Map, null, MapColours.AreaEdge, 1.2);
    }

    string? LandClip => Land().Any() ? "land-" + Name(_content.Standard) : null;

    void WriteLandClip(SvgWriter svg)
    {
        if (LandClip is not { } clip) return;
        svg.Open("clipPath", $"id=\"{clip}\"");
        svg.Path(_frame.Path(Land()), "");
        svg.Close("clipPath");
    }

    IEnumerable<Geometry> Land() => _content.Layers.OfType<AreaLayer>().Where(layer => layer.Key == MapLayer.Land).SelectMany(layer => layer.Shapes);

    void WriteLayer(SvgWriter svg, MapLayer layer)
    {
        svg.Open("g", $"id=\"{Name(_content.Standard)}-{Name(layer.Key)}\"");
        switch (layer)
        {
            case AreaLayer area: WriteAreas(svg, area); break;
            case ShadeLayer shade: WriteShade(svg, shade); break;
            case RoadLayer roads: WriteRoads(svg, roads); break;
            case DotLayer { BySize: true } dots: WriteGapDots(svg, dots); break;
            case DotLayer dots:
                WriteTints(svg, dots);
                break;
            case SymbolLayer symbols:
                var size = SymbolShapes.Size(symbols.Places.Count);
                foreach (var (x, y) in symbols.Places.Select(_frame.Place).Where(at => InFrame(at.X, at.Y))) SymbolShapes.Draw(svg, symbols.Symbol, x, y, size, symbols.Colour, symbols.Hollow);
                break;
        }

        svg.Close("g");
    }

    void WriteAreas(SvgWriter svg, AreaLayer layer)
    {
        var path = _frame.Path(layer.Shapes);
        if (path.Length == 0) return;
        var style = layer.Style;
        if (style.Fill is not null)
        {
            var clip = layer.OnLandOnly && LandClip is { } land ? $" clip-path=\"url(#{land})\"" : "";
            svg.Path(path, $"fill=\"{style.Fill}\" fill-opacity=\"{style.FillOpacity.ToString(System.Globalization.CultureInfo.InvariantCulture)}\" fill-rule=\"{(layer.OnLandOnly ? "evenodd" : "nonzero")}\"{clip}");
        }

        if (style.Stroke is null) return;
        var dash = style.Dash is null ? "" : $" stroke-dasharray=\"{style.Dash}\"";
        svg.Path(path, $"fill=\"none\" stroke=\"{style.Stroke}\" stroke-width=\"{SvgWriter.Number(style.StrokeWidth)}\" stroke-linejoin=\"round\"{dash}");
    }

    void WriteShade(SvgWriter svg, ShadeLayer layer)
    {
        if (LandClip is not { } land || LandBox() is not { } box) return;
        var picture = Convert.ToBase64String(SheetShade.Png(layer.Shade, _frame, box));
        svg.Element(
            "image",
            $"x=\"{SvgWriter.Number(box.Left)}\" y=\"{SvgWriter.Number(box.Top)}\" width=\"{SvgWriter.Number(box.Width)}\" height=\"{SvgWriter.Number(box.Height)}\" preserveAspectRatio=\"none\" opacity=\"{SvgWriter.Number(layer.Opacity)}\" clip-path=\"url(#{land})\" href=\"data:image/png;base64,{picture}\"");
    }

    /// <summary>The part of the frame that the land can take, in whole units.</summary>
    Box? LandBox()
    {
        var map = _layout.Map;
        var corners = Land().SelectMany(shape => shape.Coordinates).Select(corner => _frame.Place(new(corner.X, corner.Y))).ToArray();
        var (left, top) = (Math.Max(map.Left, Math.Floor(corners.Min(at => at.X))), Math.Max(map.Top, Math.Floor(corners.Min(at => at.Y))));
        var (right, bottom) = (Math.Min(map.Right, Math.Ceiling(corners.Max(at => at.X))), Math.Min(map.Bottom, Math.Ceiling(corners.Max(at => at.Y))));
        return right > left && bottom > top ? new(left, top, right, bottom) : null;
    }

    void WriteRoads(SvgWriter svg, RoadLayer layer)
    {
        if (LandClip is not { } land) return;
        svg.Open("g", $"clip-path=\"url(#{land})\" fill=\"none\" stroke=\"{layer.Colour}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
        foreach (var rank in layer.Roads.Ranks.Reverse())
        {
            var path = RoadPaths.Of(_frame, rank);
            if (path.Length > 0) svg.Path(path, $"stroke-width=\"{SvgWriter.Number(layer.Widths[rank.Rank])}\"");
        }

        svg.Close("g");
    }

    void WriteTints(SvgWriter svg, DotLayer layer)
    {
        var paths = new DotGrid(_frame, layer.Dots, DotGrid.TintCell).Tints();
        for (var tint = 0; tint < paths.Count; tint++)
        {
            if (paths[tint].Length > 0) svg.Path(paths[tint], $"fill=\"{layer.Colour}\" fill-opacity=\"{DotGrid.TintOpacities[tint]}\" shape-rendering=\"crispEdges\"");
        }
    }

    // A pale rim under each dot keeps them apart where they crowd; large ones first, so that small ones stay visible.
    void WriteGapDots(SvgWriter svg, DotLayer layer)
    {
        for (var at = _scale.UpperEnds.Count - 1; at >= 0; at--)
        {
            var path = DotGrid.Path(_gapMarks.Where(mark => _scale.ClassOf(mark.People) == at));
            if (path.Length == 0) continue;
            var diameter = _scale.Diameter(at);
            svg.Path(path, $"fill=\"none\" stroke=\"{MapColours.Paper}\" stroke-width=\"{SvgWriter.Number(diameter + 1.4)}\" stroke-linecap=\"round\"");
            svg.Path(path, $"fill=\"none\" stroke=\"{layer.Colour}\" stroke-width=\"{SvgWriter.Number(diameter)}\" stroke-linecap=\"round\"");
        }
    }

    void WriteLabels(SvgWriter svg)
    {
        svg.Open("g", $"id=\"{Name(_content.Standard)}-labels\" text-anchor=\"middle\"");
        foreach (var placed in Labels.OrderByDescending(placed => placed.Label.Kind))
        {
            var (x, baseline) = (placed.Box.MiddleX, placed.Box.MiddleY + (placed.Size * 0.36));
            switch (placed.Label.Kind)
            {
                case LabelKind.GapRank:
                    svg.Element("circle", $"cx=\"{SvgWriter.Number(x)}\" cy=\"{SvgWriter.Number(placed.Box.MiddleY)}\" r=\"{SvgWriter.Number(LabelPlacer.RankRadius - 0.8)}\" fill=\"{MapColours.GapDark}\" stroke=\"{MapColours.Paper}\" stroke-width=\"1.6\"");
                    svg.Text(x, baseline, placed.Text, placed.Size, MapColours.Paper, "font-weight=\"700\"");
                    break;
                case LabelKind.Unit:
                    svg.Haloed(x, baseline, placed.Text, placed.Size, MapColours.Ink, placed.ListedAs is null ? "font-weight=\"500\"" : "font-weight=\"700\" font-style=\"italic\"");
                    break;
                default:
                    svg.Haloed(x, baseline, placed.Text, placed.Size, MapColours.Serving, placed.Label.Kind == LabelKind.Figure ? "font-weight=\"700\"" : "");
                    break;
            }
        }

        svg.Close("g");
    }

    void WriteNorth(SvgWriter svg)
    {
        var (x, top) = (_north.MiddleX, _north.Top);
        svg.Haloed(x, top + 17, _content.Words.North, 17, MapColours.Ink, "text-anchor=\"middle\" font-weight=\"700\"");
        svg.Path($"M{SvgWriter.Number(x)} {SvgWriter.Number(top + 23)}l10 42l-10 -9z", $"fill=\"{MapColours.Paper}\" stroke=\"{MapColours.Ink}\" stroke-width=\"1.2\" stroke-linejoin=\"round\"");
        svg.Path($"M{SvgWriter.Number(x)} {SvgWriter.Number(top + 23)}l-10 42l10 -9z", $"fill=\"{MapColours.Ink}\" stroke=\"{MapColours.Ink}\" stroke-width=\"1.2\" stroke-linejoin=\"round\"");
    }

    IEnumerable<Box> SampleBox() => _content.SampleMark is null ? [] : [SheetText.SampleBox(_content, _layout)];

    IEnumerable<Box> SymbolBoxes() =>
        from layer in _content.Layers.OfType<SymbolLayer>()
        let size = SymbolShapes.Size(layer.Places.Count)
        where size > 9
        from place in layer.Places.Select(_frame.Place)
        where InFrame(place.X, place.Y)
        select Box.Around(place.X, place.Y, size + 2, size + 2);

    bool InFrame(double x, double y) => _layout.Map.Holds(Box.Around(x, y, 0, 0));

    /// <summary>A text as part of an element's id.</summary>
    static string Name(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '_'));
}

using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Geo.Present.Maps;

/// <summary>Finds a place for every label where it covers no other: the cheapest of its candidates, most important label first.</summary>
sealed class LabelPlacer(MapFrame frame, IEnumerable<Box> taken, MarkCounts gapMarks)
{
    public const double RankRadius = 11;
    static readonly double[] s_unitSizes = [19, 17, 15, 13];
    readonly TakenBoxes _taken = new(taken);
    int _numbers;

    public IReadOnlyList<PlacedLabel> Place(IReadOnlyList<MapLabel> labels)
    {
        List<PlacedLabel> placed = [];
        foreach (var label in labels)
        {
            var spot = label.Kind switch
            {
                LabelKind.GapRank => Rank(label),
                LabelKind.Unit => Unit(label),
                _ => Facility(label),
            };
            if (spot is null) continue;
            _taken.Add(spot.Box);
            placed.Add(spot);
        }

        return placed;
    }

    // Near the middle of its people, but not upon them where the gap area is small.
    PlacedLabel? Rank(MapLabel label)
    {
        var (x, y) = frame.Place(label.Anchor);
        PlacedLabel? best = null;
        var least = double.MaxValue;
        foreach (var reach in new[] { 0.0, 16, 26, 38, 52 })
        {
            for (var turn = 0; turn < (reach == 0 ? 1 : 12); turn++)
            {
                var (sine, cosine) = Math.SinCos(turn * Math.PI / 6);
                var box = Box.Around(x + (reach * cosine), y + (reach * sine), 2 * RankRadius, 2 * RankRadius);
                var cost = (gapMarks.Within(box) * 0.6) + (reach * 0.1);
                if (cost < least && IsFree(box)) (best, least) = (new(label, box, 14, label.Text, null), cost);
            }
        }

        return best;
    }

    PlacedLabel? Unit(MapLabel label)
    {
        var spots = Spots(label);
        var inside = new IndexedPointInAreaLocator(label.Within!);
        foreach (var size in s_unitSizes)
        {
            if (Cheapest(label, label.Text, size, spots, inside, size == s_unitSizes[^1] ? 0.5 : 0.05) is { } found) return found;
        }

        // No room for the name: a letter here, the name in the list.
        var sign = Sign(_numbers);
        if (Cheapest(label, sign, 15, spots, inside, 1) is not { } numbered) return null;
        _numbers++;
        return numbered with { ListedAs = label.Text };
    }

    PlacedLabel? Cheapest(MapLabel label, string text, double size, List<(LonLatSpot Spot, double Cost)> spots, IndexedPointInAreaLocator inside, double outsideAllowed)
    {
        var (width, height) = (TextMeasure.Width(text, size) + 6, size * 1.24);
        PlacedLabel? best = null;
        var least = double.MaxValue;
        foreach (var (spot, away) in spots)
        {
            var box = Box.Around(spot.X, spot.Y, width, height);
            if (!IsFree(box)) continue;
            var outside = OutsideShare(box, spot, inside);
            if (outside > outsideAllowed) continue;
            var cost = away + (outside * 3) + (gapMarks.Within(box) * 0.05);
            if (cost >= least) continue;
            (best, least) = (new(label, box, size, text, null), cost);
        }

        return best;
    }

    PlacedLabel? Facility(MapLabel label)
    {
        var size = label.Kind == LabelKind.Figure ? 15 : 12.5;
        var (x, y) = frame.Place(label.Anchor);
        var (width, height) = (TextMeasure.Width(label.Text, size) + 4, size * 1.2);
        foreach (var (right, down) in new[] { (1.0, 0.0), (-1, 0), (0, 1), (0, -1), (1, 0.8), (1, -0.8), (-1, 0.8), (-1, -0.8) })
        {
            var box = Box.Around(x + (right * ((width / 2) + 11)), y + (down * ((height / 2) + 10)), width, height);
            if (IsFree(box)) return new(label, box, size, label.Text, null);
        }

        return null;
    }

    bool IsFree(Box box) => frame.Frame.Grown(-4).Holds(box) && _taken.IsFree(box);

    // Candidates: an even grid over the polygon's envelope and its interior point; those far from the interior point cost more.
    List<(LonLatSpot Spot, double Cost)> Spots(MapLabel label)
    {
        var box = label.Within!.EnvelopeInternal;
        var centre = label.Within.Centroid;
        var (middleX, middleY) = frame.Place(new(centre.X, centre.Y));
        List<(LonLatSpot Spot, double Cost)> spots = [];
        const int Steps = 15;
        for (var row = 0; row <= Steps; row++)
        {
            for (var column = 0; column <= Steps; column++)
            {
                Add(box.MinX + (box.Width * column / Steps), box.MinY + (box.Height * row / Steps));
            }
        }

        Add(label.Anchor.Longitude, label.Anchor.Latitude);
        return spots;

        void Add(double longitude, double latitude)
        {
            var (x, y) = frame.Place(new(longitude, latitude));
            var reach = Math.Max(40, Math.Sqrt(box.Width * box.Height) * 50_000 * frame.PixelsPerMetre);
            spots.Add((new(x, y, longitude, latitude), Math.Sqrt(Math.Pow(x - middleX, 2) + Math.Pow(y - middleY, 2)) / reach));
        }
    }

    // Nine points of the box: how many of them leave the polygon. Within a map frame degrees are as good as straight.
    double OutsideShare(Box box, LonLatSpot spot, IndexedPointInAreaLocator inside)
    {
        var outside = 0;
        var latitudePerPixel = 1 / (110_900 * frame.PixelsPerMetre);
        var longitudePerPixel = latitudePerPixel / Math.Max(0.05, Math.Cos(spot.Latitude * Math.PI / 180));
        for (var down = -1; down <= 1; down++)
        {
            for (var right = -2; right <= 2; right++)
            {
                var at = new Coordinate(spot.Longitude + (right * box.Width / 4 * longitudePerPixel), spot.Latitude - (down * box.Height / 2 * latitudePerPixel));
                if (inside.Locate(at) == Location.Exterior) outside++;
            }
        }

        return outside / 15.0;
    }

    // a … z, aa … zz, aaa …
    static string Sign(int number) => (number < 26 ? "" : Sign((number / 26) - 1)) + (char)('a' + (number % 26));
}

/// <summary>A candidate place, on the sheet and on the globe.</summary>
sealed record LonLatSpot(double X, double Y, double Longitude, double Latitude);

/// <summary>A label that has found its place.</summary>
/// <param name="Text">What is drawn: the label's text, or a letter that stands for it.</param>
/// <param name="ListedAs">The name, where only a letter is drawn; else null.</param>
public sealed record PlacedLabel(MapLabel Label, Box Box, double Size, string Text, string? ListedAs);

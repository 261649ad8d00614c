using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Store.Networks;

/// <summary>A street network as columns of whole numbers, and back; what comes back is looked through, since searches are not.</summary>
static class StreetColumns
{
    public static IEnumerable<(string Name, ReadOnlyMemory<int> Values)> Of(StreetNetwork network)
    {
        var count = network.SegmentCount;
        yield return ("streets.vertex-longitude", network.VertexLongitude);
        yield return ("streets.vertex-latitude", network.VertexLatitude);
        yield return ("streets.from", network.From);
        yield return ("streets.to", network.To);
        yield return ("streets.first-shape", network.FirstShape);
        yield return ("streets.shape-longitude", network.ShapeLongitude);
        yield return ("streets.shape-latitude", network.ShapeLatitude);
        yield return ("streets.length", network.LengthMm);
        yield return ("streets.speed-forward", network.SpeedForward);
        yield return ("streets.speed-backward", network.SpeedBackward);
        yield return ("streets.name", network.Name);
        yield return ("streets.kind", Packed(count, at => ((byte)network.Class.Span[at], network.Surface.Span[at], network.Track.Span[at], (byte)network.Traits.Span[at])));
        yield return ("streets.modes", Packed(count, at => ((byte)network.Forward.Span[at], (byte)network.Backward.Span[at], 0, 0)));
        yield return ("streets.source", Longs([.. network.Source.Span]));
        yield return ("streets.ferries", network.FerryMs.OrderBy(ferry => ferry.Key).SelectMany(ferry => (int[])[ferry.Key, ferry.Value]).ToArray());
        yield return ("streets.barriers", network.Barriers.SelectMany(barrier => (int[])[barrier.Vertex, (int)barrier.Blocked]).ToArray());
        yield return ("streets.turns", network.Restrictions.SelectMany(turn => (int[])[turn.Path.Count, turn.IsOnly ? 1 : 0, (int)turn.Modes, .. Longs([turn.Source]), .. turn.Path]).ToArray());
    }

    /// <exception cref="ArgumentException">The columns are no network's.</exception>
    public static StreetNetwork Read(Func<string, ReadOnlyMemory<int>> column, PackText text)
    {
        int[] Ints(string name) => column($"streets.{name}").ToArray();
        var (kind, modes) = (Ints("kind"), Ints("modes"));
        var network = new StreetNetwork
        {
            VertexLongitude = Ints("vertex-longitude"),
            VertexLatitude = Ints("vertex-latitude"),
            From = Ints("from"),
            To = Ints("to"),
            FirstShape = Ints("first-shape"),
            ShapeLongitude = Ints("shape-longitude"),
            ShapeLatitude = Ints("shape-latitude"),
            LengthMm = Ints("length"),
            SpeedForward = Ints("speed-forward"),
            SpeedBackward = Ints("speed-backward"),
            Name = Ints("name"),
            Class = Array.ConvertAll(kind, value => (StreetClass)(value & 255)),
            Surface = Array.ConvertAll(kind, value => (byte)((value >> 8) & 255)),
            Track = Array.ConvertAll(kind, value => (byte)((value >> 16) & 255)),
            Traits = Array.ConvertAll(kind, value => (SegmentTraits)((value >> 24) & 255)),
            Forward = Array.ConvertAll(modes, value => (TravelModes)(value & 255)),
            Backward = Array.ConvertAll(modes, value => (TravelModes)((value >> 8) & 255)),
            Source = Longs(Ints("source")),
            FerryMs = Pairs(Ints("ferries")).ToDictionary(),
            Barriers = [.. Pairs(Ints("barriers")).Select(pair => new StreetBarrier(pair.First, (TravelModes)pair.Second))],
            Restrictions = [.. Turns(Ints("turns"))],
            Names = text.Names,
            GroundWords = text.GroundWords,
            SpeedsAreTravelled = text.SpeedsAreTravelled,
            Report = text.Report,
        };
        StreetCheck.Check(network);
        return network;
    }

    static int[] Packed(int count, Func<int, (byte, byte, byte, byte)> bytes)
    {
        var packed = new int[count];
        for (var at = 0; at < count; at++)
        {
            var (a, b, c, d) = bytes(at);
            packed[at] = a | (b << 8) | (c << 16) | (d << 24);
        }

        return packed;
    }

    /// <summary>The lower halves, then the upper ones.</summary>
    static int[] Longs(long[] values) => [.. values.Select(value => unchecked((int)value)), .. values.Select(value => (int)(value >> 32))];

    static long[] Longs(int[] halves)
    {
        if (halves.Length % 2 != 0) throw new ArgumentException("Half a number is left over.", nameof(halves));
        var count = halves.Length / 2;
        var values = new long[count];
        for (var at = 0; at < count; at++) values[at] = ((long)halves[count + at] << 32) | unchecked((uint)halves[at]);
        return values;
    }

    static IEnumerable<(int First, int Second)> Pairs(int[] column)
    {
        if (column.Length % 2 != 0) throw new ArgumentException("Half a pair is left over.", nameof(column));
        for (var at = 0; at < column.Length; at += 2) yield return (column[at], column[at + 1]);
    }

    static IEnumerable<TurnRestriction> Turns(int[] column)
    {
        const int Head = 5;
        for (var at = 0; at < column.Length;)
        {
            if (column.Length - at < Head || column[at] < 2 || column[at] > column.Length - at - Head) throw new ArgumentException("A turn restriction is cut off.", nameof(column));
            yield return new(column[(at + Head)..(at + Head + column[at])], column[at + 1] != 0, (TravelModes)column[at + 2], Longs(column[(at + 3)..(at + Head)])[0]);
            at += Head + column[at];
        }
    }
}

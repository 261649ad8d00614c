using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Streets;

/// <summary>How long a mode takes for each segment in each direction.</summary>
sealed class SegmentTimes
{
    /// <summary>Stands for a direction in which the mode may not travel.</summary>
    public const int Closed = -1;

    const int MsPerHour = 3_600_000;
    const int MmPerMetre = 1000;
    const int SlowestMetresPerHour = 100;
    const int Block = 1024;

    /// <summary>Slopes are taken over stretches of about this length: shorter ones are the grain of the raster, not of the road.</summary>
    const double StretchMetres = 60;

    readonly StreetNetwork _network;
    readonly ModeGraphOptions _options;
    readonly ModeSettings _settings;
    readonly TravelMode _mode;

    SegmentTimes(StreetNetwork network, TravelMode mode, ModeGraphOptions options) =>
        (_network, _mode, _options, _settings) = (network, mode, options, options.Speeds.Modes[(int)mode]);

    /// <summary>[2 × segments], by directed segment: whole milliseconds, halves up, one at least; <see cref="Closed"/> where the mode may not travel.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static int[] Of(StreetNetwork network, TravelMode mode, ModeGraphOptions options, CancellationToken cancellation)
    {
        var times = new SegmentTimes(network, mode, options);
        var ms = new int[network.SegmentCount * 2];
        Parallel.For(0, (network.SegmentCount + Block - 1) / Block, new ParallelOptions { CancellationToken = cancellation }, block =>
        {
            for (var directed = block * Block * 2; directed < Math.Min(ms.Length, (block + 1) * Block * 2); directed++) ms[directed] = times.Ms(directed);
        });
        return ms;
    }

    /// <summary>Metres per hour on a directed segment before slopes: a speed said to be travelled as it is, else the limit's share or the class's usual speed, on its ground and in its traffic; 0 where the mode can't travel there.</summary>
    public static int MetresPerHour(StreetNetwork network, int directed, TravelMode mode, ModeGraphOptions options) => new SegmentTimes(network, mode, options).Pace(directed);

    int Ms(int directed)
    {
        if (!_network.ModesOf(directed).Holds(_mode)) return Closed;
        var segment = directed >> 1;
        if (_network.FerryMs.TryGetValue(segment, out var crossing)) return crossing;
        var pace = Pace(directed);
        if (pace == 0) return Closed;
        long lengthMm = _network.LengthMm.Span[segment];
        var slowed = _settings.FeelsSlope && _options.Elevation is not null && (_network.Traits.Span[segment] & SegmentTraits.Ferry) == 0 ? SlopedMm(directed, lengthMm) : lengthMm;

        // millimetres over metres per hour: 3,600 of them are a millisecond.
        var ms = ((slowed * (2 * MsPerHour / MmPerMetre)) + pace) / (2L * pace);
        return (int)Math.Clamp(ms, 1, int.MaxValue - 1);
    }

    int Pace(int directed)
    {
        var segment = directed >> 1;
        var street = _network.Class.Span[segment];
        decimal usual = _options.Speeds.SpeedOf(street, _mode);
        if (usual == 0) return 0;
        var limit = (directed & 1) == 0 ? _network.SpeedForward.Span[segment] : _network.SpeedBackward.Span[segment];
        var isFerry = street == StreetClass.Ferry;
        if (limit > 0 && _network.SpeedsAreTravelled && _settings.LimitShare > 0) return (int)Math.Max(SlowestMetresPerHour, Math.Round(limit * _settings.SirenFactor, MidpointRounding.AwayFromZero));
        if (limit > 0 && !isFerry) usual = _settings.LimitShare > 0 ? limit * _settings.LimitShare : Math.Min(usual, limit);
        usual *= Ground(segment);
        if (_settings.MeetsTraffic && _options.WithTraffic) usual *= _options.Speeds.TrafficShares[(int)street];
        if (!isFerry) usual *= _settings.SirenFactor;
        return (int)Math.Max(SlowestMetresPerHour, Math.Round(usual, MidpointRounding.AwayFromZero));
    }

    /// <summary>Of what is said of the surface and of the track, the slower.</summary>
    decimal Ground(int segment) => Math.Min(
        _options.Speeds.GroundShare(_network.GroundWords[_network.Surface.Span[segment]], _mode),
        _options.Speeds.GroundShare(_network.GroundWords[_network.Track.Span[segment]], _mode));

    /// <summary>The length that would take as long on the level. Bridges and tunnels rise evenly between their ends, whatever the ground does.</summary>
    long SlopedMm(int directed, long lengthMm)
    {
        var segment = directed >> 1;
        var points = _network.PointsOf(segment);
        var isEven = (_network.Traits.Span[segment] & (SegmentTraits.Bridge | SegmentTraits.Tunnel)) != 0;
        var (levelMetres, stretch, all) = (0.0, 0.0, 0.0);
        var low = Height(directed, points, 0);
        for (var point = 1; point < points; point++)
        {
            var piece = Geodesic.InverseMetres(PointOf(directed, points, point - 1), PointOf(directed, points, point));
            (stretch, all) = (stretch + piece, all + piece);
            if (point < points - 1 && (isEven || stretch < StretchMetres)) continue;
            var high = Height(directed, points, point);
            levelMetres += stretch / Share(stretch > 0 ? (high - low) / stretch : 0);
            (stretch, low) = (0, high);
        }

        return all > 0 ? (long)Math.Round(lengthMm * (levelMetres / all), MidpointRounding.AwayFromZero) : lengthMm;
    }

    double Share(double rise)
    {
        if (double.IsNaN(rise)) return 1;
        var share = Math.Max(Tobler.Share(Math.Clamp(rise, -1, 1)), 0.05);
        return _mode == TravelMode.Walk ? share : Math.Min(1, share);
    }

    double Height(int directed, int points, int point) => _options.Elevation!(PointOf(directed, points, point));

    Space.Places.LonLat PointOf(int directed, int points, int point) => _network.PointOf(directed >> 1, (directed & 1) == 0 ? point : points - 1 - point);
}

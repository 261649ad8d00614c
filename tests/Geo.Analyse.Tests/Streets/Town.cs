using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Tests.Streets;

/// <summary>A small network put together by hand: corners by name, streets between them. A millionth of a degree of the equator is 111.319 mm; lengths are given, so that times can be worked out in the head.</summary>
sealed class Town
{
    readonly List<string> _corners = [];
    readonly List<(int Longitude, int Latitude)> _places = [];
    readonly List<(int From, int To, int LengthMm, TravelModes Forward, TravelModes Backward, StreetClass Class, SegmentTraits Traits, int Speed, (int, int)[] Bends)> _streets = [];
    readonly List<TurnRestriction> _turns = [];
    readonly SortedDictionary<int, TravelModes> _barriers = [];

    /// <summary>Every street is travelled at 36 km/h by all who may: a metre takes 100 ms.</summary>
    public static StreetSpeeds Speeds { get; } = new()
    {
        ClassSpeeds = Enumerable.Repeat(36_000, Enum.GetValues<StreetClass>().Length * TravelModeSets.List.Count).ToArray(),
        GroundShares = new Dictionary<string, IReadOnlyDictionary<TravelMode, decimal>> { ["surface=mud"] = new Dictionary<TravelMode, decimal> { [TravelMode.Car] = 0.5m } },
        TrafficShares = [.. Enumerable.Repeat(1m, Enum.GetValues<StreetClass>().Length)],
        Modes = [.. TravelModeSets.List.Select(mode => new ModeSettings { Mode = mode, FeelsSlope = mode is TravelMode.Walk or TravelMode.Bicycle, OffRoad = new(3.6m), SnapRadius = new(1000) })],
    };

    public Town Corner(string name, double longitude, double latitude)
    {
        _corners.Add(name);
        _places.Add(((int)Math.Round(longitude * 1e7), (int)Math.Round(latitude * 1e7)));
        return this;
    }

    /// <param name="metres">0: by geodesic, straight or along its bends.</param>
    public Town Street(string from, string to, int metres = 0, bool oneway = false, TravelModes modes = TravelModes.All, StreetClass kind = StreetClass.Residential, SegmentTraits traits = SegmentTraits.None, int speed = 0, params (double Longitude, double Latitude)[] bends)
    {
        var shape = bends.Select(bend => ((int)Math.Round(bend.Longitude * 1e7), (int)Math.Round(bend.Latitude * 1e7))).ToArray();
        var points = shape.Prepend(_places[At(from)]).Append(_places[At(to)]).Select(step => new Space.Places.LonLat(step.Item1 / 1e7, step.Item2 / 1e7)).ToArray();
        var length = metres > 0 ? metres * 1000 : (int)Math.Round(points.Skip(1).Select((point, at) => Geodesic.InverseMetres(points[at], point)).Sum() * 1000);
        _streets.Add((At(from), At(to), length, modes, oneway ? modes & TravelModes.Walk : modes, kind, traits, speed, shape));
        return this;
    }

    /// <param name="path">Corners along the way.</param>
    public Town Turn(bool only, params string[] path)
    {
        _turns.Add(new([.. path.Skip(1).Select((to, at) => Directed(path[at], to))], only, TravelModes.Vehicles, 1));
        return this;
    }

    public Town Barrier(string corner, TravelModes blocked)
    {
        _barriers.Add(At(corner), blocked);
        return this;
    }

    public int At(string corner) => _corners.IndexOf(corner);

    /// <summary>The directed segment from one corner to the next.</summary>
    public int Directed(string from, string to)
    {
        var segment = _streets.FindIndex(street => (street.From, street.To) == (At(from), At(to)) || (street.From, street.To) == (At(to), At(from)));
        return (segment * 2) + (_streets[segment].From == At(from) ? 0 : 1);
    }

    public StreetNetwork Build()
    {
        var first = new int[_streets.Count + 1];
        for (var segment = 0; segment < _streets.Count; segment++) first[segment + 1] = first[segment] + _streets[segment].Bends.Length;
        return new()
        {
            VertexLongitude = _places.Select(place => place.Longitude).ToArray(),
            VertexLatitude = _places.Select(place => place.Latitude).ToArray(),
            From = _streets.Select(street => street.From).ToArray(),
            To = _streets.Select(street => street.To).ToArray(),
            FirstShape = first,
            ShapeLongitude = _streets.SelectMany(street => street.Bends.Select(bend => bend.Item1)).ToArray(),
            ShapeLatitude = _streets.SelectMany(street => street.Bends.Select(bend => bend.Item2)).ToArray(),
            LengthMm = _streets.Select(street => street.LengthMm).ToArray(),
            Class = _streets.Select(street => street.Class).ToArray(),
            Surface = new byte[_streets.Count],
            Track = new byte[_streets.Count],
            GroundWords = [""],
            SpeedForward = _streets.Select(street => street.Speed).ToArray(),
            SpeedBackward = _streets.Select(street => street.Speed).ToArray(),
            Traits = _streets.Select(street => street.Traits).ToArray(),
            Forward = _streets.Select(street => street.Forward).ToArray(),
            Backward = _streets.Select(street => street.Backward).ToArray(),
            Source = _streets.Select((_, at) => (long)at).ToArray(),
            Name = new int[_streets.Count],
            Names = [""],
            FerryMs = new Dictionary<int, int>(),
            Barriers = [.. _barriers.Select(pair => new StreetBarrier(pair.Key, pair.Value))],
            Restrictions = _turns,
            Report = new() { File = "town", Format = "town", Sha256 = "", WaysRead = 0, StreetsRead = 0, StreetsAccepted = 0, StreetsRepaired = 0, StreetsRejected = 0, Tallies = [] },
        };
    }

    public ModeGraph Graph(TravelMode mode = TravelMode.Car, ModeGraphOptions? options = null) => ModeGraph.Of(Build(), mode, options ?? new() { Speeds = Speeds });
}

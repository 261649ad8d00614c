using static Geo.Scenes.SeededNumbers;

namespace Geo.Benchmarks;

/// <summary>Workload W1: demand points and facilities in and between 400 towns of a box of 6° × 3.5°, every tenth facility of 20 km, the others of 5 km.</summary>
sealed class ReachScene
{
    const double West = 116, East = 122, South = 34.5, North = 38;
    const int Towns = 400;

    readonly double[] _townLongitude = new double[Towns];
    readonly double[] _townLatitude = new double[Towns];
    readonly double[] _townSpreadKm = new double[Towns];

    public ReachScene(int demand, int facilities)
    {
        for (var town = 0; town < Towns; town++)
        {
            _townLongitude[town] = West + ((East - West) * Number(1001, 2 * town));
            _townLatitude[town] = South + ((North - South) * Number(1001, (2 * town) + 1));
            _townSpreadKm[town] = 2 + (10 * Number(1002, town));
        }

        (Longitudes, Latitudes) = Places(2000, demand, 0.3);
        (FacilityLongitudes, FacilityLatitudes) = Places(3000, facilities, 0.5);
        RadiiMm = new long[facilities];
        for (var j = 0; j < facilities; j++) RadiiMm[j] = j % 10 == 0 ? 20_000_000 : 5_000_000;
    }

    public double[] Longitudes { get; }

    public double[] Latitudes { get; }

    public double[] FacilityLongitudes { get; }

    public double[] FacilityLatitudes { get; }

    public long[] RadiiMm { get; }

    /// <summary>1 to 99, most of them few; not kept, so that memory measured is the kernels'.</summary>
    public static int PeopleAt(int row) => 1 + (int)Math.Floor(99 * Cube(Number(2010, row)));

    // Half-and-half of a bell round a town and of the whole box, rounded to 1e-7° so that the mathematics library does not matter.
    (double[] Longitudes, double[] Latitudes) Places(ulong seed, int count, double evenly)
    {
        var (longitudes, latitudes) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var (longitude, latitude) = Number(seed, i) < evenly
                ? (West + ((East - West) * Number(seed + 4, i)), South + ((North - South) * Number(seed + 5, i)))
                : InTown(seed, i);
            longitudes[i] = Math.Round(Math.Clamp(longitude, West, East) * 1e7) / 1e7;
            latitudes[i] = Math.Round(Math.Clamp(latitude, South, North) * 1e7) / 1e7;
        }

        return (longitudes, latitudes);
    }

    (double Longitude, double Latitude) InTown(ulong seed, int i)
    {
        var pick = Number(seed + 1, i);
        var town = (int)Math.Floor(Towns * (pick * pick));
        var km = Math.Sqrt(-2 * Math.Log(1 - Number(seed + 2, i))) * _townSpreadKm[town];
        var angle = 2 * Math.PI * Number(seed + 3, i);
        var latitude = _townLatitude[town];
        return (_townLongitude[town] + (km * Math.Cos(angle) / (111.0 * Math.Cos(latitude * (Math.PI / 180)))), latitude + (km * Math.Sin(angle) / 111.0));
    }

    static double Cube(double value) => value * value * value;
}

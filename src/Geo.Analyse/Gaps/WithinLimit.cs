using Geo.Analyse.Coverage;
using Geo.Model.Demand;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Gaps;

/// <summary>
/// Whether two demand points lie within a limit of each other. The chord through the earth decides wherever it can; within a centimetre of the
/// limit the geodesic does, so that every decision is the geodesic's, rounded to the millimetre.
/// </summary>
sealed class WithinLimit(DemandPoints demand, Ecef[] places, long limitMm)
{
    readonly double _certainlyWithin = ChordBounds.CertainlyWithin(limitMm);
    readonly double _certainlyBeyond = ChordBounds.CertainlyBeyond(limitMm);

    /// <summary>Chords shorter than this, squared, are within for certain; zero where none is.</summary>
    public double WithinSquared { get; } = Square(Math.Max(0, ChordBounds.CertainlyWithin(limitMm)));

    /// <summary>Chords of this or more, squared, are beyond for certain.</summary>
    public double BeyondSquared { get; } = Square(ChordBounds.CertainlyBeyond(limitMm));

    public Ecef Place(int row) => places[row];

    public bool Holds(int a, int b)
    {
        var chord = places[a].ChordMetres(places[b]);
        if (chord < _certainlyWithin) return true;
        return chord < _certainlyBeyond && Geodesic.DistanceMm(demand.Place(a), demand.Place(b)) <= limitMm;
    }

    static double Square(double value) => value * value;
}

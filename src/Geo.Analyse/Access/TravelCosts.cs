namespace Geo.Analyse.Access;

/// <summary>Costs between demand points and facilities as a list of pairs; a pair that is not in it is unreachable.</summary>
/// <param name="From">Index of a demand point, [pair].</param>
/// <param name="To">Index of a facility, [pair].</param>
/// <param name="Cost">Not negative, in whole milliseconds or millimetres, [pair].</param>
public sealed record TravelCosts(int[] From, int[] To, long[] Cost)
{
    public int Count => Cost.Length;
}

namespace Geo.Benchmarks.Serving;

/// <param name="Rate">Answers a second.</param>
/// <param name="Refused">Answers that were no success.</param>
/// <param name="IsBroken">Whether a connection failed.</param>
sealed record WrkResult(double Rate, double MedianMs, double NinetyNineMs, int Refused, bool IsBroken);

namespace Geo.Studies.Siting;

/// <summary>What CBC says of a question.</summary>
/// <param name="Open">Every open site, ascending.</param>
/// <param name="IsOptimal">Whether it says that no choice is better.</param>
public sealed record CbcAnswer(int[] Open, bool IsOptimal, TimeSpan Took);

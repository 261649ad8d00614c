namespace Geo.Analyse.Allocation;

/// <summary>What an open site could be exchanged for.</summary>
interface IExchange
{
    /// <summary>The closed site that costs least to have instead, and how much worse the answer is with it, never below zero for a best answer; null where there is none.</summary>
    /// <exception cref="OperationCanceledException">It was ended before its end.</exception>
    (int Site, long Loss)? Best(int site, CancellationToken cancellation);
}

using System.Runtime.InteropServices;
using Geo.Model.Imports;

namespace Geo.Import.Tables;

/// <summary>Counts how often each code occurs in each list of a report.</summary>
sealed class FaultTallies
{
    readonly Dictionary<(FaultList List, FaultCode Code), long> _counts = [];

    /// <returns>How often the code has occurred in the list now, this time included.</returns>
    public long Count(FaultList list, FaultCode code) => ++CollectionsMarshal.GetValueRefOrAddDefault(_counts, (list, code), out _);

    public IReadOnlyList<FaultTally> ToList() =>
        [.. _counts.OrderBy(count => count.Key).Select(count => new FaultTally(count.Key.List, count.Key.Code, count.Value))];
}

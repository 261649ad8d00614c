using Geo.Model.Findings;
using Geo.Store.Stores;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Tiles;

/// <summary>Where a study's tiles come from, and how many of them may be kept.</summary>
/// <param name="storeAddress">Null where no store makes them.</param>
/// <param name="cacheBytes">For finished tiles.</param>
sealed partial class TileSource(string? storeAddress, long cacheBytes, ILogger log)
{
    /// <summary>A scenario is looked at by few, and several may be open.</summary>
    const int ScenarioShare = 8;

    public StudyTiles Of(StudyFindings findings, string run) => new(findings, run, storeAddress, cacheBytes, fault => StoreFailed(log, fault));

    /// <summary>A scenario's findings are in no store: its tiles are made here.</summary>
    public TileSource OfScenario() => new(null, cacheBytes / ScenarioShare, log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store makes no tiles; they are made from memory.")]
    static partial void StoreFailed(ILogger log, StoreFaultException fault);
}

using Geo.Model.Findings;
using Geo.Model.Tiles;
using Geo.Present.Tiles;
using Geo.Space.Tiles;
using Geo.Store.Stores;
using Geo.Web.Answers;

namespace Geo.Web.Tiles;

/// <summary>The tiles of one run: of the database where the study was opened from one, else made here. Nothing is worked out before the first is asked for.</summary>
sealed class StudyTiles
{
    public const string Type = "application/vnd.mapbox-vector-tile";

    static readonly KeptAnswer s_nothing = new([], Type);

    readonly Lazy<TileSet> _set;
    readonly Lazy<TileMaker> _maker;
    readonly Lazy<Task<TileStore?>> _store;
    readonly KeptAnswers<(TileId, TileLayers)> _cache;
    readonly Action<StoreFaultException> _troubled;

    /// <param name="storeAddress">Null where no store makes tiles of this run.</param>
    /// <param name="troubled">Told when the store fails: the tiles are made here then.</param>
    public StudyTiles(StudyFindings findings, string run, string? storeAddress, long cacheBytes, Action<StoreFaultException> troubled)
    {
        _set = new(() => FindingsTiles.Of(findings));
        _maker = new(() => new(_set.Value));
        _store = new(() => storeAddress is null ? Task.FromResult<TileStore?>(null) : Task.Run(() => Open(storeAddress, findings.Study.Id, run)));
        _cache = new(cacheBytes);
        _troubled = troubled;
    }

    public TileSet Set => _set.Value;

    /// <summary>Tiles held in memory.</summary>
    public int Kept => _cache.Count;

    public async ValueTask<KeptAnswer> Get(TileId tile, TileLayers layers, CancellationToken cancellation)
    {
        if (_cache.Find((tile, layers)) is { } kept) return kept;
        var bytes = await FromStore(tile, layers, cancellation) ?? _maker.Value.Make(tile, layers);
        var answer = bytes.Length == 0 ? s_nothing : new KeptAnswer(bytes, Type);
        _cache.Add((tile, layers), answer);
        return answer;
    }

    async ValueTask<byte[]?> FromStore(TileId tile, TileLayers layers, CancellationToken cancellation)
    {
        if (await _store.Value is not { } store) return null;
        try
        {
            return await store.Find(tile, layers, cancellation);
        }
        catch (StoreFaultException fault)
        {
            _troubled(fault);
            return null;
        }
    }

    TileStore? Open(string address, string studyId, string run)
    {
        try
        {
            return TileStore.Open(address, studyId, run, _set.Value, CancellationToken.None);
        }
        catch (StoreFaultException fault)
        {
            _troubled(fault);
            return null;
        }
    }
}

using Geo.Import.Studies;
using Geo.Import.Yaml;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Space.Units;

namespace Geo.Import.Catalogue;

/// <summary>Reads what a standard demands, by its kind.</summary>
static class RuleReader
{
    public static Rule Read(StandardKind kind, MapReader map) => kind switch
    {
        StandardKind.Reach => Reach(map),
        StandardKind.Ratio => Ratio(map),
        StandardKind.Presence => Presence(map),
        StandardKind.Tier => new TierRule(Word(map, "what"), Bands(map)),
        StandardKind.Share => Share(map),
        StandardKind.Balance => new BalanceRule(Word(map, "first"), Word(map, "second"), Number(map, "ratio", "1.33")),
        StandardKind.Response => Response(map),
        StandardKind.Gate => new GateRule(Word(map, "what"), Word(map, "when"), Word(map, "then")),
        _ => Grouping(map),
    };

    static ReachRule Reach(MapReader map)
    {
        map.Require("concerned", "urban");
        map.Require("classes", "[hospital]");
        var criteria = new List<ReachCriterion>();
        if (Distances(map) is { Count: > 0 } limits) criteria.Add(new DistanceCriterion(limits));
        if (map.Has("time")) criteria.Add(new TimeCriterion(map.Value("time", TimeSpan.FromMinutes(1), Quantity.TryTime, FaultCode.TimeInvalid, "15min"), map.Flag("mean_only", false)));
        else if (map.Has("mean_only")) map.Refuse("mean_only", FaultCode.KeyMisplaced, "time", "time");
        if (!map.Has("distance") && !map.Has("time")) map.Require("distance", "5km");
        if (map.Has("distance") && map.Has("time")) map.Require("joined", "any");
        return new(
            map.Choice("concerned", 0, StandardWords.Concerned) is > 0 and var concerned ? (UrbanRural)concerned : null, StudyWords.Classes(map, "classes"), criteria,
            (CriteriaJoin)map.Choice("joined", (int)CriteriaJoin.Any, StandardWords.Joins));
    }

    static List<Metres> Distances(MapReader map)
    {
        var limits = new List<Metres>();
        foreach (var (text, line) in map.Texts("distance", "5km"))
        {
            var isDistance = Quantity.TryDistance(text, out var limit) && limit.Value > 0;
            if (isDistance && (limits.Count == 0 || limit > limits[^1])) limits.Add(limit);
            else map.Faults.Add(new(isDistance ? FaultCode.ValueInvalid : FaultCode.DistanceInvalid, map.File, line, map.PathOf("distance"), text, "[10km, 20km]"));
        }

        return limits;
    }

    static RatioRule Ratio(MapReader map)
    {
        map.Require("per", "1000");
        var (minimum, maximum) = (Number(map, "minimum", "7.8"), Optional(map, "maximum", "8"));
        CheckRange(map, minimum, maximum);
        return new(
            Word(map, "supply"), minimum, maximum, map.Value("per", 1L, TryPer, FaultCode.NumberInvalid, "30000"),
            map.Value("multiplier", 1m, Numbers.TryPositive, FaultCode.ValueInvalid, "3"), Word(map, "base"), StudyWords.Classes(map, "classes"));
    }

    static PresenceRule Presence(MapReader map)
    {
        map.Require("minimum", "1");
        var (minimum, maximum) = (Count(map, "minimum") ?? 0, Count(map, "maximum"));
        CheckRange(map, minimum, maximum);
        return new(Word(map, "what"), minimum, maximum, map.Text("condition"), map.Text("except"));
    }

    static ShareRule Share(MapReader map)
    {
        if (!map.Has("maximum")) map.Require("minimum", "95%");
        var (minimum, maximum) = (ShareOf(map, "minimum"), ShareOf(map, "maximum"));
        CheckRange(map, minimum, maximum);
        return new(Word(map, "what"), Word(map, "of"), minimum, maximum, map.Text("condition"));
    }

    static ResponseRule Response(MapReader map)
    {
        map.Require("limit", "3min");
        return new(
            Word(map, "interval"), map.Value("limit", TimeSpan.FromMinutes(1), Quantity.TryTime, FaultCode.TimeInvalid, "3min"), ShareOf(map, "share"),
            map.Text("concerned"));
    }

    static GroupingRule Grouping(MapReader map)
    {
        if (!map.Has("maximum")) map.Require("minimum", "3");
        var (minimum, maximum) = (Count(map, "minimum"), Count(map, "maximum"));
        CheckRange(map, minimum, maximum);
        return new(Word(map, "centre"), minimum, maximum, Word(map, "of"));
    }

    /// <summary>Bands in ascending order, none overlapping; only the last may be open.</summary>
    static List<TierBand> Bands(MapReader map)
    {
        map.Require("bands", "[{from: 100000, to: 300000, required: 20}]");
        var bands = new List<TierBand>();
        foreach (var item in map.Maps("bands", StandardKeys.Band))
        {
            item.Require("from", "100000");
            var from = item.Value("from", 0L, Numbers.TryCount, FaultCode.NumberInvalid, "100000");
            var to = item.Has("to") ? item.Value("to", long.MaxValue, Numbers.TryCount, FaultCode.NumberInvalid, "300000") : default(long?);
            if (to <= from || (bands.Count > 0 && !(bands[^1].ToPeople <= from))) item.Refuse("from", FaultCode.ValueInvalid, $"{from}", "from < to ≤ from …");
            bands.Add(new(from, to, Count(item, "required")));
        }

        return bands;
    }

    static void CheckRange(MapReader map, decimal? minimum, decimal? maximum)
    {
        if (minimum > maximum) map.Refuse("maximum", FaultCode.ValueInvalid, map.Text("maximum") ?? "", "minimum ≤ maximum");
    }

    static string Word(MapReader map, string key)
    {
        map.Require(key, "…");
        return map.Text(key) ?? "";
    }

    static decimal Number(MapReader map, string key, string example)
    {
        map.Require(key, example);
        return map.Value(key, 0m, Numbers.TryAmount, FaultCode.ValueInvalid, example);
    }

    static decimal? Optional(MapReader map, string key, string example) =>
        map.Has(key) ? map.Value(key, 0m, Numbers.TryAmount, FaultCode.ValueInvalid, example) : null;

    static decimal? ShareOf(MapReader map, string key) =>
        map.Has(key) ? map.Value(key, 0m, Numbers.TryShare, FaultCode.ValueInvalid, "95%") : null;

    static int? Count(MapReader map, string key) =>
        map.Has(key) ? map.Value(key, 0, TryInt, FaultCode.NumberInvalid, "1") : null;

    static bool TryInt(string text, out int value)
    {
        var isCount = Numbers.TryCount(text, out var count) && count <= int.MaxValue;
        value = isCount ? (int)count : 0;
        return isCount;
    }

    static bool TryPer(string text, out long value) => Numbers.TryCount(text, out value) && value > 0;
}

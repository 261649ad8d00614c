using Geo.Import.Studies;
using Geo.Import.Yaml;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Model.Travel;
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
        StandardKind.Tier => new TierRule(TallyReader.Tally(map, "what"), Bands(map), TallyReader.Condition(map, "condition", ofUnit: true)),
        StandardKind.Share => Share(map),
        StandardKind.Balance => new BalanceRule(TallyReader.Tally(map, "first"), TallyReader.Tally(map, "second"), Positive(map, "ratio", "1.33")),
        StandardKind.Response => Response(map),
        StandardKind.Gate => Gate(map),
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
            (CriteriaJoin)map.Choice("joined", (int)CriteriaJoin.Any, StandardWords.Joins))
        {
            Travel = map.Choice("travel", -1, [.. TravelModelWords.All]) is >= 0 and var model ? (TravelModel)model : null,
        };
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
        map.Require("base", RatioRule.Bases[0]);
        var targets = Targets(map);
        if (targets.Count > 0 && map.Has("minimum")) map.Refuse("minimum", FaultCode.KeyMisplaced, "targets", "targets");
        var (minimum, maximum) = (targets.Count > 0 ? 0 : Number(map, "minimum", "7.8"), Optional(map, "maximum", "8"));
        CheckRange(map, minimum, maximum);
        var per = map.Value("per", 1L, TryPer, FaultCode.NumberInvalid, "30000");
        var atLeast = map.Has("per_at_least") ? map.Value("per_at_least", 1L, TryPer, FaultCode.NumberInvalid, "30000") : default(long?);
        if (atLeast > per) map.Refuse("per_at_least", FaultCode.ValueInvalid, $"{atLeast}", "per_at_least ≤ per");
        return new(
            Supply(map), minimum, maximum, per, map.Value("multiplier", 1m, Numbers.TryPositive, FaultCode.ValueInvalid, "3"),
            RatioRule.Bases[map.Choice("base", 0, [.. RatioRule.Bases])], StudyWords.Classes(map, "classes"))
        {
            Where = TallyReader.Condition(map, "where", ofUnit: false),
            Condition = TallyReader.Condition(map, "condition", ofUnit: true),
            PerAtLeast = atLeast,
            Targets = targets,
        };
    }

    /// <summary>What a ratio counts: one of the numbers of facilities, or facilities themselves.</summary>
    static string Supply(MapReader map)
    {
        var supply = Word(map, "supply");
        string[] known = [Tally.Facilities, .. SupplyKinds.All];
        if (map.Has("supply") && (!known.Contains(supply, StringComparer.Ordinal) || SupplyKinds.IsMeasure(supply)))
        {
            map.Refuse("supply", FaultCode.ValueUnknown, supply, Nearest.To(supply, known));
        }

        return supply;
    }

    static List<AreaTarget> Targets(MapReader map)
    {
        var targets = new List<AreaTarget>();
        foreach (var item in map.Maps("targets", StandardKeys.Target))
        {
            foreach (var key in new[] { "code", "name", "target" }) item.Require(key, "…");
            var code = item.Value("code", "", TryCode, FaultCode.ValueInvalid, "\"5201\"");
            if (targets.Any(other => other.Code == code)) item.Refuse("code", FaultCode.IdDuplicate, code, "");
            targets.Add(new(code, item.Local("name", LocalText.Same("")), Optional(item, "was", "7.92"), item.Value("target", 0m, Numbers.TryAmount, FaultCode.ValueInvalid, "8.10")));
        }

        return targets;
    }

    static PresenceRule Presence(MapReader map)
    {
        if (!map.Has("maximum")) map.Require("minimum", "1");
        var (minimum, maximum) = (Optional(map, "minimum", "1") ?? 0, Optional(map, "maximum", "2"));
        CheckRange(map, minimum, maximum);
        return new(
            TallyReader.Tally(map, "what"), minimum, maximum, TallyReader.Condition(map, "condition", ofUnit: true), TallyReader.Condition(map, "except", ofUnit: true),
            TallyReader.Condition(map, "each", ofUnit: false))
        {
            Shared = TallyReader.Condition(map, "shared", ofUnit: false),
        };
    }

    static ShareRule Share(MapReader map)
    {
        if (!map.Has("maximum")) map.Require("minimum", "95%");
        var (minimum, maximum) = (ShareOf(map, "minimum"), ShareOf(map, "maximum"));
        CheckRange(map, minimum, maximum);
        return new(
            TallyReader.Tally(map, "what"), TallyReader.Tally(map, "of", ofUnits: true), minimum, maximum, TallyReader.Condition(map, "condition", ofUnit: true),
            TallyReader.Condition(map, "each", ofUnit: false))
        {
            IsAbove = map.Flag("above", false),
        };
    }

    static ResponseRule Response(MapReader map)
    {
        map.Require("interval", StandardWords.Intervals[0]);
        map.Require("limit", "3min");
        return new(
            StandardWords.Intervals[map.Choice("interval", 0, StandardWords.Intervals)], map.Value("limit", TimeSpan.FromMinutes(1), Quantity.TryTime, FaultCode.TimeInvalid, "3min"),
            ShareOf(map, "share"), map.Choice("concerned", 0, StandardWords.Concerned) is > 0 and var concerned ? (UrbanRural)concerned : null);
    }

    static GateRule Gate(MapReader map)
    {
        var targets = Targets(map);
        if (targets.Count == 0) map.Require("when", "occupancy_percent < 75");
        map.Require("then", GateRule.Consequences[0]);
        var each = TallyReader.Condition(map, "each", ofUnit: false);
        return new(
            TallyReader.Conditions(map, "when", ofUnit: each is null), GateRule.Consequences[map.Choice("then", 0, [.. GateRule.Consequences])],
            TallyReader.Condition(map, "condition", ofUnit: true), each)
        {
            Targets = targets,
        };
    }

    static GroupingRule Grouping(MapReader map)
    {
        map.Require("centre", "has sub_centre");
        map.Require("of", "township");
        if (!map.Has("maximum")) map.Require("minimum", "3");
        var (minimum, maximum) = (Count(map, "minimum"), Count(map, "maximum"));
        CheckRange(map, minimum, maximum);
        return new(
            TallyReader.Condition(map, "centre", ofUnit: false) ?? new HasFeature("sub_centre"), minimum, maximum,
            (UnitLevel)map.Choice("of", (int)UnitLevel.Township, StudyWords.Levels));
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

    static decimal Positive(MapReader map, string key, string example)
    {
        map.Require(key, example);
        return map.Value(key, 1m, Numbers.TryPositive, FaultCode.ValueInvalid, example);
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

    /// <summary>A division code: two, four, six or more digits.</summary>
    static bool TryCode(string text, out string code)
    {
        code = text;
        return text.Length >= 2 && text.All(char.IsAsciiDigit);
    }

    static bool TryPer(string text, out long value) => Numbers.TryCount(text, out value) && value > 0;
}

using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Geo.Analyse.Travel;
using Geo.Cli.Terminals;
using Geo.Model.Siting;
using Geo.Model.Streets;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Present.Words;
using Geo.Space.Units;
using Geo.Studies.Access;
using Geo.Studies.Openings;
using Geo.Studies.Siting;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary>A question where to build in a study, as the command line writes it.</summary>
sealed class SiteStudyOptions
{
    static readonly (string Word, CandidateSource Source)[] s_sources =
        [("places", CandidateSource.Places), ("junctions", CandidateSource.Junctions), ("demand", CandidateSource.Demand), ("none", CandidateSource.None)];

    static readonly (string Word, SiteAction Action)[] s_actions = [("build", SiteAction.Build), ("upgrade", SiteAction.Upgrade), ("extend", SiteAction.Extend), ("vehicle", SiteAction.Vehicle)];

    /// <summary>A unit's people go to their own facility, however far.</summary>
    const string AnyDistance = "1000km";

    readonly Option<string?> _class;
    readonly Option<string?> _grid;
    readonly Option<string?> _exclude;
    readonly Option<string?> _slope;
    readonly Option<string?> _heights;
    readonly Option<string?> _near;
    readonly Option<string?> _roads;
    readonly Option<string?> _mode;
    readonly Option<string?> _weight;
    readonly Option<string?> _factors;
    readonly Option<string?> _byUnit;
    readonly Option<string?> _standing;
    readonly Option<string?> _out;
    readonly Option<string?> _missing;
    readonly Option<string?> _travel;
    readonly Option<string?> _prices;
    readonly Option<string?> _capacity;
    readonly Option<string?> _upgrade;
    readonly Option<string?> _extend;
    readonly Option<string?> _vehicles;

    public SiteStudyOptions(WordTable words)
    {
        _class = new("--class") { Description = words["option.site-class"], HelpName = "township_hospital" };
        _grid = new("--grid") { Description = words["option.grid"], HelpName = "1km" };
        _exclude = new("--exclude") { Description = words["option.exclude"], HelpName = "FILE.geojson" };
        _slope = new("--max-slope") { Description = words["option.max-slope"], HelpName = "25%" };
        _heights = new("--dem") { Description = words["option.site-dem"], HelpName = "FILE.tif" };
        _near = new("--near-road") { Description = words["option.near-road"], HelpName = "500m" };
        _roads = new("--roads") { Description = words["option.roads"], HelpName = "FILE.osm.pbf" };
        _mode = new("--mode") { Description = words["option.road-mode"], HelpName = string.Join('|', TravelModeSets.Words) };
        _weight = new("--weight") { Description = words["option.weight"], HelpName = string.Join('|', WeightRule.Words) };
        _factors = new("--factors") { Description = words["option.factors"], HelpName = "urban:1,rural:1.5" };
        _byUnit = new("--by-unit") { Description = words["option.by-unit"], HelpName = "FILE.csv" };
        _standing = new("--existing") { Description = words["option.existing"], HelpName = "fixed|closable|movable" };
        _out = new("--out", "-o") { Description = words["option.site-out"], HelpName = "DIR" };
        _missing = new("--missing") { Description = words["option.missing"], HelpName = "KJ-P1" };
        _travel = new("--travel") { Description = words["option.site-travel"], HelpName = "straight|roads|terrain" };
        _prices = new("--prices") { Description = words["option.prices"], HelpName = "build:300,upgrade:120,extend:60,vehicle:25" };
        _capacity = new("--capacity") { Description = words["option.site-capacity"], HelpName = "ambulances:30000" };
        _upgrade = new("--upgrade") { Description = words["option.site-upgrade"], HelpName = "clinic,village_clinic" };
        _extend = new("--extend") { Description = words["option.site-extend"], HelpName = "10000" };
        _vehicles = new("--vehicles") { Description = words["option.site-vehicles"], HelpName = "1" };
        All = [_class, _grid, _exclude, _slope, _heights, _near, _roads, _mode, _weight, _factors, _byUnit, _standing, _missing, _travel, _prices, _capacity, _upgrade, _extend, _vehicles, _out];
    }

    public IReadOnlyList<Option> All { get; }

    /// <summary>What says nothing of groups of units.</summary>
    public IReadOnlyList<Option> NotOfGroups => [.. All.Except([_class, _travel, _mode, _out])];

    /// <summary>What says nothing of ambulances at stations that stand.</summary>
    public IReadOnlyList<Option> NotOfVehicles => [.. All.Except([_class, _travel, _mode, _out, _weight, _factors, _standing])];

    /// <summary>Of groups of units: the classes that may be centres, none where any unit may, and how people get there; null: the straight line.</summary>
    public (FacilityClasses Centres, SitingTravel? Travel) Groups(ParseResult parsed, WordTable words)
    {
        var (classes, model, mode) = Classes(parsed, words);
        var centres = classes.Aggregate(FacilityClasses.None, (one, other) => one | other);
        return (centres, model is { } by ? SitingTravel.Of(by, mode, centres) : null);
    }

    /// <summary>The classes named, none where the option is not given; and what travels by what; null: the straight line.</summary>
    public (IReadOnlyList<FacilityClasses> Classes, TravelModel? Model, TravelMode? Mode) Classes(ParseResult parsed, WordTable words) =>
        (parsed.GetValue(_class) is { } text ? ClassesOf(text) ?? throw Wrong(words, "--class", text, string.Join(" · ", FacilityClassCodes.All)) : [], TravelOf(parsed, words), ModeOf(parsed, words));

    /// <param name="standards">Ids of reach standards in place of limits; empty: limits.</param>
    /// <param name="within"><c>5km</c>, or <c>urban:5km,rural:20km</c>.</param>
    /// <param name="candidates">A word or a path; null: the study's places.</param>
    public StudySitingRequest Read(ParseResult parsed, SitingRequest common, IReadOnlyList<string> standards, string? within, string? candidates, WordTable words)
    {
        var missing = parsed.GetValue(_missing);
        if (standards.Count > 0 && (within ?? missing) is not null) throw new UsageException(words.Format("usage.not-both", "--standard", within is null ? "--missing" : "--within"));
        within ??= missing is null ? null : AnyDistance;
        var classes = parsed.GetValue(_class);
        if (classes is null ? missing is null && standards.Count == 0 : within is null && standards.Count == 0) throw new UsageException(words["usage.site-class"]);
        if (common.Model is SitingModel.ExpectedCovering) throw new UsageException(words.Format("usage.only-tables", SitingWords.Of(common.Model)));
        (AccessLimit? urban, AccessLimit? rural) = within is null ? (null, null) : LimitsOf(within) ?? throw Wrong(words, "--within", within, "5km · urban:5km,rural:20km");
        var travel = standards.Count > 0 ? null : TravelOf(parsed, words);
        if (urban?.Time is not null && travel is null) throw Wrong(words, "--within", within!, "5km · urban:5km,rural:20km");
        var all = classes is null ? [FacilityClasses.None] : ClassesOf(classes) ?? throw Wrong(words, "--class", classes, string.Join(" · ", FacilityClassCodes.All));
        return new()
        {
            Model = common.Model,
            Classes = all.Aggregate((one, other) => one | other),
            Built = all[0],
            Standing = StandingOf(parsed, words),
            Travel = travel is { } model ? SitingTravel.Of(model, ModeOf(parsed, words), all[0]) : null,
            Candidates = RuleOf(parsed, common.Model, candidates, words),
            Weights = WeightsOf(parsed, words),
            ByUnit = parsed.GetValue(_byUnit),
            Missing = missing,
            Sites = common.Sites,
            Standards = standards,
            Within = urban,
            WithinRural = rural,
            Share = common.Share,
            Budget = common.Budget,
            Prices = PricesOf(parsed, words),
            Apart = common.Apart,
            Conflicts = common.Conflicts,
            EachUnit = common.EachUnit,
            Band = common.Band,
            Capacity = CapacityOf(parsed, common.Model, words),
            Time = common.Time,
            Begun = common.Begun,
            Effort = common.Effort,
            Cbc = common.Cbc,
        };
    }

    /// <summary>The question with what is built, where standards say it and not <c>--class</c>.</summary>
    /// <exception cref="UsageException">They count several classes.</exception>
    public StudySitingRequest Classed(ParseResult parsed, StudySitingRequest request, OpenedStudy opened, WordTable words)
    {
        if (request.Classes != FacilityClasses.None) return request;
        string[] standards = request.Missing is { } missing ? [missing] : [.. request.Standards];
        var classes = StandardClasses.Of(opened, standards, request.Missing is not null);
        if (!BitOperations.IsPow2((int)classes)) throw new UsageException(words.Format("usage.site-class-of", string.Join(", ", standards), string.Join(", ", FacilityClassCodes.Of(classes))));
        return request with { Classes = classes, Built = classes, Travel = request.Travel is { } travel ? SitingTravel.Of(travel.Model, ModeOf(parsed, words), classes) : null };
    }

    /// <summary>Whether one is asked for in each unit that lacks one: the model follows from it.</summary>
    public bool IsMissing(ParseResult parsed) => parsed.GetValue(_missing) is not null;

    /// <summary>The folder for files; null where none is asked for.</summary>
    public string? Out(ParseResult parsed) => parsed.GetValue(_out);

    /// <summary>The rule with the study's own roads and heights, where none are named.</summary>
    public static CandidateRule Grounded(CandidateRule rule, OpenedStudy opened, WordTable words)
    {
        var heights = rule.Heights ?? (rule.MostSlope is not null && opened.Study.Terrain is { } terrain ? Path.Combine(opened.Study.Folder, terrain.Path) : null);
        if (rule.MostSlope is not null && heights is null) throw new UsageException(words.Format("usage.only-with", "--max-slope", "--dem"));
        return rule with { Heights = heights, Roads = rule.Roads ?? opened.Study.Roads?.Source.Path };
    }

    /// <summary>The streets, where the rule asks for them.</summary>
    public static StreetNetwork? Roads(CandidateRule rule, OpenedStudy opened, Terminal terminal)
    {
        if (rule is { Source: not CandidateSource.Junctions, NearRoad: null }) return null;
        if (rule.Roads is not null && rule.Roads == opened.Study.Roads?.Source.Path && opened.Journeys.OfType<RoadJourneys>().FirstOrDefault() is { } own) return own.Network;
        return OpenedRoads.Read(rule.Roads ?? throw new UsageException(terminal.Words["usage.site-roads"]), null, RoadOptions.Progress(terminal), terminal.Cancellation);
    }

    CandidateRule RuleOf(ParseResult parsed, SitingModel model, string? candidates, WordTable words)
    {
        var (upgrade, extend, vehicles) = (parsed.GetValue(_upgrade), parsed.GetValue(_extend), parsed.GetValue(_vehicles));
        // Where nothing limits what a facility serves, more of it serves nobody more.
        if ((extend ?? vehicles) is not null && model != SitingModel.CapacitatedCovering) throw new UsageException(words.Format("usage.only-for", extend is null ? "--vehicles" : "--extend", SitingWords.Of(SitingModel.CapacitatedCovering)));
        var (grid, slope, near) = (parsed.GetValue(_grid), parsed.GetValue(_slope), parsed.GetValue(_near));
        if (grid is not null && candidates is not null) throw new UsageException(words.Format("usage.not-both", "--grid", "--candidates"));
        if (slope is null && parsed.GetValue(_heights) is not null) throw new UsageException(words.Format("usage.only-with", "--dem", "--max-slope"));
        var named = Array.FindIndex(s_sources, one => one.Word == candidates);
        return new()
        {
            Source = grid is not null ? CandidateSource.Grid : candidates is null ? CandidateSource.Places : named >= 0 ? s_sources[named].Source : CandidateSource.List,
            List = named < 0 ? candidates : null,
            Spacing = grid is null ? new(1000) : DistanceOf("--grid", grid, "1km", words) is { Value: >= 10 } spacing ? spacing : throw Wrong(words, "--grid", grid, "1km"),
            Roads = parsed.GetValue(_roads),
            Mode = ModeOf(parsed, words) ?? TravelMode.Car,
            ClosedGround = parsed.GetValue(_exclude),
            Heights = parsed.GetValue(_heights),
            MostSlope = slope is null ? null : SiteText.ShareOf(slope) is { } share ? (double)share : throw Wrong(words, "--max-slope", slope, "25%"),
            Upgraded = upgrade is null ? FacilityClasses.None : ClassesOf(upgrade)?.Aggregate((one, other) => one | other) ?? throw Wrong(words, "--upgrade", upgrade, string.Join(" · ", FacilityClassCodes.All)),
            ExtendedBy = extend is null ? null : SiteRuleOptions.Amount(extend) is > 0 and var people ? (double)people : throw Wrong(words, "--extend", extend, "10000"),
            Vehicles = vehicles is null ? 0 : SiteRuleOptions.Amount(vehicles) is >= 1 and <= 20 and var count && count % 1 == 0 ? (int)count : throw Wrong(words, "--vehicles", vehicles, "1 · 2"),
            NearRoad = near is null ? null : DistanceOf("--near-road", near, "500m", words),
        };
    }

    TravelMode? ModeOf(ParseResult parsed, WordTable words) => parsed.GetValue(_mode) is { } mode
        ? TravelModeSets.Find(mode) ?? throw Wrong(words, "--mode", mode, string.Join(" · ", TravelModeSets.Words)) : null;

    /// <summary>The model of travel that heads standards; null: as the study has it.</summary>
    public TravelModel? Heading(ParseResult parsed, WordTable words) => parsed.GetValue(_travel) is null ? null : TravelOf(parsed, words) ?? TravelModel.Straight;

    /// <summary>Null: the straight line.</summary>
    TravelModel? TravelOf(ParseResult parsed, WordTable words) => parsed.GetValue(_travel) switch
    {
        null or "straight" => null,
        "roads" => TravelModel.Roads,
        "terrain" => TravelModel.Terrain,
        var other => throw Wrong(words, "--travel", other, "straight · roads · terrain"),
    };

    public WeightRule WeightsOf(ParseResult parsed, WordTable words)
    {
        var (of, factors) = (parsed.GetValue(_weight) ?? WeightRule.People, parsed.GetValue(_factors));
        if (!WeightRule.Words.Contains(of, StringComparer.Ordinal)) throw Wrong(words, "--weight", of, string.Join(" · ", WeightRule.Words));
        if (factors is null) return new(of);
        return Both(factors, Factor) is var (urban, rural) ? new(of, urban, rural) : throw Wrong(words, "--factors", factors, "urban:1,rural:1.5");
    }

    /// <summary><c>build:300,vehicle:25</c></summary>
    Dictionary<SiteAction, decimal> PricesOf(ParseResult parsed, WordTable words)
    {
        var prices = new Dictionary<SiteAction, decimal>();
        foreach (var part in parsed.GetValue(_prices)?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            var isRead = part.Split(':') is [var action, var price] && Array.Exists(s_actions, one => one.Word == action) && SiteRuleOptions.Amount(price) is { } amount
                && prices.TryAdd(s_actions.First(one => one.Word == action).Action, amount);
            if (!isRead) throw Wrong(words, "--prices", part, "build:300,upgrade:120,extend:60,vehicle:25");
        }

        return prices;
    }

    CapacityRule? CapacityOf(ParseResult parsed, SitingModel model, WordTable words)
    {
        if (parsed.GetValue(_capacity) is not { } text) return null;
        if (model != SitingModel.CapacitatedCovering) throw new UsageException(words.Format("usage.only-for", "--capacity", SitingWords.Of(SitingModel.CapacitatedCovering)));
        return text.Split(':') is [var supply, var people] && CapacityRule.Known.Contains(supply) && SiteRuleOptions.Amount(people) is > 0 and var each
            ? new(supply, each) : throw Wrong(words, "--capacity", text, string.Join(" · ", CapacityRule.Known.Select(one => $"{one}:30000")));
    }

    public SiteStatus StandingOf(ParseResult parsed, WordTable words) => parsed.GetValue(_standing) switch
    {
        null or "fixed" => SiteStatus.Existing,
        "closable" => SiteStatus.Closable,
        "movable" => SiteStatus.Movable,
        var other => throw Wrong(words, "--existing", other, "fixed · closable · movable"),
    };

    static FacilityClasses[]? ClassesOf(string text)
    {
        var all = new List<FacilityClasses>();
        foreach (var code in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!FacilityClassCodes.TryParse(code, out var one)) return null;
            all.Add(one);
        }

        return [.. all];
    }

    public static (AccessLimit Urban, AccessLimit Rural)? LimitsOf(string text)
    {
        if (AccessWords.LimitOf(text) is { } one) return (one, one);
        return Both(text, AccessWords.LimitOf) is var (urban, rural) && urban.Time is null == rural.Time is null ? (urban, rural) : null;
    }

    /// <summary><c>urban:…,rural:…</c></summary>
    static (T Urban, T Rural)? Both<T>(string text, Func<string, T?> read)
        where T : class =>
        text.Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
            && first.StartsWith("urban:", StringComparison.Ordinal) && second.StartsWith("rural:", StringComparison.Ordinal)
            && read(first["urban:".Length..]) is { } urban && read(second["rural:".Length..]) is { } rural ? (urban, rural) : null;

    static (decimal Urban, decimal Rural)? Both(string text, Func<string, decimal?> read) =>
        Both<object>(text, part => read(part)) is var (urban, rural) ? ((decimal)urban, (decimal)rural) : null;

    static decimal? Factor(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1000 ? number : null;

    static Metres DistanceOf(string option, string text, string hint, WordTable words) => Quantity.TryDistance(text, out var distance) ? distance : throw Wrong(words, option, text, hint);

    static UsageException Wrong(WordTable words, string option, string value, string hint) => new(words.Format("usage.value", option, value, hint));
}

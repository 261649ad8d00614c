using System.CommandLine;
using System.Globalization;
using System.Text;
using Geo.Analyse.Certificates;
using Geo.Cli.Terminals;
using Geo.Import.Costs;
using Geo.Model.Siting;
using Geo.Model.Streets;
using Geo.Present.Scenarios;
using Geo.Present.Words;
using Geo.Space.Units;
using Geo.Studies.Access;
using Geo.Studies.Openings;
using Geo.Studies.Outputs;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary><c>geo site</c>: where to build, with a proof, from a table of costs.</summary>
sealed class SiteVerb
{
    readonly Option<string> _model;
    readonly SharedOptions _shared;
    readonly Argument<string?> _study;
    readonly SiteStudyOptions _ofStudy;
    readonly Option<string?> _scenario;
    readonly Option<string?> _costs;
    readonly Option<string?> _demand;
    readonly Option<string?> _candidates;
    readonly Option<string?> _sites;
    readonly Option<string?> _within;
    readonly Option<string?> _share;
    readonly Option<string?> _busy;
    readonly Option<string?> _unit;
    readonly Option<string?> _time;
    readonly Option<string?> _work;
    readonly Option<string?> _seed;
    readonly Option<string?> _proof;
    readonly Option<string?> _verify;
    readonly Option<bool> _cbc;
    readonly Option<bool> _json;
    readonly SiteRuleOptions _rules;
    readonly SiteGroups _groups;
    readonly SiteVehicles _vehicles;

    public SiteVerb(SharedOptions shared, Func<ParseResult, Terminal> terminal)
    {
        _shared = shared;
        var words = shared.Words;
        _study = new("study") { Description = words["argument.site-study"], HelpName = "study.yaml", Arity = ArgumentArity.ZeroOrOne };
        _ofStudy = new(words);
        _scenario = new("--scenario") { Description = words["option.site-scenario"], HelpName = "FILE.yaml" };
        _model = new("--model") { Description = words["option.site-model"], HelpName = string.Join('|', [.. SitingWords.All, SiteGroups.Model]) };
        _costs = new("--costs") { Description = words["option.site-costs"], HelpName = "FILE.csv" };
        _demand = new("--demand") { Description = words["option.site-demand"], HelpName = "FILE.csv" };
        _candidates = new("--candidates") { Description = words["option.candidates"], HelpName = "FILE.csv" };
        _sites = new("--sites") { Description = words["option.sites"], HelpName = "6" };
        _within = new("--within") { Description = words["option.site-within"], HelpName = "15min|5km|urban:5km,rural:20km" };
        _share = new("--share") { Description = words["option.share"], HelpName = "95%" };
        _busy = new("--busy") { Description = words["option.busy"], HelpName = "0.3" };
        _unit = new("--unit") { Description = words["option.unit"], HelpName = string.Join('|', CostUnit.Words) };
        _time = new("--time") { Description = words["option.site-time"], HelpName = "30s" };
        _work = new("--work") { Description = words["option.work"], HelpName = "1000000" };
        _seed = new("--seed") { Description = words["option.seed"], HelpName = "1" };
        _proof = new("--proof") { Description = words["option.proof"], HelpName = "FILE.json" };
        _verify = new("--verify") { Description = words["option.verify"], HelpName = "FILE.json" };
        _cbc = new("--cbc") { Description = words["option.cbc"] };
        _json = new("--json") { Description = words["option.json"] };
        (_rules, _groups, _vehicles) = (new(words), new(words), new(words));
        Command = new("site", words["verb.site"]) { _study, _model, _scenario, _costs, _demand, _candidates, _sites, _within, _share, _busy, _unit, _time, _work, _seed, _proof, _verify, _cbc, _json };
        foreach (var option in (IEnumerable<Option>)[.. _ofStudy.All, .. _rules.All, .. _groups.All, .. _vehicles.All]) Command.Add(option);
        Command.SetAction(parsed => Run(parsed, terminal(parsed)));
    }

    public Command Command { get; }

    int Run(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_study) is not null) return RunStudy(parsed, terminal);
        var request = Read(parsed, terminal.Words);
        if (IsGroups(parsed)) _rules.RefusePhases(parsed, terminal.Words, "usage.phases-groups");
        if (IsGroups(parsed)) return SiteGroups.Run(_groups.Read(parsed, request, terminal.Words), request.Verify, parsed.GetValue(_proof), parsed.GetValue(_json), terminal);
        if (_rules.Phases(parsed, terminal.Words) is { } phases) return SitePhases.Run(request, phases, parsed.GetValue(_proof), parsed.GetValue(_json), terminal);
        if (request.Verify is not null) return Verify(request, terminal);
        var reply = SitingAct.Answer(request, terminal.Cancellation);
        Write(parsed, reply, null, terminal, () => SiteText.Print(reply, terminal));
        return reply.Account is null ? SiteText.Unanswered(reply, terminal) : ExitCode.Done;
    }

    int RunStudy(ParseResult parsed, Terminal terminal)
    {
        if (IsGroups(parsed)) return RunGroups(parsed, terminal);
        if (IsVehicles(parsed)) return RunVehicles(parsed, terminal);
        var request = _ofStudy.Read(parsed, _rules.Read(parsed, Common(parsed, terminal.Words), terminal.Words), _vehicles.Standards(parsed), parsed.GetValue(_within), parsed.GetValue(_candidates), terminal.Words);
        request = request with { BandStandard = _rules.BandStandard(parsed) };
        if (_rules.Phases(parsed, terminal.Words) is { } phases)
            request = request with { Phases = phases };
        foreach (var option in (Option[])[_costs, _demand, _unit, _busy, .. _groups.All, .. _vehicles.NotOfSites])
        {
            if (parsed.GetResult(option) is { Implicit: false }) throw new UsageException(terminal.Words.Format("usage.only-tables", option.Name));
        }

        OpenedStudy opened;
        var heading = request.Standards.Count > 0 ? _ofStudy.Heading(parsed, terminal.Words) : null;
        using (var progress = terminal.Progress()) opened = StudyOpening.Place(new() { StudyPath = parsed.GetValue(_study)!, Travel = heading }, progress, terminal.Cancellation);
        var spoken = terminal.In(_shared.LanguageOf(parsed) ?? opened.Study.Language);
        return Guard.Run(spoken, () => RunStudy(parsed, opened, request, spoken));
    }

    int RunStudy(ParseResult parsed, OpenedStudy opened, StudySitingRequest request, Terminal spoken)
    {
        request = _ofStudy.Classed(parsed, request, opened, spoken.Words);
        request = request with { Candidates = SiteStudyOptions.Grounded(request.Candidates, opened, spoken.Words) };
        var roads = SiteStudyOptions.Roads(request.Candidates, opened, spoken);
        if (parsed.GetValue(_verify) is { } claims)
        {
            if (request.Phases.Count > 0) return VerifiedPhases(claims, opened, request, roads, spoken);
            var (tables, claim, verdict) = StudySitingAct.Verify(opened, request, roads, claims, spoken.Cancellation);
            return Verified(claims, tables, claim, verdict, spoken);
        }

        var reply = StudySitingAct.Answer(opened, request, roads, spoken.Cancellation);
        if (reply.Phases.Count > 0) WritePhases(parsed, reply, spoken);
        else Write(parsed, reply.Siting, reply, spoken, () => SiteStudyText.Print(reply, spoken));
        if (parsed.GetValue(_scenario) is { } file && reply.Scenario is { } scenario) WholeFile.SaveText(file, writer => ScenarioYaml.Write(writer, scenario));
        if (_ofStudy.Out(parsed) is { } folder && reply.Plan is not null)
            spoken.Tell(spoken.Words.Format("site.saved", folder, string.Join(spoken.Words["list.comma"], SitingOutputs.Save(folder, reply, spoken.Words, Terminal.AfterSearch))));
        return reply.Siting.Account is null ? SiteText.Unanswered(reply.Siting, spoken) : ExitCode.Done;
    }

    static int VerifiedPhases(string claims, OpenedStudy opened, StudySitingRequest request, StreetNetwork? roads, Terminal terminal)
    {
        var (whole, phases) = StudySitingAct.VerifyPhases(opened, request, roads, claims, SitePhases.PathOf(claims), terminal.Cancellation);
        var exit = whole is var (tables, claim, verdict) ? Verified(claims, tables, claim, verdict, terminal) : ExitCode.Done;
        return exit == ExitCode.Done ? SitePhases.Verified(claims, phases, terminal) : exit;
    }

    void WritePhases(ParseResult parsed, StudySitingReply reply, Terminal terminal)
    {
        if (parsed.GetValue(_json)) WriteJson(stream => SitingOutputs.WriteJson(stream, reply), terminal);
        else SiteStudyText.Print(reply, terminal);
        if (parsed.GetValue(_proof) is not { } proof) return;
        if (reply.Whole is { } whole) WriteProof(whole, proof);
        SitePhases.Save(reply.Phases, proof);
    }

    int RunGroups(ParseResult parsed, Terminal terminal)
    {
        _rules.RefusePhases(parsed, terminal.Words, "usage.phases-groups");
        foreach (var option in (Option[])[_costs, _demand, _unit, _busy, _candidates, _scenario, _share, _cbc, .. _rules.All, .. _ofStudy.NotOfGroups, .. _vehicles.All])
        {
            if (parsed.GetResult(option) is { Implicit: false }) throw new UsageException(terminal.Words.Format("usage.not-for", option.Name, SiteGroups.Model));
        }

        var (centres, travel) = _ofStudy.Groups(parsed, terminal.Words);
        var request = _groups.Read(parsed, Common(parsed, terminal.Words), centres, travel, parsed.GetValue(_within), terminal.Words);
        OpenedStudy opened;
        using (var progress = terminal.Progress()) opened = StudyOpening.Place(new() { StudyPath = parsed.GetValue(_study)! }, progress, terminal.Cancellation);
        var spoken = terminal.In(_shared.LanguageOf(parsed) ?? opened.Study.Language);
        return Guard.Run(spoken, () => SiteGroups.Run(opened, request, parsed.GetValue(_verify), parsed.GetValue(_proof), _ofStudy.Out(parsed), parsed.GetValue(_json), spoken));
    }

    int RunVehicles(ParseResult parsed, Terminal terminal)
    {
        _rules.RefusePhases(parsed, terminal.Words, "usage.phases-vehicles");
        foreach (var option in (Option[])[_costs, _demand, _unit, _candidates, _share, _cbc, .. _rules.All, .. _groups.All, .. _ofStudy.NotOfVehicles])
        {
            if (parsed.GetResult(option) is { Implicit: false }) throw new UsageException(terminal.Words.Format("usage.not-for", option.Name, SitingWords.Of(SitingModel.ExpectedCovering)));
        }

        var request = _vehicles.Read(parsed, Common(parsed, terminal.Words), _ofStudy, parsed.GetValue(_within), parsed.GetValue(_busy), terminal.Words);
        OpenedStudy opened;
        using (var progress = terminal.Progress()) opened = StudyOpening.Place(new() { StudyPath = parsed.GetValue(_study)! }, progress, terminal.Cancellation);
        var spoken = terminal.In(_shared.LanguageOf(parsed) ?? opened.Study.Language);
        return Guard.Run(spoken, () => RunVehicles(parsed, opened, request, spoken));
    }

    int RunVehicles(ParseResult parsed, OpenedStudy opened, VehicleRequest request, Terminal spoken)
    {
        if (parsed.GetValue(_verify) is not { } claims) return SiteVehicles.Run(opened, request, parsed.GetValue(_proof), parsed.GetValue(_scenario), _ofStudy.Out(parsed), parsed.GetValue(_json), spoken);
        var (tables, claim, verdict) = VehicleAct.Verify(opened, request, claims, spoken.Cancellation);
        return Verified(claims, tables, claim, verdict, spoken);
    }

    void Write(ParseResult parsed, SitingReply reply, StudySitingReply? study, Terminal terminal, Action print)
    {
        if (parsed.GetValue(_json)) WriteJson(stream => SitingJson.Write(stream, reply, study), terminal);
        else print();
        // After the answer: what can't be written does not take it along.
        if (parsed.GetValue(_proof) is { } file) WriteProof(reply, file);
    }

    static void WriteJson(Action<Stream> write, Terminal terminal)
    {
        using var json = new MemoryStream();
        write(json);
        terminal.Out.Write(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
    }

    static void WriteProof(SitingReply reply, string file)
    {
        if (reply.Solution is { Proof: not null, Bound: not null }) WholeFile.Save(file, stream => SitingProofJson.Write(stream, reply));
    }

    static int Verify(SitingRequest request, Terminal terminal)
    {
        var (tables, claim, verdict) = SitingAct.Verify(request, terminal.Cancellation);
        return Verified(request.Verify!, tables, claim, verdict, terminal);
    }

    static int Verified(string file, SitingTables tables, SitingClaim claim, ProofVerdict verdict, Terminal terminal)
    {
        var words = terminal.Words;
        if (!verdict.Holds)
        {
            terminal.Complain(words.Format("site.refused", file, words.Of("proof-flaw", verdict.Flaw), verdict.Step < 0 ? "" : words.Format("site.refused-step", verdict.Step + 1)));
            return ExitCode.BadInput;
        }

        var reply = new SitingReply
        {
            Tables = tables,
            Verdict = verdict,
            Account = null,
            Took = default,
            Solution = new() { Open = claim.Open, Objective = claim.Open is null ? null : claim.Objective, Bound = claim.Bound, End = SitingEnd.Finished, Work = 0, Proof = claim.Proof },
        };
        terminal.Say(words.Format("site.verified", file, verdict.Cases, SiteText.Value(reply, claim.Bound, words, isBound: !reply.IsProven)));
        if (claim.Open is not null) terminal.Say(words.Format(reply.IsProven ? "site.verified-best" : "site.verified-objective", SiteText.Value(reply, claim.Objective, words)));
        return ExitCode.Done;
    }

    SitingRequest Read(ParseResult parsed, WordTable words)
    {
        if (parsed.GetValue(_costs) is not { } costs || parsed.GetValue(_demand) is not { } demand) throw new UsageException(words["usage.site-source"]);
        foreach (var option in (Option[])[.. _ofStudy.All, .. _vehicles.All, _scenario])
        {
            if (parsed.GetResult(option) is { Implicit: false }) throw new UsageException(words.Format("usage.only-study", option.Name));
        }

        if (!IsGroups(parsed) && _groups.All.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } ofGroups) throw new UsageException(words.Format("usage.only-for", ofGroups.Name, SiteGroups.Model));

        if (_rules.BandStandard(parsed) is { } band) throw Wrong(words, "--band", band, "30000:100000 · :100000");
        var common = Common(parsed, words);
        var (within, busy, unit) = (parsed.GetValue(_within), parsed.GetValue(_busy), parsed.GetValue(_unit));
        if (within is null && common.Model is not (SitingModel.PMedian or SitingModel.PCentre)) throw new UsageException(words.Format("usage.within-missing", SitingWords.Of(common.Model)));
        if (busy is not null && common.Model != SitingModel.ExpectedCovering) throw new UsageException(words.Format("usage.only-for", "--busy", "mexclp"));
        (AccessLimit? All, AccessLimit? Rural) limits = within is null ? (null, null) : SiteRuleOptions.LimitsOf(within) ?? throw Wrong(words, "--within", within, "15min · 5km");
        return _rules.Read(parsed, common, words) with
        {
            Costs = costs,
            Demand = demand,
            Candidates = parsed.GetValue(_candidates),
            Within = limits.All,
            WithinRural = limits.Rural,
            Busy = busy is null ? null : decimal.TryParse(busy, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part < 1 ? part : throw Wrong(words, "--busy", busy, "0.3"),
            Unit = unit is null ? null : CostUnit.Find(unit) ?? throw Wrong(words, "--unit", unit, string.Join(" · ", CostUnit.Words)),
            Verify = parsed.GetValue(_verify),
        };
    }

    /// <summary>What is asked for whether a study or tables are given.</summary>
    SitingRequest Common(ParseResult parsed, WordTable words)
    {
        var isMissing = _ofStudy.IsMissing(parsed);
        if (isMissing && (parsed.GetValue(_model) is not null || parsed.GetValue(_sites) is not null)) throw new UsageException(words.Format("usage.not-both", "--missing", "--model · --sites"));
        var word = isMissing ? SitingWords.Of(SitingModel.PMedian) : parsed.GetValue(_model) ?? throw new UsageException(words.Format("usage.model-missing", string.Join(" · ", [.. SitingWords.All, SiteGroups.Model])));
        // Groups need of a model that it is neither bound to a number of sites nor to a limit.
        var model = IsGroups(parsed) ? SitingModel.PMedian : SitingWords.Find(word) ?? throw Wrong(words, "--model", word, string.Join(" · ", [.. SitingWords.All, SiteGroups.Model]));
        var (sites, share, time, work, seed) = (parsed.GetValue(_sites), parsed.GetValue(_share), parsed.GetValue(_time), parsed.GetValue(_work), parsed.GetValue(_seed));
        var seeks = model is SitingModel.SetCovering or SitingModel.BackupSetCovering;
        if (!isMissing && (seeks ? sites is not null : sites is null && !_rules.Limits(parsed) && !IsGroups(parsed) && !(IsVehicles(parsed) && parsed.GetValue(_study) is not null))) throw new UsageException(words.Format(seeks ? "usage.sites-sought" : "usage.sites-missing", SitingWords.Of(model)));
        if (share is not null && model != SitingModel.SetCovering) throw new UsageException(words.Format("usage.only-for", "--share", "lscp"));
        return new()
        {
            Model = model,
            Costs = "",
            Demand = "",
            Sites = sites is null ? null : Whole(sites) is >= 0 and <= 1_000_000 and var count ? (int)count : throw Wrong(words, "--sites", sites, "6"),
            Share = share is null ? null : SiteText.ShareOf(share) ?? throw Wrong(words, "--share", share, "95% · 0.95"),
            Time = time is null ? TimeSpan.FromSeconds(30) : Quantity.TryTime(time, out var limit) && limit > TimeSpan.Zero ? limit : throw Wrong(words, "--time", time, "30s · 5min"),
            Cbc = parsed.GetValue(_cbc),
            Effort = new(
                seed is null ? 1 : (ulong)(Whole(seed) ?? throw Wrong(words, "--seed", seed, "1")),
                work is null ? null : Whole(work) is > 0 and var touches ? touches : throw Wrong(words, "--work", work, "1000000")),
        };
    }

    bool IsVehicles(ParseResult parsed) => parsed.GetValue(_model) == SitingWords.Of(SitingModel.ExpectedCovering);

    bool IsGroups(ParseResult parsed) => parsed.GetValue(_model) == SiteGroups.Model;

    static UsageException Wrong(WordTable words, string option, string value, string hint) => new(words.Format("usage.value", option, value, hint));

    static long? Whole(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

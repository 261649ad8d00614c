using System.CommandLine;
using System.Globalization;
using System.Text;
using Geo.Cli.Terminals;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Present.Scenarios;
using Geo.Present.Siting;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Openings;
using Geo.Studies.Outputs;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary><c>geo site STUDY --model mexclp</c>: to which stations ambulances go.</summary>
sealed class SiteVehicles
{
    readonly Option<string?> _standard;
    readonly Option<bool> _fromCall;

    public SiteVehicles(WordTable words)
    {
        _standard = new("--standard") { Description = words["option.site-standard"], HelpName = "KJ-R1,KJ-R2|KJ-A1" };
        _fromCall = new("--from-call") { Description = words["option.from-call"] };
    }

    public IReadOnlyList<Option> All => [_standard, _fromCall];

    /// <summary>What says nothing of sites other than of vehicles.</summary>
    public IReadOnlyList<Option> NotOfSites => [_fromCall];

    /// <summary>Ids of standards, one or several by commas; empty: none are named.</summary>
    public IReadOnlyList<string> Standards(ParseResult parsed) => parsed.GetValue(_standard)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList() ?? [];

    /// <param name="common">The number of vehicles and the effort.</param>
    /// <param name="within"><c>5km</c>, or <c>urban:5km,rural:20km</c>.</param>
    public VehicleRequest Read(ParseResult parsed, SitingRequest common, SiteStudyOptions study, string? within, string? busy, WordTable words)
    {
        var (urban, rural) = SiteStudyOptions.LimitsOf(within ?? throw new UsageException(words.Format("usage.within-missing", SitingWords.Of(SitingModel.ExpectedCovering)))) ?? throw Wrong(words, "--within", within, "5km · urban:5km,rural:20km");
        var (classes, model, mode) = study.Classes(parsed, words);
        if (urban.Time is not null && model is null) throw new UsageException(words.Format("usage.only-with", "--within " + within, "--travel"));
        if (parsed.GetValue(_fromCall) && (urban.Time is null || model != TravelModel.Roads)) throw new UsageException(words.Format("usage.only-with", "--from-call", "--travel roads --within 15min"));
        var request = new VehicleRequest { Within = urban, WithinRural = rural };
        var asked = classes.Count == 0 ? request.Classes : classes.Aggregate((one, other) => one | other);
        return request with
        {
            Classes = asked,
            Added = common.Sites,
            Standard = parsed.GetValue(_standard),
            AreMovable = study.StandingOf(parsed, words) switch
            {
                SiteStatus.Movable => true,
                SiteStatus.Existing => false,
                _ => throw Wrong(words, "--existing", "closable", "fixed · movable"),
            },
            Busy = busy is null ? request.Busy : decimal.TryParse(busy, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is >= 0 and < 1 ? part : throw Wrong(words, "--busy", busy, "0.3"),
            Weights = study.WeightsOf(parsed, words),
            // Whatever holds the ambulance, it goes out to people.
            Travel = model is { } by ? new(by, mode ?? TravelMode.Ambulance, TravelDirection.Away) : null,
            IsFromCall = parsed.GetValue(_fromCall),
            Time = common.Time,
            Begun = common.Begun,
            Effort = common.Effort,
        };
    }

    /// <param name="folder">For files; null: none.</param>
    public static int Run(OpenedStudy opened, VehicleRequest request, string? proof, string? scenario, string? folder, bool isJson, Terminal terminal)
    {
        var (reply, words) = (VehicleAct.Answer(opened, request, terminal.Cancellation), terminal.Words);
        if (isJson)
        {
            using var json = new MemoryStream();
            VehicleJson.Write(json, reply);
            terminal.Out.Write(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
        }
        else
        {
            Print(reply, terminal);
        }

        // After the answer: what can't be written does not take it along.
        if (proof is not null && reply.Siting.Solution is { Proof: not null, Bound: not null }) WholeFile.Save(proof, stream => SitingProofJson.Write(stream, reply.Siting));
        if (scenario is not null && reply.Scenario is { } edits) WholeFile.SaveText(scenario, writer => ScenarioYaml.Write(writer, edits));
        if (folder is not null && reply.Plan is not null) terminal.Tell(words.Format("site.saved", folder, string.Join(words["list.comma"], VehicleOutputs.Save(folder, reply, words, Terminal.AfterSearch))));
        return reply.Plan is null ? SiteText.Unanswered(reply.Siting, terminal) : ExitCode.Done;
    }

    static void Print(VehicleReply reply, Terminal terminal)
    {
        var words = terminal.Words;
        if (reply.Need is { } need)
        {
            terminal.Say(words.Format(
                "site.vehicles-need", need.Standard.Id, Figures.Whole(Rounding.Nearest(need.Base.Millionths)), Figures.Whole(Rounding.Nearest(need.Population.Millionths)), Figures.Whole(need.Per), need.Need, need.Have, reply.Added));
        }

        if (reply.Request.Travel is { } travel) terminal.Say(words.Format("site.travel-away", words.Of("travel-model", travel.Model), words.Of("travel-mode", travel.Mode)));
        if (reply.Waited > TimeSpan.Zero) terminal.Say(words.Format("site.vehicles-waited", Figures.Minutes(reply.Waited)));
        if (reply.Request.Weights is { IsPlain: false } weights) terminal.Say(words.Format("site.weights", words[$"site-weight.{weights.Of}"], weights.Urban, weights.Rural));
        if (reply.Plan is { } plan)
        {
            terminal.Draw(VehicleTables.Stations(plan, reply.Opened.Findings, words));
            if (reply.Need is { } counted) Elsewhere(counted, plan, terminal);
            var silent = plan.Stations.Where(station => station.IsSilent).Select(station => station.Facility.Id).ToList();
            if (silent.Count > 0) terminal.Say(words.Format("site.vehicles-silent", silent.Count, string.Join(words["list.comma"], silent)));
            var (weight, before, after) = (plan.Units.Sum(unit => unit.Weight), plan.Units.Sum(unit => unit.Before), plan.Units.Sum(unit => unit.After));
            terminal.Say(words.Format("site.vehicles-expected", Figures.Plain(reply.Request.Busy * 100), Whole(before), VehicleTables.Share(before, weight), Whole(after), VehicleTables.Share(after, weight)));
        }

        SiteText.PrintProof(reply.Siting, terminal);
        if (reply.Plan is { } told) Units(VehicleTables.Units(told, reply.Opened.Findings, words), told.CountedAs == WeightRule.People, terminal);
        if (reply.Scenario is { } scenario) SiteStudyText.Verdicts(reply.Opened, SitingVerdicts.Changes(reply.Opened, scenario.Edits, Terminal.AfterSearch), terminal);
    }

    /// <summary>Where people are counted, their weight is their number.</summary>
    static void Units(Table table, bool isOfPeople, Terminal terminal) => terminal.Draw(table, [.. table.Columns.Select(column => column.Key).Where(key => key != "weight" || !isOfPeople)]);

    /// <summary>Why those there are, by the standard, are not those of the table.</summary>
    static void Elsewhere(VehicleNeed need, VehiclePlan plan, Terminal terminal)
    {
        var (words, beyond) = (terminal.Words, plan.Stations.Where(station => station is { IsBeyond: true, Before: > 0 }).ToList());
        var elsewhere = need.Have - plan.Stations.Sum(station => station.IsBeyond ? 0 : station.Before);
        if (elsewhere > 0) terminal.Say(words.Format("site.vehicles-elsewhere", need.Have, elsewhere, string.Join(words["list.comma"], plan.Elsewhere.Select(facility => Names(facility, facility.Ambulances ?? 0)))));
        if (beyond.Count > 0) terminal.Say(words.Format("site.vehicles-beyond", beyond.Sum(station => station.Before), string.Join(words["list.comma"], beyond.Select(station => Names(station.Facility, station.Before)))));

        string Names(Facility facility, int vehicles) => words.Format("site.vehicles-of", PlanTables.NameIn(facility.Id, facility.Name, facility.NameEn, words.Language), vehicles);
    }

    static string Whole(decimal number) => Figures.Whole((long)Math.Round(number, MidpointRounding.AwayFromZero));

    static UsageException Wrong(WordTable words, string option, string value, string hint) => new(words.Format("usage.value", option, value, hint));
}

using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

public sealed class ResponseTests
{
    static readonly TimeSpan s_minutes = TimeSpan.FromMinutes(1);

    static EventLog Log(params (long Ms, UrbanRural Class, string? Unit)[] calls)
    {
        long[] unknown = [.. calls.Select(_ => EventLog.Unknown)];
        return new()
        {
            AnswerMs = unknown,
            TurnoutMs = [.. calls.Select(call => call.Ms)],
            ArrivalMs = [.. calls.Select(call => call.Ms)],
            HandoverMs = unknown,
            Classes = [.. calls.Select(call => call.Class)],
            Units = [.. calls.Select(call => call.Unit)],
        };
    }

    static StandardFinding Evaluate(EventLog log, ResponseRule rule, UnitLevel level = UnitLevel.County) =>
        new Scene { Events = log }.UnitOf(UnitLevel.Township, "a").UnitOf(UnitLevel.Township, "b").Evaluate(Standard("T-D", rule, level));

    static Judgement Only(EventLog log, ResponseRule rule) => Assert.Single(Assert.IsType<CountFinding>(Evaluate(log, rule)).Units);

    static ResponseRule Turnout(decimal? share, UrbanRural? concerned = null) => new("turnout", 3 * s_minutes, share, concerned);

    [Theory]
    [InlineData(19, 1, Outcome.Met, 0)]    // exactly 95 %
    [InlineData(18, 2, Outcome.Short, 1)]  // 18 of 20, 19 are needed
    [InlineData(94, 6, Outcome.Short, 1)]
    public void A_share_of_calls_within_the_limit(int within, int beyond, Outcome outcome, int gap)
    {
        // Three minutes exactly are within, a millisecond more is not.
        var calls = Enumerable.Repeat((180_000L, UrbanRural.Unclassified, (string?)null), within).Concat(Enumerable.Repeat((180_001L, UrbanRural.Unclassified, (string?)null), beyond));
        var county = Only(Log([.. calls]), Turnout(0.95m));

        Assert.Equal((outcome, (decimal)within, (decimal?)(within + beyond), (decimal)gap), (county.Outcome, county.Actual!.Value, county.Whole, county.Gap));
    }

    [Fact]
    public void A_mean_is_taken_over_the_calls_of_its_class()
    {
        // Urban: 10 and 20 min, a mean of exactly 15. A rural call of an hour is none of them.
        var log = Log((600_000, UrbanRural.Urban, null), (1_200_000, UrbanRural.Urban, null), (3_600_000, UrbanRural.Rural, null));
        var rule = new ResponseRule("arrival", 15 * s_minutes, null, UrbanRural.Urban);

        Assert.Equal((Outcome.Met, 15m, 15m, 0m), (Only(log, rule).Outcome, Only(log, rule).Actual, Only(log, rule).Most, Only(log, rule).Gap));
        var slower = Only(Log((600_000, UrbanRural.Urban, null), (1_206_000, UrbanRural.Urban, null)), rule);
        Assert.Equal((Outcome.Short, 15.05m, 0.05m), (slower.Outcome, slower.Actual, slower.Gap));
    }

    [Fact]
    public void Every_case_means_every_case() =>
        Assert.Equal(Outcome.Short, Only(Log([.. Enumerable.Repeat((1L, UrbanRural.Rural, (string?)null), 999), (200_000, UrbanRural.Rural, null)]), Turnout(1)).Outcome);

    [Fact]
    public void Calls_that_do_not_tell_are_left_out_and_said()
    {
        var county = Only(Log((1_000, UrbanRural.Urban, null), (EventLog.Unknown, UrbanRural.Urban, null), (1_000, UrbanRural.Unclassified, null)), Turnout(0.95m, UrbanRural.Urban));

        Assert.Equal((Outcome.Met, 1m, 2, "departed"), (county.Outcome, county.Whole!.Value, county.Silent, county.Lacking));
        var missing = Assert.Single(Assert.IsType<NotComputable>(Evaluate(Log((EventLog.Unknown, UrbanRural.Urban, null)), Turnout(0.95m))).Missing);
        Assert.Equal(new(MissingCode.EventColumn, SourceRole.Events, "departed"), missing);
    }

    [Fact]
    public void Without_a_log_it_is_asked_for() =>
        Assert.Equal(new MissingInput(MissingCode.EventLog, SourceRole.Events, "departed"), Assert.Single(Assert.IsType<NotComputable>(Evaluate(EventLog.None, Turnout(0.95m))).Missing));

    [Fact]
    public void Calls_count_for_the_unit_they_name_and_those_above()
    {
        var log = Log((1_000, UrbanRural.Urban, "a"), (999_000, UrbanRural.Urban, "b"), (1_000, UrbanRural.Urban, null));
        var townships = Assert.IsType<CountFinding>(Evaluate(log, Turnout(0.95m), UnitLevel.Township)).Units;

        Assert.Equal([Outcome.Met, Outcome.Short], townships.Select(unit => unit.Outcome));
        Assert.Equal((2m, 3m), (Only(log, Turnout(0.95m)).Actual, Only(log, Turnout(0.95m)).Whole));
        Assert.Equal(Inapplicability.Level, Assert.IsType<NotApplicable>(Evaluate(log, Turnout(0.95m), UnitLevel.City)).Reason);
    }
}

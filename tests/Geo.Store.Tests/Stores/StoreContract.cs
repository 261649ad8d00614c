using Geo.Model.Audits;
using Geo.Model.Demand;
using Geo.Model.Runs;
using Geo.Model.Studies;
using Geo.Store.Stores;

namespace Geo.Store.Tests.Stores;

/// <summary>What every store promises, whatever it is made of.</summary>
public abstract class StoreContract : IDisposable
{
    /// <summary>An empty store.</summary>
    public abstract IStudyStore Store { get; }

    [Fact]
    public void What_is_saved_is_loaded_in_every_field()
    {
        Save(SmallCounty.Data());

        Structure.AssertSame(new StoredStudy("small", "abc", new(2025, 12, 31), SmallCounty.Data()), Store.Load());
    }

    [Fact]
    public void Empty_data_is_loaded_as_empty()
    {
        var data = new StudyData { Units = new([]), Facilities = [], Population = PopulationInput.None, Reports = [] };

        Save(data);

        Structure.AssertSame(data, Store.Load("small").Data);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_column_the_population_lacks_stays_lacking(bool hasClasses, bool hasCodes)
    {
        var data = SmallCounty.Data() with
        {
            Population = new()
            {
                Ids = [1, 2],
                Longitudes = [1, 2],
                Latitudes = [3, 4],
                Millionths = [5, 6],
                Classes = hasClasses ? [UrbanRural.Urban, UrbanRural.Rural] : null,
                StatisticalCodes = hasCodes ? [111, 220] : null,
            },
        };

        Save(data);

        Structure.AssertSame(data, Store.Load().Data);
    }

    [Fact]
    public void Geometries_come_back_in_WGS_84()
    {
        Save(SmallCounty.Data());

        var data = Store.Load().Data;

        Assert.All(data.UrbanAreas, area => Assert.Equal(4326, area.SRID));
        Assert.Equal(4326, data.Units.Units[0].Boundary?.SRID);
    }

    [Fact]
    public void Text_that_no_database_likes_comes_back_as_it_was()
    {
        string[] names = ["a\0b", "\0\0", "␀", "␀0␀␀\0", "';--", "\\N\t\r\n", "𠀀🏥", "é", new('长', 100_000)];
        var data = SmallCounty.Data() with { Places = [.. names.Select((name, index) => new NamedPlace($"{index}", name, "\0", null))] };

        Save(data);

        Assert.Equal(names, Store.Load().Data.Places.Select(place => place.Name));
    }

    [Fact]
    public void A_later_import_takes_the_place_of_the_earlier_one()
    {
        Save(SmallCounty.Data());
        var data = SmallCounty.Data() with { Places = [], Population = PopulationInput.None };

        Save(data, "def");

        Structure.AssertSame(new StoredStudy("small", "def", new(2025, 12, 31), data), Store.Load());
    }

    [Fact]
    public void Importing_twice_changes_nothing()
    {
        Save(SmallCounty.Data());
        Save(Store.Load().Data);

        Structure.AssertSame(SmallCounty.Data(), Store.Load().Data);
    }

    [Fact]
    public void A_draft_is_seen_by_nobody_and_leaves_nothing_behind()
    {
        Save(SmallCounty.Data(), "older");

        using (Store.Draft(SmallCounty.Study, "newer", SmallCounty.Data() with { Places = [] })) Assert.Equal("older", Store.Load().StudySha256);

        Structure.AssertSame(new StoredStudy("small", "older", new(2025, 12, 31), SmallCounty.Data()), Store.Load());
        Assert.Equal("", Remains());
    }

    [Fact]
    public void A_cancelled_saving_keeps_what_was_there()
    {
        Save(SmallCounty.Data(), "older");

        Assert.Throws<OperationCanceledException>(() => Store.Draft(SmallCounty.Study, "newer", SmallCounty.Data(), null, new CancellationToken(canceled: true)));

        Assert.Equal("older", Store.Load().StudySha256);
        Assert.Equal("", Remains());
    }

    [Fact]
    public void A_saving_that_fails_at_any_step_keeps_what_was_there()
    {
        Save(SmallCounty.Data(), "older", run: SmallRun.Of());
        foreach (var step in StepsOfASaving().TakeWhile(step => step != StoreStep.Published))
        {
            Assert.Throws<InvalidDataException>(() => Save(SmallCounty.Data() with { Places = [] }, "newer", new FailAt(step), SmallRun.Of()));

            Structure.AssertSame(new StoredStudy("small", "older", new(2025, 12, 31), SmallCounty.Data()), Store.Load());
            Assert.Equal("", Remains());
        }
    }

    [Fact]
    public void Steps_are_told_in_their_order()
    {
        var steps = StepsOfASaving();

        Assert.Equal(steps.Order(), steps);
        Assert.Equal(steps.Distinct(), steps);
        Assert.Contains(StoreStep.Published, steps);
    }

    [Fact]
    public void A_study_that_is_not_there_is_named()
    {
        Save(SmallCounty.Data());

        var fault = Assert.Throws<StoreFaultException>(() => Store.Load("other"));

        Assert.Equal((StoreFault.StudyMissing, "other"), (fault.Fault, fault.Detail));
    }

    [Fact]
    public void Rejected_rows_can_be_read_again_and_again()
    {
        Save(SmallCounty.Data());
        var rejected = Store.Load().Data.Reports[0].RejectedRows!.Rows;

        Structure.AssertSame(SmallCounty.Data().Reports[0].RejectedRows!.Rows, rejected);
        Structure.AssertSame(SmallCounty.Data().Reports[0].RejectedRows!.Rows, rejected);
    }

    [Fact]
    public void A_run_is_kept_in_every_field()
    {
        var id = Save(SmallCounty.Data(), run: SmallRun.Of());

        Structure.AssertSame(WithId(SmallRun.Of(), id!.Value), Store.GetRun(id.Value));
        Structure.AssertSame(SmallCounty.Data(), Store.Load().Data);
    }

    [Fact]
    public void An_import_without_a_run_keeps_none()
    {
        Assert.Null(Save(SmallCounty.Data()));
        Assert.Empty(Store.ListRuns());
    }

    [Fact]
    public void Runs_survive_later_imports_and_are_listed_the_oldest_first()
    {
        Save(SmallCounty.Data(), run: SmallRun.Of(user: "first"));
        Save(SmallCounty.Data() with { Places = [] });
        Save(SmallCounty.Data(), run: SmallRun.Of(user: "second"));
        var third = Store.Keep(SmallRun.Of(user: "third"));

        Assert.Equal(["first", "second", "third"], Store.ListRuns().Select(run => run.User));
        Assert.Equal(["first", "second", "third"], Store.ListRuns("small").Select(run => run.User));
        Assert.Empty(Store.ListRuns("other"));
        Structure.AssertSame(WithId(SmallRun.Of(user: "third"), third), Store.GetRun(third));
        Structure.AssertSame(SmallCounty.Data(), Store.Load().Data);
        Assert.Equal("", Remains());
    }

    [Fact]
    public void A_run_is_deleted_with_all_it_found_and_the_others_stay()
    {
        var first = Save(SmallCounty.Data(), run: SmallRun.Of(user: "first"))!.Value;
        var second = Store.Keep(SmallRun.Of(user: "second"));

        Store.DeleteRun(first);

        Assert.Equal(["second"], Store.ListRuns().Select(run => run.User));
        Structure.AssertSame(WithId(SmallRun.Of(user: "second"), second), Store.GetRun(second));
        Assert.Equal(StoreFault.RunMissing, Assert.Throws<StoreFaultException>(() => Store.GetRun(first)).Fault);
        Assert.Equal(StoreFault.RunMissing, Assert.Throws<StoreFaultException>(() => Store.DeleteRun(first)).Fault);
        Structure.AssertSame(SmallCounty.Data(), Store.Load().Data);
        Assert.Equal("", Remains());
    }

    [Fact]
    public void A_run_that_fails_while_it_is_kept_takes_the_import_with_it()
    {
        Save(SmallCounty.Data(), "older", run: SmallRun.Of());

        Assert.Throws<InvalidDataException>(() => Save(SmallCounty.Data(), "newer", new FailAt(StoreStep.RunWritten), SmallRun.Of()));

        Assert.Equal("older", Store.Load().StudySha256);
        Assert.Single(Store.ListRuns());
        Assert.Equal("", Remains());
    }

    [Fact]
    public void Runs_kept_side_by_side_are_all_there()
    {
        Save(SmallCounty.Data());

        Parallel.For(0, 4, number => Store.Keep(SmallRun.Of(user: $"{number}")));

        Assert.Equal(["0", "1", "2", "3"], Store.ListRuns().Select(run => run.User).Order(StringComparer.Ordinal));
        Assert.Equal(4, Store.ListRuns().Select(run => run.Id).Distinct().Count());
    }

    [Fact]
    public void A_scenario_is_kept_in_every_field_and_survives_later_imports_and_runs()
    {
        Save(SmallCounty.Data());
        var saved = Store.SaveScenario(SmallScenario.Of("north"), 0);

        Assert.Equal(1, saved.Version);
        Structure.AssertSame(saved, Store.FindScenario("small", "north"));

        Store.Keep(SmallRun.Of());
        Save(SmallCounty.Data() with { Places = [] }, "def", run: SmallRun.Of());
        Structure.AssertSame(saved, Store.FindScenario("small", "north"));
        Assert.Equal(2, Store.ListRuns().Count);
        Structure.AssertSame(SmallCounty.Data() with { Places = [] }, Store.Load().Data);
        Assert.Equal("", Remains());
    }

    [Fact]
    public void Every_change_made_on_somebodys_behalf_is_entered_with_who_from_where_and_what()
    {
        var begun = DateTimeOffset.UtcNow.AddSeconds(-1); // moments are kept in whole milliseconds
        var ann = Store.By(new("ann", "192.0.2.7"));
        using (var draft = ann.Draft(SmallCounty.Study, "abcdef0123456789", SmallCounty.Data())) draft.Publish(SmallRun.Of());
        ann.SaveScenario(SmallScenario.Of("north"), 0);
        ann.SaveScenario(SmallScenario.Of("north") with { Cursor = 1 }, 1);
        ann.DeleteScenario("small", "north", 2);
        ann.DeleteRun(ann.Keep(SmallRun.Of()));
        Store.Enter(new AuditAuthor("鲍\n\0", "").Enter(AuditAct.SignedIn, "", "鲍"));

        var page = Store.ListAudit(new());

        Assert.Equal(
            [
                "signed-in 鲍\uFFFD\uFFFD  鲍 ", "run-deleted ann small 2 ", "run-kept ann small 2 ", "scenario-deleted ann small north version 2", "scenario-changed ann small north version 2, 1/8",
                "scenario-created ann small north version 1, 7/8", "run-kept ann small 1 ", "study-imported ann small small abcdef012345",
            ],
            page.Entries.Select(entry => $"{AuditActs.CodeOf(entry.Act)} {entry.User} {entry.StudyId} {entry.Subject} {entry.Detail}"));
        Assert.All(page.Entries.Skip(1), entry => Assert.Equal("192.0.2.7", entry.Address));
        Assert.All(page.Entries, entry => Assert.InRange(entry.Moment, begun, DateTimeOffset.UtcNow));
        Assert.False(page.HasMore);
        Assert.Null(page.FirstBroken);
    }

    [Fact]
    public void What_is_refused_or_done_on_nobodys_behalf_is_not_entered()
    {
        Save(SmallCounty.Data(), run: SmallRun.Of());
        Store.SaveScenario(SmallScenario.Of("north"), 0);
        var ann = Store.By(new("ann", ""));
        Assert.Throws<StoreFaultException>(() => ann.SaveScenario(SmallScenario.Of("north"), 5));
        Assert.Throws<StoreFaultException>(() => ann.DeleteScenario("small", "south", 1));
        Assert.Throws<StoreFaultException>(() => ann.DeleteRun(99));
        using (ann.Draft(SmallCounty.Study, "abc", SmallCounty.Data()))
        {
            // Not published.
        }

        Assert.Empty(Store.ListAudit(new()).Entries);
    }

    [Fact]
    public void The_log_is_read_in_pages_from_the_newest_and_by_user_and_kind()
    {
        Save(SmallCounty.Data());
        for (var number = 0; number < 5; number++) Store.Enter(new AuditAuthor(number % 2 == 0 ? "ann" : "bo", "").Enter(number < 3 ? AuditAct.SignedIn : AuditAct.SignedOut, "", $"{number}"));

        var first = Store.ListAudit(new() { Limit = 2 });
        Assert.Equal(["4", "3"], first.Entries.Select(entry => entry.Subject));
        Assert.True(first.HasMore);
        var rest = Store.ListAudit(new() { Limit = 3, Before = first.Entries[^1].Number });
        Assert.Equal(["2", "1", "0"], rest.Entries.Select(entry => entry.Subject));
        Assert.False(rest.HasMore);
        Assert.Equal(["3", "1"], Store.ListAudit(new() { User = "bo" }).Entries.Select(entry => entry.Subject));
        Assert.Equal(["2", "0"], Store.ListAudit(new() { User = "ann", Act = AuditAct.SignedIn }).Entries.Select(entry => entry.Subject));
    }

    [Fact]
    public void Entries_of_many_at_once_are_all_there_once()
    {
        Save(SmallCounty.Data());
        Parallel.For(0, 20, number => Store.Enter(new AuditAuthor("ann", "").Enter(AuditAct.SignedIn, "", $"{number}")));

        var page = Store.ListAudit(new());
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}").Order(StringComparer.Ordinal), page.Entries.Select(entry => entry.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(20, page.Entries.Select(entry => entry.Number).Distinct().Count());
        Assert.Null(page.FirstBroken);
    }

    [Fact]
    public void Scenarios_are_listed_by_name_and_belong_to_their_study()
    {
        Save(SmallCounty.Data());
        Assert.Empty(Store.ListScenarios("small"));
        foreach (var name in new[] { "b", "a", "B" }) Store.SaveScenario(SmallScenario.Of(name), 0);
        Store.SaveScenario(SmallScenario.Of("a") with { StudyId = "other" }, 0);

        Assert.Equal(["B", "a", "b"], Store.ListScenarios("small").Select(scenario => scenario.Name));
        Assert.Equal(["a"], Store.ListScenarios("other").Select(scenario => scenario.Name));
        Assert.Null(Store.FindScenario("small", "c"));
    }

    [Fact]
    public void Nobody_overwrites_a_version_he_has_not_seen()
    {
        Save(SmallCounty.Data());
        var first = Store.SaveScenario(SmallScenario.Of("north"), 0);
        var second = Store.SaveScenario(first.Undo(), first.Version);

        Assert.Equal(2, second.Version);
        Assert.Equal(StoreFault.ScenarioChanged, Fault(() => Store.SaveScenario(first, first.Version)));
        Assert.Equal(StoreFault.ScenarioChanged, Fault(() => Store.SaveScenario(first, 0)));
        Assert.Equal(StoreFault.ScenarioChanged, Fault(() => Store.SaveScenario(SmallScenario.Of("south"), 3)));
        Assert.Equal(StoreFault.ScenarioChanged, Fault(() => Store.DeleteScenario("small", "north", first.Version)));
        Structure.AssertSame(second, Store.FindScenario("small", "north"));
        Assert.Equal("", Remains());
    }

    [Fact]
    public void A_deleted_scenario_is_gone_and_its_name_is_free_again()
    {
        Save(SmallCounty.Data(), run: SmallRun.Of());
        Store.SaveScenario(SmallScenario.Of("north"), 0);

        Store.DeleteScenario("small", "north", 1);

        Assert.Empty(Store.ListScenarios("small"));
        Assert.Equal(StoreFault.ScenarioMissing, Fault(() => Store.DeleteScenario("small", "north", 1)));
        Assert.Equal(1, Store.SaveScenario(SmallScenario.Of("north"), 0).Version);
        Assert.Single(Store.ListRuns());
    }

    [Fact]
    public void Of_two_who_save_the_same_version_at_once_one_is_told()
    {
        Save(SmallCounty.Data());
        Store.SaveScenario(SmallScenario.Of("north"), 0);
        var told = 0;

        Parallel.For(0, 4, number =>
        {
            try
            {
                Store.SaveScenario(SmallScenario.Of("north") with { Title = Geo.Model.LocalText.Same($"{number}") }, 1);
            }
            catch (StoreFaultException fault) when (fault.Fault == StoreFault.ScenarioChanged)
            {
                Interlocked.Increment(ref told);
            }
        });

        Assert.Equal(3, told);
        Assert.Equal(2, Store.FindScenario("small", "north")!.Version);
    }

    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>What a saving that was not published has left behind, if anything.</summary>
    protected abstract string Remains();

    protected long? Save(StudyData data, string sha256 = "abc", IProgress<StoreStep>? steps = null, StoredRun? run = null)
    {
        using var draft = Store.Draft(SmallCounty.Study, sha256, data, steps);
        return draft.Publish(run);
    }

    static StoreFault Fault(Action act) => Assert.Throws<StoreFaultException>(act).Fault;

    static StoredRun WithId(StoredRun run, long id) => run with { Head = run.Head with { Id = id } };

    List<StoreStep> StepsOfASaving()
    {
        var steps = new StepList();
        Save(SmallCounty.Data(), "older", steps, SmallRun.Of());
        return steps;
    }

    sealed class StepList : List<StoreStep>, IProgress<StoreStep>
    {
        public void Report(StoreStep value) => Add(value);
    }

    sealed class FailAt(StoreStep step) : IProgress<StoreStep>
    {
        public void Report(StoreStep value)
        {
            if (value == step) throw new InvalidDataException();
        }
    }
}

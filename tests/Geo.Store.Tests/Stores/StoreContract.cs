using Geo.Model.Demand;
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
        Save(SmallCounty.Data(), "older");
        foreach (var step in StepsOfASaving().TakeWhile(step => step != StoreStep.Published))
        {
            Assert.Throws<InvalidDataException>(() => Save(SmallCounty.Data() with { Places = [] }, "newer", new FailAt(step)));

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

    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>What a saving that was not published has left behind, if anything.</summary>
    protected abstract string Remains();

    protected void Save(StudyData data, string sha256 = "abc", IProgress<StoreStep>? steps = null)
    {
        using var draft = Store.Draft(SmallCounty.Study, sha256, data, steps);
        draft.Publish();
    }

    List<StoreStep> StepsOfASaving()
    {
        var steps = new StepList();
        Save(SmallCounty.Data(), "older", steps);
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

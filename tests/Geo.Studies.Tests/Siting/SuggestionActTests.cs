using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Siting;
using Geo.Model.Studies;
using Geo.Space.Places;
using Geo.Studies.Siting;

namespace Geo.Studies.Tests.Siting;

public sealed class SuggestionActTests
{
    const int Candidates = 400;
    const long Limit = 1_000;

    /// <summary>10, 20 and 30 people at three places, none of them within the limit of what stands.</summary>
    static readonly DemandPoints s_demand = new()
    {
        Ids = [1, 2, 3],
        Longitudes = [100, 101, 102],
        Latitudes = [30, 30, 30],
        Millionths = [10_000_000, 20_000_000, 30_000_000],
        Units = [0, 0, 0],
        Classes = [UrbanRural.Rural, UrbanRural.Rural, UrbanRural.Rural],
    };

    static readonly SuggestionPlaces s_places = new(
        [.. Enumerable.Range(0, Candidates).Select(at => new LonLat(100 + at, 30))], new NamedPlace?[Candidates], [.. Enumerable.Range(0, Candidates).Select(at => Math.Min(at, 2))]);

    readonly KeptQuestions _kept = new();

    [Fact]
    public void Who_leaves_in_the_midst_ends_the_work_and_of_what_was_begun_nothing_is_kept()
    {
        using var leaving = new CancellationTokenSource();
        using var begun = new LeavingTravel(s_demand.Longitudes, 3, leaving.Cancel);
        Assert.ThrowsAny<OperationCanceledException>(() => Ask(begun, leaving.Token));
        // Each thread may have been on its way to one more; no further one begins.
        Assert.InRange(begun.Late, 0, 1);
        Assert.InRange(begun.Asked, 3, Candidates - 1);

        using var anew = new LeavingTravel(s_demand.Longitudes, 0, () => { });
        var answer = Ask(anew, CancellationToken.None);
        Assert.Equal(Candidates, anew.Asked);
        Assert.Equal((2, 30m), (Assert.Single(answer.Sites).Candidate, answer.After?.Persons));
        Assert.True(answer.IsProven);

        // Now the ways are known.
        Assert.Equal(2, Assert.Single(Ask(anew, CancellationToken.None).Sites).Candidate);
        Assert.Equal(Candidates, anew.Asked);
    }

    [Fact]
    public void A_bound_that_there_was_no_time_to_check_is_told_as_unchecked_and_not_as_proven()
    {
        using var travel = new LeavingTravel(s_demand.Longitudes, 0, () => { });
        var answer = SuggestionAct.Answer(
            new() { Model = SitingModel.MaximalCovering, Sites = 1, Time = TimeSpan.Zero }, Ground(travel), s_places, _kept, new(s_demand, null, null, "R1", IsMeanWay: false), CancellationToken.None);

        Assert.Equal((false, false, 60m), (answer.IsBoundChecked, answer.IsProven, answer.Concerned.Persons));
    }

    static SitingGround Ground(ITravelModel travel) => new(s_demand, null, Limit, [5_000, 5_000, 5_000], travel);

    Suggestion Ask(ITravelModel travel, CancellationToken cancellation)
    {
        return SuggestionAct.Answer(
            new() { Model = SitingModel.MaximalCovering, Sites = 1, Time = TimeSpan.FromHours(1) }, Ground(travel), s_places, _kept, new(s_demand, null, null, "R1", IsMeanWay: false), cancellation);
    }
}

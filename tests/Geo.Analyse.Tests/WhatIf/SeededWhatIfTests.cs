using Geo.Analyse.Placing;
using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Scenarios;

namespace Geo.Analyse.Tests.WhatIf;

/// <summary>A warm state after any edits is what a run on the edited data finds: every tally, every nearest two, every ratio, every gap.</summary>
public sealed class SeededWhatIfTests
{
    const int Scenes = 10;

    static readonly string[] s_ids = [.. WhatIfScene.Standards.Select(standard => standard.Id)];

    static bool IsLong { get; } = Environment.GetEnvironmentVariable("GEO_LONG") == "1";

    // Ten thousand edits by straight lines and as many by roads where there is time, else some hundreds.
    static int Steps => IsLong ? 1000 : 20;

    // One edit in so many is tried out before it, twice: thousands in either case of all.
    static int Tried => IsLong ? 8 : 4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Scenes)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Edits_tries_undo_and_other_versions_leave_what_a_run_from_scratch_finds(int seed) => Work(new(seed));

    /// <summary>Edits, tries, undoes and jumps in one scene, each held against a run from scratch.</summary>
    internal static void Work(WhatIfScene scene)
    {
        var placed = Placement.Place(scene.Study, scene.Data, TestContext.Current.CancellationToken);
        var state = WarmStudy.Of(scene.Study, scene.Data, placed, WhatIfScene.Standards, Scene.Travel, scene.Journeys, TestContext.Current.CancellationToken).Start();
        var scenario = new Scenario { Name = "test", Title = Geo.Model.LocalText.Same("test"), StudyId = "scene" };
        var mirror = new Mirror(state);
        for (var step = 0; step < Steps; step++)
        {
            if (scene.Next(Tried) == 0) TryOut(scene, state, mirror);
            scenario = (scene.Next(8), scenario) switch
            {
                (0, { CanUndo: true }) => scenario.Undo(),
                (1, { CanRedo: true }) => scenario.Redo(),
                (2, _) => scenario.MoveTo(scene.Next(scenario.Edits.Count + 1)),
                _ => scenario.Append(scene.Edit(EditedFacilities.Apply(scene.Data, scenario.InForce).Facilities)),
            };
            var delta = scenario.Cursor == state.Edits.Count + 1 && scene.Next(2) == 0 ? state.Apply(scenario.InForce[^1], s_ids)
                : scenario.Cursor == state.Edits.Count - 1 && scene.Next(2) == 0 ? state.Undo(s_ids) : state.Become(scenario.InForce, s_ids);
            mirror = mirror.With(delta);
            Compare(scene, state.Edits, state, mirror, delta, id => state.Gaps(id));
            Same.Equal(scenario.InForce, state.Edits);
        }
    }

    static void TryOut(WhatIfScene scene, WhatIfState state, Mirror mirror)
    {
        var edit = scene.Edit(state.Placed.Facilities);
        for (var move = 0; move < 2; move++)
        {
            var delta = state.Try(edit, s_ids);
            Compare(scene, [.. state.Edits, edit], state, mirror.With(delta), delta, gaps: null);
            if (scene.Next(2) == 0 && edit is MoveFacility moving) edit = moving with { Place = new(moving.Place.Longitude + 0.01, moving.Place.Latitude) };
            else if (edit is AddFacility adding) edit = adding with { Facility = adding.Facility with { Place = new(0.01, 0.01 * move) } };
        }
    }

    static void Compare(WhatIfScene scene, IReadOnlyList<FacilityEdit> edits, WhatIfState state, Mirror mirror, WhatIfDelta delta, Func<string, IReadOnlyList<GapCluster>>? gaps)
    {
        var (placed, findings) = scene.Run(edits);
        if (gaps is not null) Same.Equal(placed.Facilities, state.Placed.Facilities);
        foreach (var finding in findings)
        {
            var id = finding.Standard.Id;
            Same.Figures(finding, mirror.Figures(id), placed, state.Slots);
            if (finding is not ReachFinding reach) continue;
            Same.Nearest(reach.HeadNearest, mirror.Nearest(id), placed, state.Slots);
            if (gaps is not null) Same.Gaps(reach.Gaps, gaps(id), placed, state.Slots);
            if (delta.Standards.FirstOrDefault(change => change.Standard.Id == id) is { } change) Same.Gaps(reach.Gaps, change.Gaps!, placed, state.Slots);
        }
    }
}

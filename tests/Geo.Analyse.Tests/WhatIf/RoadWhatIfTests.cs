namespace Geo.Analyse.Tests.WhatIf;

/// <summary>The same by roads; in a class of its own, so that the two run side by side.</summary>
public sealed class RoadWhatIfTests
{
    [Theory]
    [MemberData(nameof(SeededWhatIfTests.Seeds), MemberType = typeof(SeededWhatIfTests))]
    public void By_roads_too_edits_leave_what_a_run_from_scratch_finds(int seed) => SeededWhatIfTests.Work(new(seed, byRoads: true));
}

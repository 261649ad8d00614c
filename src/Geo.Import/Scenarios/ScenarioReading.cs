using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Supply;

namespace Geo.Import.Scenarios;

/// <summary>A scenario as read, with the lines its edits stand on.</summary>
/// <param name="File">As faults name it.</param>
/// <param name="Lines">Of each edit, from 1.</param>
public sealed record ScenarioReading(string File, Scenario Scenario, IReadOnlyList<int> Lines)
{
    /// <summary>What is wrong with the edits in force, held against a study's facilities: each with its line; empty where they fit.</summary>
    public IReadOnlyList<Fault> Check(IReadOnlyList<Facility> facilities) =>
        [.. EditedFacilities.Check(facilities, Scenario.InForce).Select(one => one.Fault with { File = File, Row = Lines[one.Edit] })];
}

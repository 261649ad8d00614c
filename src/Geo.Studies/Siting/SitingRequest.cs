using System.Diagnostics;
using Geo.Import.Costs;
using Geo.Model.Siting;
using Geo.Space.Units;
using Geo.Studies.Access;

namespace Geo.Studies.Siting;

/// <summary>A question where to build, from tables, without a study.</summary>
public sealed record SitingRequest
{
    public required SitingModel Model { get; init; }

    /// <summary>Path of the costs: demand, candidate, cost.</summary>
    public required string Costs { get; init; }

    /// <summary>Path of the demand points: id, weight.</summary>
    public required string Demand { get; init; }

    /// <summary>Path of the candidates: id, capacity, cost, fixed; null: every site the costs name, all free.</summary>
    public string? Candidates { get; init; }

    /// <summary>How many may be built; null where the model seeks the number.</summary>
    public int? Sites { get; init; }

    /// <summary>The largest cost at which a site serves; null: every pair serves. A limit in a row of the demand goes before it.</summary>
    public AccessLimit? Within { get; init; }

    /// <summary>The same for demand points that are rural; null: as for all.</summary>
    public AccessLimit? WithinRural { get; init; }

    /// <summary>What there is to spend, in the unit of the candidates' costs; null: no limit.</summary>
    public decimal? Budget { get; init; }

    /// <summary>How far apart open sites stand at least; null: no limit.</summary>
    public Metres? Apart { get; init; }

    /// <summary>Path of a table of pairs of candidates of which one at most may be open; null: none.</summary>
    public string? Conflicts { get; init; }

    /// <summary>Whether each unit of the candidates that has no facility gets one at least.</summary>
    public bool EachUnit { get; init; }

    /// <summary>Of capacitated covering: the least people a site that is built serves, and the most any site does, where its row does not say; null: no such limit.</summary>
    public (decimal? Least, decimal? Most) Band { get; init; }

    /// <summary>Of set covering: the share of people to be covered, above 0, at most 1; null: all.</summary>
    public decimal? Share { get; init; }

    /// <summary>Of expected covering: the share of time a vehicle is busy, from 0, below 1.</summary>
    public decimal? Busy { get; init; }

    /// <summary>Of the costs; null: as their header says.</summary>
    public CostUnit? Unit { get; init; }

    /// <summary>Until the answer is there, from <see cref="Begun"/> on.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>When it was asked, as <see cref="Stopwatch.GetTimestamp"/> has it: reading what it is about is a part of its time.</summary>
    public long Begun { get; init; } = Stopwatch.GetTimestamp();

    /// <summary>Whether it was made of a study, where more follows an answer.</summary>
    public bool IsOfStudy { get; init; }

    public SitingEffort Effort { get; init; } = new();

    /// <summary>Whether CBC is asked, where it is installed, when the search ended before its end; it has as much time again.</summary>
    public bool Cbc { get; init; }

    /// <summary>A proof to check instead of looking; null: look.</summary>
    public string? Verify { get; init; }
}

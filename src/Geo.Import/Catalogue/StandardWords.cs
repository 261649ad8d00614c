using Geo.Model.Demand;
using Geo.Model.Standards;

namespace Geo.Import.Catalogue;

/// <summary>The words a standard's values may be.</summary>
static class StandardWords
{
    /// <summary>In the order of <see cref="StandardKind"/>.</summary>
    public static string[] Kinds { get; } = ["reach", "ratio", "presence", "tier", "share", "balance", "response", "gate", "grouping"];

    /// <summary>The word for a rule that speaks of facilities, each for itself.</summary>
    public const string FacilityLevel = "facility";

    /// <summary>In the order of <see cref="Geo.Model.Areas.UnitLevel"/>, then <see cref="FacilityLevel"/>.</summary>
    public static string[] Levels { get; } = [.. Studies.StudyWords.Levels, FacilityLevel];

    /// <summary>In the order of <see cref="Force"/>.</summary>
    public static string[] Forces { get; } = ["binding", "indicative", "in_principle", "strive", "encouraged", "may", "unmarked"];

    /// <summary>In the order of <see cref="UrbanRural"/>, the first being nobody in particular.</summary>
    public static string[] Concerned { get; } = ["everyone", "urban", "rural"];

    /// <summary>The intervals of a dispatch log.</summary>
    public static string[] Intervals { get; } = [.. Geo.Model.Studies.EventLog.Intervals];

    /// <summary>In the order of <see cref="CriteriaJoin"/>.</summary>
    public static string[] Joins { get; } = ["any", "both"];
}

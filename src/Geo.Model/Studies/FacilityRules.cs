namespace Geo.Model.Studies;

/// <summary>What a study decides about rows of facilities that are found and proposed. Nothing is dropped unasked; what is dropped counts as rejected and names the rule.</summary>
public sealed record FacilityRules
{
    public static FacilityRules KeepAll { get; } = new();

    /// <summary>Drop the later of two rows that are one facility.</summary>
    public bool DropDuplicates { get; init; }

    /// <summary>Drop departments and buildings listed as institutions.</summary>
    public bool DropDepartments { get; init; }

    public bool DropClosed { get; init; }

    public bool DropPlanned { get; init; }

    public bool DropBranches { get; init; }

    /// <summary>Ids of rows that are kept whatever the rules say.</summary>
    public IReadOnlyList<string> KeepIds { get; init; } = [];

    /// <summary>Ids of rows that are dropped whatever they are.</summary>
    public IReadOnlyList<string> DropIds { get; init; } = [];
}

namespace Geo.Model.Standards;

/// <summary>What a standard demands; one sealed record for each <see cref="StandardKind"/>.</summary>
public abstract record Rule(StandardKind Kind);

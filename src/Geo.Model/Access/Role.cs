namespace Geo.Model.Access;

/// <summary>What somebody may do on a server; each may do what the ones before it may. Words stand under <c>role-of.…</c>.</summary>
public enum Role
{
    /// <summary>Look: map, figures, tables, explanations.</summary>
    Viewer,

    /// <summary>Try and keep: scenarios, runs, imports.</summary>
    Planner,

    /// <summary>See who did what, and how the server fares.</summary>
    Administrator,
}

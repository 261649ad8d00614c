namespace Geo.Model.Siting;

/// <summary>What may be done with a candidate site.</summary>
public enum SiteStatus
{
    /// <summary>A place to build, and counted when it is built.</summary>
    Free,

    /// <summary>A place to build that the planner has decided on: open, and counted.</summary>
    Forced,

    /// <summary>A place where nothing may be built.</summary>
    Forbidden,

    /// <summary>A facility that stands and stays: open, and not counted.</summary>
    Existing,

    /// <summary>A facility that stands and may be closed: not counted among p sites; where sites are to be few, it counts while it is kept.</summary>
    Closable,

    /// <summary>A facility that stands and may move: p grows by one, and it counts while it stays where it is.</summary>
    Movable,
}

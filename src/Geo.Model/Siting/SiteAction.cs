namespace Geo.Model.Siting;

/// <summary>What is done at a candidate site.</summary>
public enum SiteAction
{
    /// <summary>Something new stands there; one way of it at most on one place.</summary>
    Build,

    /// <summary>What stands or is built on the place becomes better; one way of it at most.</summary>
    Upgrade,

    /// <summary>What stands or is built on the place becomes larger.</summary>
    Extend,

    /// <summary>What stands or is built on the place gets one vehicle more.</summary>
    Vehicle,
}

namespace Geo.Model.Standards;

/// <summary>What a standard compares.</summary>
public enum StandardKind
{
    /// <summary>How far, how long.</summary>
    Reach,

    /// <summary>Supply per population.</summary>
    Ratio,

    /// <summary>Every such unit has at least so many.</summary>
    Presence,

    /// <summary>A required count by population band.</summary>
    Tier,

    /// <summary>A share of institutions or people.</summary>
    Share,

    /// <summary>The ratio of two supplies.</summary>
    Balance,

    /// <summary>Response times of a dispatch log.</summary>
    Response,

    /// <summary>When something may not, or need not, be added.</summary>
    Gate,

    /// <summary>Each centre serves so many units.</summary>
    Grouping,
}

namespace Geo.Analyse.Certificates;

/// <summary>What is claimed of every choice.</summary>
enum ClaimKind
{
    /// <summary>It covers no more than so much.</summary>
    CoversAtMost,

    /// <summary>Within the capacities of its sites it serves no more than so much.</summary>
    ServesAtMost,

    /// <summary>If it serves everybody, it costs no less than so much.</summary>
    CostsAtLeast,

    /// <summary>If it serves everybody, its weight × cost is no less than so much.</summary>
    TravelsAtLeast,
}

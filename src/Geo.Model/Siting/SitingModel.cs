namespace Geo.Model.Siting;

/// <summary>What makes a choice of sites good.</summary>
public enum SitingModel
{
    /// <summary>Fewest sites (or least cost) so that everybody, or a share, is covered (LSCP).</summary>
    SetCovering,

    /// <summary>Fewest sites so that everybody is covered by two of them.</summary>
    BackupSetCovering,

    /// <summary>Most people covered by p sites (MCLP).</summary>
    MaximalCovering,

    /// <summary>Most people covered by two of p sites.</summary>
    BackupMaximalCovering,

    /// <summary>Most people expected to be covered while each site is busy for a share of its time (MEXCLP).</summary>
    ExpectedCovering,

    /// <summary>Least sum of people × cost to the nearest of p sites.</summary>
    PMedian,

    /// <summary>Least largest cost to the nearest of p sites.</summary>
    PCentre,

    /// <summary>Most people served by p sites, none by more than its capacity nor, where it is open, by less than its least; the people of a demand point may go to several sites.</summary>
    CapacitatedCovering,
}

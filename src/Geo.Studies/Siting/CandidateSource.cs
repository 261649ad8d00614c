namespace Geo.Studies.Siting;

/// <summary>Where building is considered.</summary>
public enum CandidateSource
{
    /// <summary>The study's named places: villages.</summary>
    Places,

    /// <summary>A file of places.</summary>
    List,

    /// <summary>Where three or more streets meet, within the study's units.</summary>
    Junctions,

    /// <summary>Places at even distances over the study's units.</summary>
    Grid,

    /// <summary>Every demand point.</summary>
    Demand,

    /// <summary>Nowhere: only what stands is changed.</summary>
    None,
}

namespace Geo.Store.Stores;

/// <summary>
/// What has just been done on the way of a study into a store, in this order. Nobody sees anything of it before <see cref="Published"/>: whatever stops the
/// program earlier leaves the store as it was. Each store reports the steps it has.
/// </summary>
public enum StoreStep
{
    /// <summary>PostGIS: connected. GeoPackage: a draft beside the file.</summary>
    Opened,

    /// <summary>PostGIS: the schema is there and of this program's version.</summary>
    SchemaReady,

    /// <summary>Nobody else writes this study (PostGIS) or this file (GeoPackage) until the end.</summary>
    Locked,

    /// <summary>Which study, which version of its file.</summary>
    StudyWritten,

    /// <summary>PostGIS: an empty table of people, of this import alone.</summary>
    PopulationPrepared,
    UnitsWritten,
    FacilitiesWritten,

    /// <summary>Half of the people are across.</summary>
    PopulationHalfWritten,
    PopulationWritten,

    TotalsWritten,
    UnlocatedWritten,
    UrbanAreasWritten,
    PlacesWritten,
    ReportsWritten,
    FaultsWritten,
    RejectedRowsWritten,

    /// <summary>PostGIS: key and spatial index of the people.</summary>
    PopulationIndexed,

    /// <summary>All data is across. A run now goes on to its outputs; the steps below follow when they are ready.</summary>
    Drafted,

    /// <summary>GeoPackage: the runs and scenarios of the file that is to be replaced.</summary>
    EarlierRunsKept,

    /// <summary>The run's record and its figures, where there is a run.</summary>
    RunWritten,

    /// <summary>The study points to the new data (PostGIS), the file is on the disk (GeoPackage).</summary>
    Switched,

    /// <summary>Committed, or in its place: everyone sees it.</summary>
    Published,

    /// <summary>PostGIS: the data it replaces is gone, unless somebody still reads it.</summary>
    Swept,
}

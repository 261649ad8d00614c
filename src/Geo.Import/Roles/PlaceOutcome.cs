namespace Geo.Import.Roles;

/// <summary>What became of a row's place.</summary>
enum PlaceOutcome
{
    Located,

    /// <summary>The row has no coordinates and says nothing wrong.</summary>
    Unlocated,

    /// <summary>The row is closed: rejected, or left out by the clip.</summary>
    Closed,
}

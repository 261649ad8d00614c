using Geo.Space.Places;

namespace Geo.Model.Supply;

/// <summary>Where a service is offered. A number the input does not give is null, never zero.</summary>
public sealed record Facility
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The English name as the input gives it; null where it gives none, never a translation.</summary>
    public string? NameEn { get; init; }

    public required FacilityClasses Classes { get; init; }

    /// <summary>Grade of a hospital (等级), one of <see cref="HospitalLevels.All"/>: <c>3A</c> is 三级甲等. Null where the input gives none.</summary>
    public string? Level { get; init; }

    /// <summary>Null where the input gives no coordinates.</summary>
    public LonLat? Place { get; init; }

    public PlaceOrigin Origin { get; init; }

    /// <summary>Index of the finest unit whose boundary holds the place (or, unlocated, that the input names); −1 beyond the border or unknown.</summary>
    public int Unit { get; init; } = -1;

    /// <summary>Index of the unit within, known by numbers alone (a village without a boundary), that the input says it stands in; −1 where it says none.</summary>
    public int Within { get; init; } = -1;

    /// <summary>Of <see cref="Within"/>: a scenario moved it, so it no longer stands where the input says, and nobody says where within.</summary>
    public const int Moved = -2;

    /// <summary>Ids of further units it serves by the input's word (服务行政村): neighbours that share it, villages it visits or posts staff to. Where it stands is not among them.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>床位数</summary>
    public int? Beds { get; init; }

    /// <summary>执业（助理）医师数</summary>
    public int? Doctors { get; init; }

    /// <summary>注册护士数</summary>
    public int? Nurses { get; init; }

    /// <summary>救护车数</summary>
    public int? Ambulances { get; init; }

    /// <summary>24 小时值守</summary>
    public bool? OpenAllHours { get; init; }

    /// <summary>Closed by a scenario: it stays in the data and serves nobody. What an import takes is open.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Departments present, as the input names them.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    public string? Address { get; init; }

    /// <summary>Who owns it, one of <see cref="FacilityWords.Ownerships"/>; null where the input does not say.</summary>
    public string? Ownership { get; init; }

    /// <summary>Which level sponsors it, one of <see cref="FacilityWords.Sponsors"/>; null where the input does not say.</summary>
    public string? Sponsor { get; init; }

    /// <summary>What a hospital is for, one of <see cref="FacilityWords.Specialties"/>; null where the input does not say.</summary>
    public string? Specialty { get; init; }

    /// <summary>The county group (医共体) it belongs to, as the input names it; null where it names none.</summary>
    public string? Group { get; init; }

    /// <summary>All other numbers the input gives, by the codes of <see cref="SupplyKinds.Named"/>.</summary>
    public Amounts Amounts { get; init; } = Amounts.None;

    /// <summary>The number of one of <see cref="SupplyKinds"/>; null where the input gives none.</summary>
    public decimal? AmountOf(string supply) => supply switch
    {
        "beds" => Beds,
        "doctors" => Doctors,
        "nurses" => Nurses,
        "ambulances" => Ambulances,
        _ => Amounts.Find(supply),
    };

    public LonLat PlaceOrThrow => Place ?? throw new InvalidOperationException($"Facility {Id} has no coordinates.");
}

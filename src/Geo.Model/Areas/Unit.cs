using Geo.Model.Demand;
using NetTopologySuite.Geometries;

namespace Geo.Model.Areas;

/// <summary>An administrative unit: a township (乡镇、街道), a county, and so on.</summary>
public sealed record Unit
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The English name as the input gives it; null where it gives none, never a translation.</summary>
    public string? NameEn { get; init; }

    public required UnitLevel Level { get; init; }

    /// <summary>Null for the top of the study's area.</summary>
    public string? ParentId { get; init; }

    /// <summary>街道, 镇, 乡 or what else the input calls its kind; null where it does not say.</summary>
    public string? Type { get; init; }

    /// <summary>The class as the input's own column states it, before any other rule.</summary>
    public UrbanRural? DeclaredClass { get; init; }

    /// <summary>Statistical urban–rural code (城乡分类代码): 111, 112, 121, 122, 123, 210 or 220.</summary>
    public string? StatisticalCode { get; init; }

    /// <summary>Polygon or multipolygon in WGS 84 degrees; null where none is known. It is never invented.</summary>
    public Geometry? Boundary { get; init; }

    /// <summary>The unit's total as counted (census, yearbook); null where the input gives none.</summary>
    public People? CountedPeople { get; init; }

    /// <summary>Other numbers the input gives, by the codes of <see cref="UnitAmounts"/>.</summary>
    public Amounts Amounts { get; init; } = Amounts.None;

    /// <summary>Id of the centre (县域医疗次中心) that serves it; null where the input names none.</summary>
    public string? Centre { get; init; }
}

namespace Geo.Model.Findings;

/// <summary>What decided between urban and rural, in the order they are asked.</summary>
public enum ClassRule
{
    /// <summary>An explicit column of the population source: each point for itself.</summary>
    PointColumn,

    /// <summary>An explicit column of the unit.</summary>
    UnitColumn,

    /// <summary>The statistical urban–rural code (城乡分类代码) of the point or the unit.</summary>
    StatisticalCode,

    /// <summary>Inside or outside of the urban polygons.</summary>
    UrbanPolygon,

    /// <summary>The unit's type: 街道 urban, 乡 rural, 镇 as the study says.</summary>
    UnitType,

    /// <summary>Nothing in the data; the study says how people count whom no rule decides.</summary>
    StudyWord,

    /// <summary>Nothing decided.</summary>
    Undecided,
}

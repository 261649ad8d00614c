using Geo.Model.Demand;

namespace Geo.Model.Studies;

/// <summary>How urban and rural are told apart. The order of the rules is fixed: column, statistical code, polygon, the unit's type, and last the
/// study's own word.</summary>
public sealed record ClassificationPlan
{
    /// <summary>How a town (镇) counts; null: the user has not said, so it stays unclassified.</summary>
    public UrbanRural? Towns { get; init; }

    /// <summary>Classify by unit type at all (街道 urban, 乡 rural).</summary>
    public bool ByType { get; init; } = true;

    /// <summary>How people count whom no rule decides; null: the user has not said, so they stay unclassified.</summary>
    public UrbanRural? Otherwise { get; init; }
}

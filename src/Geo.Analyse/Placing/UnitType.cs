using Geo.Model.Demand;
using Geo.Model.Studies;

namespace Geo.Analyse.Placing;

/// <summary>What the type of a unit, and its statistical code, say of its class.</summary>
static class UnitType
{
    /// <summary>街道 is urban, 乡 (苏木) rural, 镇 as the study says; unclassified for every other type.</summary>
    public static UrbanRural ClassOf(string? type, ClassificationPlan plan)
    {
        if (!plan.ByType || type is null) return UrbanRural.Unclassified;
        if (type.Contains("街道", StringComparison.Ordinal)) return UrbanRural.Urban;
        if (type.EndsWith('镇')) return plan.Towns ?? UrbanRural.Unclassified;
        return type.EndsWith('乡') || type.EndsWith("苏木", StringComparison.Ordinal) ? UrbanRural.Rural : UrbanRural.Unclassified;
    }

    /// <summary>111–123 urban, 210 and 220 rural; unclassified for anything else.</summary>
    public static UrbanRural ClassOf(int statisticalCode) => statisticalCode switch
    {
        111 or 112 or 121 or 122 or 123 => UrbanRural.Urban,
        210 or 220 => UrbanRural.Rural,
        _ => UrbanRural.Unclassified,
    };

    public static UrbanRural ClassOfCode(string? statisticalCode) =>
        int.TryParse(statisticalCode, System.Globalization.CultureInfo.InvariantCulture, out var code) ? ClassOf(code) : UrbanRural.Unclassified;
}

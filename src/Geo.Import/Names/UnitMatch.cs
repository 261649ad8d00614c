using Geo.Model.Imports;

namespace Geo.Import.Names;

/// <summary>Which unit a text names.</summary>
/// <param name="Unit">Index into the units asked; −1 where none was found.</param>
/// <param name="Hint">The unit found, or the nearest candidates, at most three: <c>511723100 新宁镇, 511723101 普安镇</c>.</param>
public sealed record UnitMatch(UnitMatchKind Kind, int Unit, string Hint = "")
{
    public bool IsFound => Unit >= 0;

    /// <summary>What a report says of it; null where code or id fit as they should.</summary>
    public FaultCode? Fault => Kind switch
    {
        UnitMatchKind.CodeWithin => FaultCode.UnitByCode,
        UnitMatchKind.Name => FaultCode.UnitByName,
        UnitMatchKind.Ambiguous => FaultCode.UnitAmbiguous,
        UnitMatchKind.Damaged => FaultCode.UnitCodeDamaged,
        UnitMatchKind.Elsewhere => FaultCode.UnitElsewhere,
        UnitMatchKind.Abolished => FaultCode.UnitAbolished,
        UnitMatchKind.Unknown => FaultCode.UnitUnknown,
        _ => null,
    };
}

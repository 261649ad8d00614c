using Geo.Model.Demand;
using Geo.Model.Standards;

namespace Geo.Import.Catalogue;

/// <summary>The words a standard's values may be.</summary>
static class StandardWords
{
    public static (string Word, StandardKind Value)[] Kinds { get; } =
        [.. Enum.GetValues<StandardKind>().Select(kind => (kind.ToString().ToLowerInvariant(), kind))];

    public static (string Word, Force Value)[] Forces { get; } =
    [
        ("binding", Force.Binding), ("indicative", Force.Indicative), ("in_principle", Force.InPrinciple), ("strive", Force.Strive),
        ("encouraged", Force.Encouraged), ("may", Force.May), ("unmarked", Force.Unmarked),
    ];

    public static (string Word, UrbanRural? Value)[] Concerned { get; } =
        [("urban", UrbanRural.Urban), ("rural", UrbanRural.Rural), ("everyone", null)];

    public static (string Word, CriteriaJoin Value)[] Joins { get; } = [("any", CriteriaJoin.Any), ("both", CriteriaJoin.Both)];
}

namespace Geo.Model.Findings;

/// <summary>How access to a supply is measured; words stand under <c>access-method.…</c>.</summary>
public enum AccessMethod
{
    /// <summary>2SFCA: supply per person within reach, a person counting in full for every facility in reach.</summary>
    TwoStep,

    /// <summary>E2SFCA: the same with weights that fall with the cost, in both steps.</summary>
    EnhancedTwoStep,

    /// <summary>3SFCA: a person is shared among the facilities in reach first.</summary>
    ThreeStep,

    /// <summary>Hansen's: the supply in reach, weighted by cost, whoever else wants it.</summary>
    Gravity,

    /// <summary>The supply in reach.</summary>
    Cumulative,
}

namespace Geo.Model.Standards;

/// <summary>How strongly a document puts a rule. Missing a <see cref="Strive"/> or a <see cref="May"/> is an aim not reached, not a breach.</summary>
public enum Force
{
    /// <summary>约束性</summary>
    Binding,

    /// <summary>预期性</summary>
    Indicative,

    /// <summary>原则上</summary>
    InPrinciple,

    /// <summary>力争、争取</summary>
    Strive,

    /// <summary>鼓励</summary>
    Encouraged,

    /// <summary>可</summary>
    May,

    /// <summary>Stated without any such word.</summary>
    Unmarked,
}

namespace Geo.Model.Siting;

/// <summary>A step of the case tree of a proof.</summary>
public enum ProofStepKind
{
    /// <summary>Two cases: a site open (the steps that follow), then the same site closed (the steps after those).</summary>
    Split,

    /// <summary>Sites are closed, since with any of them open the multipliers bound the case.</summary>
    Close,

    /// <summary>Sites are open, since with any of them closed the multipliers bound the case.</summary>
    Open,

    /// <summary>The case ends: the multipliers bound it.</summary>
    Bound,

    /// <summary>The case ends: nothing is left to choose, or a demand point that must be served can't be; of covering by two also where two sites at most may still be opened, whose pairs are all looked at.</summary>
    Decided,

    /// <summary>The case ends: the multipliers bound it where no more free sites are open than one of the rules leaves, in whole sites.</summary>
    Packed,
}

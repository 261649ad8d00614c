namespace Geo.Import.Catalogue;

/// <summary>How a pattern of the table of facility states is held against a name.</summary>
enum StateMatch
{
    /// <summary>It stands anywhere.</summary>
    Word,

    /// <summary>It is the name.</summary>
    Whole,

    /// <summary>The name, without what stands in brackets, ends with it.</summary>
    End,

    /// <summary>It is what stands in brackets.</summary>
    Bracket,

    /// <summary>What stands in brackets ends with it.</summary>
    BracketEnd,

    /// <summary>The name goes on after an institution, and ends with it.</summary>
    After,

    /// <summary>It makes what stands before it an institution; it has no state.</summary>
    Institution,
}

namespace Geo.Import.Catalogue;

/// <summary>How a pattern of the table of facility classes is held against a text.</summary>
enum PatternMatch
{
    /// <summary>It stands anywhere in the text.</summary>
    Word,

    /// <summary>It is the text.</summary>
    Whole,

    /// <summary>It begins the text's six digits.</summary>
    Code,

    /// <summary>It is the text, or its first levels, levels being joined by semicolons.</summary>
    Path,
}

namespace Geo.Import.Names;

/// <summary>How a text was found to name a unit of the study, or why not.</summary>
public enum UnitMatchKind
{
    /// <summary>The text is the unit's id.</summary>
    Id,

    /// <summary>The text is the unit's code, written in another form.</summary>
    Code,

    /// <summary>The text is the code of a place within the unit: a village's code begins with its township's.</summary>
    CodeWithin,

    /// <summary>The text is the unit's name, and no other unit's.</summary>
    Name,

    /// <summary>The name fits several units; none is chosen.</summary>
    Ambiguous,

    /// <summary>The code has lost digits; none is guessed.</summary>
    Damaged,

    /// <summary>A known unit that is not in the study.</summary>
    Elsewhere,

    /// <summary>A unit that is no more, by the user's table of current units; the hint is its successor.</summary>
    Abolished,

    /// <summary>No unit that is known.</summary>
    Unknown,
}

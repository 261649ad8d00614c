namespace Geo.Present.Tables;

/// <summary>How much a cell asks for attention. It never carries a meaning that its words do not.</summary>
public enum CellTone
{
    Plain,

    /// <summary>People without the service; something short.</summary>
    Gap,

    /// <summary>A rule that is met.</summary>
    Good,

    /// <summary>Worth a second look.</summary>
    Warning,

    /// <summary>Less than the rest: an absent value.</summary>
    Quiet,
}

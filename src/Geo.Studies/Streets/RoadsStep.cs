namespace Geo.Studies.Streets;

/// <summary>What work over roads is about at the moment. Words under <c>roads-step.…</c>.</summary>
public enum RoadsStep
{
    /// <summary>Reading the road file.</summary>
    Read,

    /// <summary>Preparing a hierarchy.</summary>
    Prepare,

    /// <summary>Tying places to streets.</summary>
    Tie,

    /// <summary>Searching ways.</summary>
    Search,
}

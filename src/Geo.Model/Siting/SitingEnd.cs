namespace Geo.Model.Siting;

/// <summary>Why a search ended.</summary>
public enum SitingEnd
{
    /// <summary>Nothing was left to look at: the answer is the best there is.</summary>
    Finished,

    /// <summary>The work allowed was done; the same on any machine.</summary>
    Work,

    /// <summary>The time allowed was over, or somebody stopped it: another machine may come further.</summary>
    Stopped,
}

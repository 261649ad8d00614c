namespace Geo.Analyse.Certificates;

/// <summary>What is wrong with an answer or its proof.</summary>
public enum ProofFlaw
{
    /// <summary>Nothing: the bound holds and the objective is what it says.</summary>
    None,

    /// <summary>A site is no site, stands twice, is forbidden, or one that must be open is missing.</summary>
    SiteNotAllowed,

    /// <summary>More sites are open than may be.</summary>
    TooManySites,

    /// <summary>A budget is exceeded, or another rule about sites is not kept.</summary>
    RuleBroken,

    /// <summary>Somebody who must be served is not, or less is covered than must be.</summary>
    NotServed,

    /// <summary>Somebody is sent where he can't go, or twice, or a site is given more than its capacity or less than its least.</summary>
    AssignmentWrong,

    /// <summary>The objective is not what the raw figures give.</summary>
    ObjectiveWrong,

    /// <summary>A site was left out though the one named instead does not serve all it serves, costs more, or was left out itself.</summary>
    DominanceWrong,

    /// <summary>Multipliers are negative, or not one a row, or their denominator is none.</summary>
    MultipliersWrong,

    /// <summary>A step names a site that is not free in its case, or multipliers that are not there.</summary>
    StepWrong,

    /// <summary>The steps end before every case has, or go on after.</summary>
    CasesMissing,

    /// <summary>A case is not bounded as the answer says.</summary>
    BoundExceeded,

    /// <summary>The objective is better than the bound.</summary>
    BoundBelowObjective,
}

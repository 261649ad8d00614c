namespace Geo.Model.Siting;

/// <summary>Why a rule about sites stands in a question.</summary>
public enum SitingRuleKind
{
    /// <summary>What is built costs no more than there is.</summary>
    Budget,

    /// <summary>Sites stand so far apart: of those that lie closer together one at most is open.</summary>
    Apart,

    /// <summary>A place has one way of being built on at most.</summary>
    OneOf,

    /// <summary>A site is open only where another is: an extension where there is something to extend.</summary>
    Needs,

    /// <summary>A unit has one open site at least.</summary>
    OneEach,

    /// <summary>So many sites at most.</summary>
    Count,
}

namespace Geo.Model.Standards;

/// <summary>How a document joins several criteria of one rule.</summary>
public enum CriteriaJoin
{
    /// <summary>或: one of them suffices.</summary>
    Any,

    /// <summary>Joined by a comma: each is reported alone, and both together.</summary>
    Both,
}

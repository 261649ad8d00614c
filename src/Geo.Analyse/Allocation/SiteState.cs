namespace Geo.Analyse.Allocation;

/// <summary>What a case of the tree has decided about a site.</summary>
enum SiteState : byte
{
    Free,
    Open,
    Closed,
}

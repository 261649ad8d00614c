namespace Geo.Analyse.Certificates;

/// <summary>A site in a case of a proof.</summary>
enum CaseState
{
    Free,
    Open,
    Closed,
}

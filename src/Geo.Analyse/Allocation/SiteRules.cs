using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What may be done with each site, [site].</summary>
/// <param name="MustOpen">Existing and forced.</param>
/// <param name="MustClose">Forbidden, and those left out because another is as good.</param>
/// <param name="IsCounted">Takes one of the slots when open.</param>
sealed record SiteRules(bool[] MustOpen, bool[] MustClose, bool[] IsCounted, int Slots)
{
    public int Count => MustOpen.Length;

    /// <summary>Whether a search may open and close the site.</summary>
    public bool IsFree(int site) => !MustOpen[site] && !MustClose[site];

    /// <param name="instead">[site]: −1 where it is kept; empty: all are.</param>
    /// <param name="slots">For sites to be built or moved; null: any number.</param>
    public static SiteRules Of(SiteStatus[] status, int[] instead, int? slots) => new(
        Array.ConvertAll(status, one => one is SiteStatus.Existing or SiteStatus.Forced),
        [.. status.Select((one, site) => one == SiteStatus.Forbidden || (instead.Length > 0 && instead[site] >= 0))],
        Array.ConvertAll(status, one => slots is not null && one is not (SiteStatus.Existing or SiteStatus.Closable)),
        slots is null ? 0 : slots.Value + Movable(status));

    /// <summary>How many sites of a status take a place when they are open whatever is decided.</summary>
    public static int Movable(SiteStatus[] status) => status.Count(one => one == SiteStatus.Movable);
}

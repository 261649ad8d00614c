namespace Geo.Web.Pages;

/// <summary>Where the built page is, or why it is not there.</summary>
/// <param name="Folder">Null where there is none.</param>
/// <param name="Trouble">Null where the page is there and as new as its sources.</param>
/// <param name="Detail">Versions found, or the last lines of the build.</param>
public sealed record PageFiles(string? Folder, PageTrouble? Trouble, string Detail);

/// <summary>Why there is no page, or an old one; words under <c>serve-page.…</c>.</summary>
public enum PageTrouble
{
    NodeMissing,
    NodeTooOld,
    BuildFailed,
    NotIncluded,
}

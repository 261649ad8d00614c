namespace Geo.Analyse.Allocation;

/// <summary>Finds good choices of sites, without saying how good.</summary>
interface ISiteSearch
{
    /// <summary>Makes a choice allowed, and as good as its neighbours.</summary>
    /// <param name="isOpen">[site]; receives the better choice.</param>
    /// <returns>Its objective, scaled; <see cref="long.MinValue"/> where no allowed choice was found.</returns>
    long Improve(bool[] isOpen);
}

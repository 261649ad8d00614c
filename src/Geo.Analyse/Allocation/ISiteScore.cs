namespace Geo.Analyse.Allocation;

/// <summary>What the open sites are worth, kept up to date as one opens or closes.</summary>
interface ISiteScore
{
    /// <summary>Scaled; the more the better, those not served counted against it.</summary>
    long Value { get; }

    /// <summary>Whether everybody is served who must be.</summary>
    bool IsComplete { get; }

    /// <summary>Whether a choice can be worth more with a site less.</summary>
    bool CanGainByClosing { get; }

    /// <param name="isOpen">[site]</param>
    void Begin(ReadOnlySpan<bool> isOpen);

    void Open(int site);

    void Close(int site);

    /// <summary>What opening a closed site adds.</summary>
    long Gain(int site);

    /// <summary>No less than that, and sooner known.</summary>
    long GainAtMost(int site) => long.MaxValue;
}

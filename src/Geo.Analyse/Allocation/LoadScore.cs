namespace Geo.Analyse.Allocation;

/// <summary>The weight that open sites can serve within their capacities; below zero while some lack their least.</summary>
sealed class LoadScore(LoadFlow flow, bool hasLeast, long scale) : ISiteScore
{
    public long Value => flow.Lacking > 0 ? -flow.Lacking : flow.Served * scale;

    public bool IsComplete => flow.Lacking == 0;

    public bool CanGainByClosing => hasLeast;

    public void Begin(ReadOnlySpan<bool> isOpen) => flow.Begin(isOpen);

    public void Open(int site) => flow.Open(site);

    public void Close(int site) => flow.Close(site);

    public long Gain(int site)
    {
        var before = Value;
        flow.Open(site);
        var gain = Value - before;
        flow.Close(site);
        return gain;
    }
}

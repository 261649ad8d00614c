namespace Geo.Analyse.Standards.Counting;

/// <summary>A unit and all above it, from the finest up; nothing by default.</summary>
/// <param name="parents">Null: the unit alone.</param>
struct UnitWalk(int[]? parents, int unit)
{
    // One more than the unit, so that the default is nobody's.
    int _next = unit + 1;

    public int Current { get; private set; }

    public readonly UnitWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next == 0) return false;
        Current = _next - 1;
        _next = parents is null ? 0 : parents[Current] + 1;
        return true;
    }
}

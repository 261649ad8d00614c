namespace Geo.Analyse.Standards.Counting;

/// <summary>A unit and all above it, from the finest up; nothing by default.</summary>
/// <param name="parents">Null: the unit alone.</param>
/// <param name="within">One unit more, before the others; −1 for none.</param>
struct UnitWalk(int[]? parents, int unit, int within = -1)
{
    // One more than the unit, as below.
    int _within = within + 1;

    // One more than the unit, so that the default is nobody's.
    int _next = unit + 1;

    public int Current { get; private set; }

    public readonly UnitWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_within > 0)
        {
            (Current, _within) = (_within - 1, 0);
            return true;
        }

        if (_next == 0) return false;
        Current = _next - 1;
        _next = parents is null ? 0 : parents[Current] + 1;
        return true;
    }
}

namespace Geo.Analyse.ShortestPaths;

/// <summary>Vertices and their times as a search finds them; its memory is kept.</summary>
sealed class ReachedList
{
    int[] _vertices = new int[256];
    int[] _ms = new int[256];
    int _count;

    public ReadOnlySpan<int> Vertices => _vertices.AsSpan(0, _count);

    public ReadOnlySpan<int> Ms => _ms.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(int vertex, uint ms)
    {
        if (_count == _vertices.Length)
        {
            Array.Resize(ref _vertices, 2 * _count);
            Array.Resize(ref _ms, 2 * _count);
        }

        (_vertices[_count], _ms[_count]) = (vertex, (int)ms);
        _count++;
    }
}

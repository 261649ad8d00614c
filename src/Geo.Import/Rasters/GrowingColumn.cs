namespace Geo.Import.Rasters;

/// <summary>An array that grows by pieces, so that growing never copies and never holds twice the memory.</summary>
sealed class GrowingColumn<T>
{
    const int PieceLength = 1 << 16;

    readonly List<T[]> _pieces = [];

    public int Count { get; private set; }

    public void Add(T value)
    {
        var at = Count % PieceLength;
        if (at == 0) _pieces.Add(new T[PieceLength]);
        _pieces[^1][at] = value;
        Count++;
    }

    /// <summary>All values in one array; the column is empty afterwards.</summary>
    public T[] HandOver()
    {
        var all = new T[Count];
        for (var piece = 0; piece < _pieces.Count; piece++)
        {
            var at = piece * PieceLength;
            _pieces[piece].AsSpan(0, Math.Min(PieceLength, Count - at)).CopyTo(all.AsSpan(at));
        }

        _pieces.Clear();
        Count = 0;
        return all;
    }
}

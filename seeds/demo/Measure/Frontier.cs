namespace Geo.Demo.Measure;

/// <summary>A binary heap of whole numbers by rank; of equal ranks the smaller number comes first, so that the order is one.</summary>
sealed class Frontier
{
    (double Rank, int Item)[] _heap = new (double, int)[1024];

    public int Count { get; private set; }

    public void Add(int item, double rank)
    {
        if (Count == _heap.Length) Array.Resize(ref _heap, Count * 2);
        var at = Count++;
        while (at > 0 && IsBefore((rank, item), _heap[(at - 1) / 2]))
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _heap[at] = (rank, item);
    }

    public (int Item, double Rank) Take()
    {
        var (rank, item) = _heap[0];
        var last = _heap[--Count];
        var at = 0;
        while ((2 * at) + 1 < Count)
        {
            var child = (2 * at) + 1;
            if (child + 1 < Count && IsBefore(_heap[child + 1], _heap[child])) child++;
            if (!IsBefore(_heap[child], last)) break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = last;
        return (item, rank);
    }

    static bool IsBefore((double Rank, int Item) left, (double Rank, int Item) right) =>
        left.Rank < right.Rank || (left.Rank == right.Rank && left.Item < right.Item);
}

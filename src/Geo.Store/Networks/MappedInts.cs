using System.Buffers;

namespace Geo.Store.Networks;

/// <summary>A column of whole numbers in a mapped file.</summary>
/// <param name="file">Must stay mapped while the column is read.</param>
/// <param name="offset">In bytes from the file's beginning; within the file, as the directory was checked.</param>
sealed unsafe class MappedInts(MappedFile file, long offset, int length) : MemoryManager<int>
{
    /// <exception cref="ObjectDisposedException">The file is no longer mapped.</exception>
    public override Span<int> GetSpan() => new(file.Pointer + offset, length);

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, length);
        return new((int*)(file.Pointer + offset) + elementIndex);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}

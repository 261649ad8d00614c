using System.IO.MemoryMappedFiles;

namespace Geo.Store.Networks;

/// <summary>A file in memory, to be read only. Not let go of before it is disposed, so that no search loses the ground it reads from.</summary>
sealed unsafe class MappedFile : IDisposable
{
    readonly MemoryMappedFile _map;
    readonly MemoryMappedViewAccessor _view;
    byte* _pointer;

    /// <param name="file">Not empty; may be closed afterwards.</param>
    public MappedFile(FileStream file)
    {
        Length = file.Length;
        _map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _pointer);
    }

    public long Length { get; }

    /// <exception cref="ObjectDisposedException">The file is no longer mapped.</exception>
    public byte* Pointer
    {
        get
        {
            ObjectDisposedException.ThrowIf(_pointer is null, this);
            return _pointer;
        }
    }

    public ReadOnlySpan<byte> Bytes(long offset, int length) => new(Pointer + offset, length);

    public void Dispose()
    {
        if (_pointer is null) return;
        _pointer = null;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Geo.Model.Imports;
using Microsoft.Win32.SafeHandles;

namespace Geo.Import.Tables;

/// <summary>
/// Sets rejected rows aside in a temporary file, so that five million of them need no more memory than five. The first 64 KiB stay in memory: most sources never make the file.
/// </summary>
/// <remarks>
/// The file has no name once it is open (Windows: is deleted when it is closed, by whatever end of the process), so that not even a killed import leaves
/// rows about people behind. It goes when nobody holds the rows any more: the handle closes itself.
/// A record is the fault (code, row, column, value, hint), the number of cells and the cells: numbers of eight bytes, texts as their length and UTF-8.
/// </remarks>
/// <param name="file">The source, as the study names it: the file of every fault.</param>
public sealed class RejectedRowSpool(string file)
{
    const int LargestTail = 1 << 16;

    /// <summary>A file that rejects more than this is not the file that was meant; the disk has other work.</summary>
    const long LargestFile = 2L << 30;

    readonly ArrayBufferWriter<byte> _tail = new();
    SafeFileHandle? _handle;
    long _onDisk;

    public int Count { get; private set; }

    /// <summary>The rows added so far, in their order. Nothing is added once somebody reads.</summary>
    public IReadOnlyCollection<RejectedRow> Rows => new SpooledRows(file, Count, () => new SpoolStream(_handle, _onDisk, _tail.WrittenMemory));

    /// <exception cref="ScratchException">The temporary file can't be made or written.</exception>
    /// <exception cref="BadInputException">More than <see cref="LargestFile"/> bytes of rejected rows.</exception>
    public void Add(RejectedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Write((long)row.Fault.Code);
        Write(row.Fault.Row);
        Write(row.Fault.Column);
        Write(row.Fault.Value);
        Write(row.Fault.Hint);
        Write(row.Cells.Count);
        for (var cell = 0; cell < row.Cells.Count; cell++) Write(row.Cells[cell]);
        Count++;
        if (_onDisk > LargestFile) throw new BadInputException([new(FaultCode.FileTooLarge, file, row.Fault.Row, "", $"{Count}"), row.Fault]);
        if (_tail.WrittenCount >= LargestTail) Flush();
    }

    void Write(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_tail.GetSpan(sizeof(long)), number);
        _tail.Advance(sizeof(long));
    }

    void Write(string text)
    {
        Write(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _tail);
    }

    void Flush()
    {
        try
        {
            _handle ??= Open();
            RandomAccess.Write(_handle, _tail.WrittenSpan, _onDisk);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ScratchException(Path.GetTempPath(), failure);
        }

        _onDisk += _tail.WrittenCount;
        _tail.ResetWrittenCount();
    }

    static SafeFileHandle Open()
    {
        var path = Path.GetTempFileName();
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return handle;
    }
}

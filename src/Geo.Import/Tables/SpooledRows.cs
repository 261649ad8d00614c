using System.Buffers.Binary;
using System.Collections;
using System.Text;
using Geo.Model.Imports;

namespace Geo.Import.Tables;

/// <summary>Rejected rows as a <see cref="RejectedRowSpool"/> keeps them, read anew each time.</summary>
/// <param name="open">Opens the records, from the first.</param>
sealed class SpooledRows(string file, int count, Func<Stream> open) : IReadOnlyCollection<RejectedRow>
{
    const int BufferBytes = 1 << 16;

    public int Count => count;

    public IEnumerator<RejectedRow> GetEnumerator()
    {
        using var records = new BufferedStream(open(), BufferBytes);
        for (var row = 0; row < count; row++)
        {
            var code = (FaultCode)Number(records);
            var fault = new Fault(code, file, Number(records), Text(records), Text(records), Text(records));
            var cells = new string[Number(records)];
            for (var cell = 0; cell < cells.Length; cell++) cells[cell] = Text(records);
            yield return new(fault, cells);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static long Number(Stream records)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        records.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    static string Text(Stream records)
    {
        var length = (int)Number(records);
        var bytes = length <= 1024 ? stackalloc byte[length] : new byte[length];
        records.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}

using System.Buffers.Binary;
using System.Text;
using Geo.Store.Tables;
using NetTopologySuite.Geometries;

namespace Geo.Store.Postgres;

/// <summary>Rows as PostgreSQL's binary COPY gives them: a plan's columns, then the geometry. It is itself the row it stands on.</summary>
sealed class CopyReader : TableRow
{
    const int PieceBytes = 1 << 18;
    const int Null = -1;

    readonly PostgresSession _session;
    readonly Stream _stream;
    readonly int[] _at;
    readonly int[] _length;
    readonly bool _hasGeometry;
    byte[] _piece = new byte[PieceBytes];
    int _row;
    int _next;
    int _end;

    /// <param name="cells">Columns of the plan, and one for the geometry where there is one.</param>
    public CopyReader(PostgresSession session, Stream stream, int cells, bool hasGeometry)
    {
        (_session, _stream, _hasGeometry) = (session, stream, hasGeometry);
        (_at, _length) = (new int[cells], new int[cells]);
        if (!Take(CopyFormat.Header.Length).StartsWith(CopyFormat.Header[..CopyFormat.SignatureBytes])) throw new FormatException("The server's rows do not begin as binary COPY does.");
    }

    protected override bool HasGeometry => _hasGeometry && _length[^1] != Null;

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Read()
    {
        _row = _next;
        var cells = BinaryPrimitives.ReadInt16BigEndian(Take(2));
        if (cells < 0) return false;
        if (cells != _at.Length) throw new FormatException($"A row of {cells} cells instead of {_at.Length}.");
        for (var cell = 0; cell < cells; cell++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(Take(4));
            (_at[cell], _length[cell]) = (_next - _row, length);
            if (length > 0) Take(length);
        }

        return true;
    }

    public override Geometry? Geometry() => HasGeometry ? Ewkb.Read(Cell(_at.Length - 1)) : null;

    protected override bool IsNull(int column) => _length[column] == Null;

    protected override long Whole(int column) => _length[column] == 8 ? BinaryPrimitives.ReadInt64BigEndian(Cell(column)) : throw new FormatException("A number is not of 64 bits.");

    protected override double Fraction(int column) => BitConverter.Int64BitsToDouble(Whole(column));

    protected override bool Truth(int column) => Cell(column)[0] != 0;

    protected override string Characters(int column) => NullFreeText.Decode(Encoding.UTF8.GetString(Cell(column)));

    protected override bool TryPoint(out double longitude, out double latitude)
    {
        (longitude, latitude) = (0, 0);
        return HasGeometry && Ewkb.TryReadPoint(Cell(_at.Length - 1), out longitude, out latitude);
    }

    ReadOnlySpan<byte> Cell(int cell) => _piece.AsSpan(_row + _at[cell], _length[cell]);

    /// <summary>The next bytes of the row at hand; the row stays in one piece.</summary>
    ReadOnlySpan<byte> Take(int bytes)
    {
        if (_end - _next < bytes) Fetch(bytes);
        _next += bytes;
        return _piece.AsSpan(_next - bytes, bytes);
    }

    void Fetch(int bytes)
    {
        var kept = _end - _row;
        var room = _next - _row + bytes;
        var target = room <= _piece.Length ? _piece : new byte[Math.Max(_piece.Length * 2, room)];
        _piece.AsSpan(_row, kept).CopyTo(target);
        (_piece, _next, _end, _row) = (target, _next - _row, kept, 0);
        while (_end - _next < bytes)
        {
            var read = _session.Named(() => _stream.Read(_piece, _end, _piece.Length - _end));
            _end += read > 0 ? read : throw new FormatException("The server's rows end too early.");
        }
    }
}

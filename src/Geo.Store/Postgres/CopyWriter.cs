using System.Buffers.Binary;
using System.Text;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using Geo.Store.Tables;
using NetTopologySuite.Geometries;

namespace Geo.Store.Postgres;

/// <summary>
/// Rows of one table as PostgreSQL's binary COPY takes them, in large pieces: key and owner (an import or a run), the plan's columns, the geometry. Cells are kept back until the row
/// is whole, so that they may be set in any order.
/// </summary>
/// <remarks>
/// Source: PostgreSQL 15, COPY, binary format. The driver's own importer writes a cell at a time through a converter looked up for it; see DECISIONS.md for the figures.
/// </remarks>
sealed class CopyWriter : IRowWriter
{
    const int PieceBytes = 1 << 18;
    const int KeyBytes = 2 + 4 + 8 + 4 + 8; // number of cells; key and owner, each behind its length
    const int Absent = -1;

    readonly PostgresSession _session;
    readonly CancellationToken _cancellation;
    readonly Stream _stream;
    readonly long _owner;
    readonly int[] _at;
    readonly int[] _length;
    byte[] _row = new byte[1 << 12];
    byte[] _piece = new byte[PieceBytes];
    int _rowEnd;
    int _pieceEnd;
    long _rows;

    /// <param name="table">Qualified; as it stands in SQL.</param>
    /// <param name="ownerColumn">The column of the import or run every row belongs to.</param>
    /// <param name="options">More options of COPY, each behind a comma.</param>
    public CopyWriter(PostgresSession session, LayerPlan plan, string table, string ownerColumn, long owner, string options, CancellationToken cancellation)
    {
        (_session, _owner, _cancellation) = (session, owner, cancellation);
        var columns = plan.Columns.Select(column => $", \"{column.Name}\"");
        var cells = plan.Columns.Count + (plan.Geometry == GeometryKind.None ? 0 : 1);
        (_at, _length) = (new int[cells], new int[cells]);
        Array.Fill(_length, Absent);
        _stream = session.Copy($"COPY {table} (fid, {ownerColumn}{string.Concat(columns)}{(plan.Geometry == GeometryKind.None ? "" : ", geom")}) FROM STDIN (FORMAT binary{options})");
        CopyFormat.Header.CopyTo(_piece);
        _pieceEnd = CopyFormat.Header.Length;
    }

    /// <summary>The key of the first row of an owner; the next ones follow.</summary>
    public static long FirstKey(long owner) => owner << 32;

    public IRowWriter Set(int column, long? value)
    {
        if (value is not { } known) return this;
        BinaryPrimitives.WriteInt64BigEndian(Cell(column, 8), known);
        return this;
    }

    public IRowWriter Set(int column, double? value) => Set(column, value is { } known ? BitConverter.DoubleToInt64Bits(known) : (long?)null);

    public IRowWriter Set(int column, bool? value)
    {
        if (value is { } known) Cell(column, 1)[0] = known ? (byte)1 : (byte)0;
        return this;
    }

    public IRowWriter Set(int column, string? value)
    {
        if (value is null) return this;
        var text = NullFreeText.Encode(value);
        Encoding.UTF8.GetBytes(text, Cell(column, Encoding.UTF8.GetByteCount(text)));
        return this;
    }

    public IRowWriter SetPoint(double longitude, double latitude)
    {
        Ewkb.WritePoint(Cell(_at.Length - 1, Ewkb.PointBytes), longitude, latitude);
        return this;
    }

    public IRowWriter SetGeometry(Geometry? geometry)
    {
        if (geometry is null) return this;
        var ewkb = Ewkb.Write(geometry);
        ewkb.CopyTo(Cell(_at.Length - 1, ewkb.Length));
        return this;
    }

    public void Add()
    {
        if (_rows % 4096 == 0) _cancellation.ThrowIfCancellationRequested();
        var most = KeyBytes + _rowEnd + (4 * _at.Length);
        if (_piece.Length - _pieceEnd < most) Send(most);
        var piece = _piece.AsSpan(_pieceEnd);
        BinaryPrimitives.WriteInt16BigEndian(piece, checked((short)(_at.Length + 2)));
        BinaryPrimitives.WriteInt32BigEndian(piece[2..], 8);
        BinaryPrimitives.WriteInt64BigEndian(piece[6..], FirstKey(_owner) + _rows);
        BinaryPrimitives.WriteInt32BigEndian(piece[14..], 8);
        BinaryPrimitives.WriteInt64BigEndian(piece[18..], _owner);
        var at = KeyBytes;
        for (var cell = 0; cell < _at.Length; cell++)
        {
            var length = _length[cell];
            BinaryPrimitives.WriteInt32BigEndian(piece[at..], length);
            at += 4;
            if (length <= 0) continue;
            _row.AsSpan(_at[cell], length).CopyTo(piece[at..]);
            at += length;
        }

        _pieceEnd += at;
        _rowEnd = 0;
        _rows++;
        Array.Fill(_length, Absent);
    }

    /// <summary>Ends the table: the server has looked at every row. Without it, closing the session takes back the table and all of its transaction.</summary>
    public void Complete()
    {
        Send(2);
        BinaryPrimitives.WriteInt16BigEndian(_piece, -1);
        _pieceEnd = 2;
        Send(0);
        _session.Named(_stream.Dispose);
    }

    /// <summary>Room for a cell of the row at hand.</summary>
    Span<byte> Cell(int cell, int bytes)
    {
        if (_length[cell] != Absent) throw new InvalidOperationException($"Cell {cell} of the row is set twice.");
        if (_row.Length - _rowEnd < bytes) Array.Resize(ref _row, Math.Max(_row.Length * 2, _rowEnd + bytes));
        (_at[cell], _length[cell]) = (_rowEnd, bytes);
        _rowEnd += bytes;
        return _row.AsSpan(_at[cell], bytes);
    }

    /// <summary>Sends what is gathered and makes room.</summary>
    void Send(int room)
    {
        _session.Named(() => _stream.Write(_piece, 0, _pieceEnd));
        _pieceEnd = 0;
        if (_piece.Length < room) _piece = new byte[room];
    }
}

using System.Text;
using SQLitePCL;

namespace Geo.Sqlite.Databases;

/// <summary>A prepared statement, used again and again. Parameters count from 1, columns from 0, as SQLite counts them.</summary>
sealed unsafe class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    readonly nint _statement = handle.DangerousGetHandle(); // the handle is this object's own and outlives every call
    byte[] _text = new byte[256];

    public void Bind(int parameter, long value) => database.Check(NativeStatement.BindInteger(_statement, parameter, value));

    public void Bind(int parameter, double value) => database.Check(NativeStatement.BindReal(_statement, parameter, value));

    public void Bind(int parameter, ReadOnlySpan<char> value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length < most) _text = new byte[most];
        var length = Encoding.UTF8.GetBytes(value, _text);
        // The array is never empty, so an empty text has an address and is not taken for NULL.
        fixed (byte* bytes = _text) database.Check(NativeStatement.BindText(_statement, parameter, bytes, length, NativeStatement.Transient));
    }

    /// <param name="value">Not empty: a blob without bytes would be NULL.</param>
    public void Bind(int parameter, ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = value) database.Check(NativeStatement.BindBlob(_statement, parameter, bytes, value.Length, NativeStatement.Transient));
    }

    public void BindNull(int parameter) => database.Check(NativeStatement.BindNull(_statement, parameter));

    /// <summary>The next row; false after the last one.</summary>
    public bool Step()
    {
        var code = NativeStatement.Step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) database.Check(code);
        return false;
    }

    /// <summary>Runs a statement that gives no rows and makes it ready for the next parameters.</summary>
    public void Run()
    {
        Step();
        database.Check(NativeStatement.Reset(_statement));
    }

    /// <summary>Ends the rows and makes it ready for the next parameters. What went wrong was said by the step that met it.</summary>
    public void Reset() => _ = NativeStatement.Reset(_statement);

    public ValueKind KindOf(int column) => (ValueKind)NativeStatement.KindOf(_statement, column);

    public bool IsNull(int column) => KindOf(column) == ValueKind.Null;

    public long Integer(int column) => NativeStatement.Integer(_statement, column);

    public double Real(int column) => NativeStatement.Real(_statement, column);

    public string Text(int column)
    {
        var bytes = NativeStatement.Text(_statement, column);
        return bytes is null ? "" : Encoding.UTF8.GetString(bytes, NativeStatement.Bytes(_statement, column));
    }

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>The bytes of a value; they hold until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column)
    {
        var bytes = NativeStatement.Blob(_statement, column);
        return bytes is null ? [] : new(bytes, NativeStatement.Bytes(_statement, column));
    }

    /// <summary>The value as a long, double, string, byte[] or null.</summary>
    public object? Value(int column) => KindOf(column) switch
    {
        ValueKind.Integer => Integer(column),
        ValueKind.Real => Real(column),
        ValueKind.Text => Text(column),
        ValueKind.Blob => Blob(column).ToArray(),
        _ => null,
    };

    public void Dispose() => handle.Dispose();
}

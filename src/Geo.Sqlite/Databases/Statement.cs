using System.Text;
using SQLitePCL;

namespace Geo.Sqlite.Databases;

/// <summary>A prepared statement, used again and again. Parameters count from 1, columns from 0, as SQLite counts them.</summary>
sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    byte[] _text = new byte[256];

    public int ColumnCount => raw.sqlite3_column_count(handle);

    public void Bind(int parameter, long value) => database.Check(raw.sqlite3_bind_int64(handle, parameter, value));

    public void Bind(int parameter, double value) => database.Check(raw.sqlite3_bind_double(handle, parameter, value));

    public void Bind(int parameter, ReadOnlySpan<char> value)
    {
        // An empty span has no address, which SQLite takes for NULL; an empty string has one.
        if (value.IsEmpty)
        {
            database.Check(raw.sqlite3_bind_text(handle, parameter, ""));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length < most) _text = new byte[most];
        var length = Encoding.UTF8.GetBytes(value, _text);
        database.Check(raw.sqlite3_bind_text(handle, parameter, _text.AsSpan(0, length)));
    }

    public void Bind(int parameter, ReadOnlySpan<byte> value) => database.Check(raw.sqlite3_bind_blob(handle, parameter, value));

    public void BindNull(int parameter) => database.Check(raw.sqlite3_bind_null(handle, parameter));

    /// <summary>The next row; false after the last one.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) database.Check(code);
        return false;
    }

    public void Reset() => database.Check(raw.sqlite3_reset(handle));

    /// <summary>Runs a statement that gives no rows and makes it ready for the next parameters.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    public ValueKind KindOf(int column) => (ValueKind)raw.sqlite3_column_type(handle, column);

    public bool IsNull(int column) => KindOf(column) == ValueKind.Null;

    public long Integer(int column) => raw.sqlite3_column_int64(handle, column);

    public double Real(int column) => raw.sqlite3_column_double(handle, column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? "";

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>The bytes of a value; they hold until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

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

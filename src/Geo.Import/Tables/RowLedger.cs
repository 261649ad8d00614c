using Geo.Import.Wkt;
using Geo.Model.Imports;
using Geo.Model.Studies;
using NetTopologySuite.IO;

namespace Geo.Import.Tables;

/// <summary>
/// Keeps account of what becomes of every row of one source. Each row is closed exactly once, by <see cref="Take"/>, <c>Reject</c> or
/// <see cref="LeaveOut"/>; a row with a repair counts as repaired when it is taken.
/// </summary>
/// <param name="most">Rows that may be taken: what is taken is kept in memory.</param>
sealed class RowLedger(SourceRows rows, string file, long most)
{
    const int Listed = 1000;
    const int LongestValue = 80;

    /// <summary>The column of rejected features' geometry, as well-known text, under a header that tables are read by.</summary>
    const string GeometryColumn = "wkt";

    readonly List<Fault> _rejections = [];
    readonly List<Fault> _repairs = [];
    readonly List<Fault> _remarks = [];
    readonly List<Fault> _pendingRepairs = [];
    readonly List<Fault> _pendingRemarks = [];
    readonly RejectedRowSpool _rejected = new(file);
    readonly WKTWriter? _wkt = rows is { HasGeometry: true } and not WktRows ? new() : null;
    readonly FaultTallies _tallies = new();
    long _accepted;
    long _repaired;
    long _leftOut;

    /// <summary>The row was taken, after the repairs noted for it.</summary>
    public void Take()
    {
        if (_pendingRepairs.Count > 0) _repaired++;
        else _accepted++;
        if (_accepted + _repaired > most) throw new BadInputException(new Fault(FaultCode.FileTooLarge, file, rows.Row, "", $"> {most}", $"{most}"));
        Keep(_pendingRepairs, _repairs, FaultList.Repair);
        Keep(_pendingRemarks, _remarks, FaultList.Remark);
    }

    public void LeaveOut()
    {
        _leftOut++;
        Forget();
    }

    public void Reject(FaultCode code, string column, string value, string hint = "")
    {
        Forget();
        var fault = Fault(code, column, value, hint);
        List(fault, _rejections, FaultList.Rejection);
        _rejected.Add(new(fault, Cells()));
    }

    public void Reject(RowFlaw flaw) => Reject(flaw.Code, flaw.Column, flaw.Value, flaw.Hint);

    /// <summary>Notes a repair of the current row; it counts once the row is taken.</summary>
    public void Repair(FaultCode code, string column, string value, string hint = "") => _pendingRepairs.Add(Fault(code, column, value, hint));

    /// <summary>Notes something worth saying of the current row; it is kept once the row is taken.</summary>
    public void Remark(FaultCode code, string column, string value, string hint = "") => _pendingRemarks.Add(Fault(code, column, value, hint));

    /// <summary>Something worth saying of the file as a whole.</summary>
    public void RemarkOnFile(FaultCode code, string column, string value, string hint = "")
    {
        _tallies.Count(FaultList.Remark, code);
        _remarks.Insert(0, new(code, file, 0, column, Short(value), hint));
    }

    /// <summary>Something worth saying of a row that was taken earlier.</summary>
    public void RemarkOnRow(FaultCode code, long row, string column, string value, string hint)
    {
        List(new(code, file, row, column, Short(value), hint), _remarks, FaultList.Remark);
    }

    public ImportReport Report(SourceRole role, string crs, CrsOrigin origin)
    {
        if (_accepted + _repaired == 0) _rejections.Insert(0, new(_rejected.Count + _leftOut == 0 && rows.HasHeader ? FaultCode.HeaderAlone : FaultCode.NoRowAccepted, file, 0, "", $"{_rejected.Count}"));
        return new()
        {
            Role = role,
            File = file,
            Format = rows.Format,
            Encoding = rows.EncodingName,
            Crs = crs,
            CrsOrigin = origin,
            Sha256 = rows.Sha256,
            Read = _accepted + _repaired + _rejected.Count,
            Accepted = _accepted,
            Repaired = _repaired,
            Rejected = _rejected.Count,
            LeftOut = _leftOut,
            Rejections = _rejections,
            Repairs = _repairs,
            Remarks = _remarks,
            Tallies = _tallies.ToList(),
            RejectedRows = _rejected.Count == 0 ? null : new(Header(), _rejected.Rows),
        };
    }

    // A feature's geometry stands in no cell: without it the row could not be imported again.
    IReadOnlyList<string> Cells() => _wkt is null ? rows.Cells() : [.. rows.Cells(), rows.Geometry is { } geometry ? _wkt.Write(geometry) : ""];

    IReadOnlyList<string> Header() => !rows.HasHeader ? [] : _wkt is null ? rows.Header : [.. rows.Header, GeometryColumn];

    Fault Fault(FaultCode code, string column, string value, string hint) => new(code, file, rows.Row, column, Short(value), hint);

    void Forget()
    {
        _pendingRepairs.Clear();
        _pendingRemarks.Clear();
    }

    void Keep(List<Fault> pending, List<Fault> kept, FaultList list)
    {
        if (pending.Count == 0) return;
        foreach (var fault in pending) List(fault, kept, list);
        pending.Clear();
    }

    // So many of each code: a thousand guessed classes must not hide the one duplicate.
    void List(Fault fault, List<Fault> kept, FaultList list)
    {
        if (_tallies.Count(list, fault.Code) <= Listed) kept.Add(fault);
    }

    static string Short(string value)
    {
        if (value.Length <= LongestValue) return value;
        var end = char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return value[..end];
    }
}

using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using NetTopologySuite.Geometries;

namespace Geo.Import.Facilities;

/// <summary>
/// What rows of one source of facilities are besides facilities: duplicates, departments, closed, planned, branches, names that recur. They are proposed as remarks;
/// the study's rules may drop them, and rows named by id go before the rules.
/// </summary>
sealed class FacilitySifting
{
    readonly SourceReading _reading;
    readonly FacilityRules _rules;
    readonly FacilityStateTable _states;
    readonly TwinSearch _twins = new();
    readonly Dictionary<string, long> _rowOfName = new(StringComparer.Ordinal);
    readonly HashSet<string> _keep;
    readonly HashSet<string> _drop;
    readonly HashSet<string> _used = new(StringComparer.Ordinal);
    readonly List<Facility> _kept = [];
    readonly List<long> _rows = [];
    readonly List<FacilityStatement> _statements = [];

    public FacilitySifting(SourceReading reading, FacilityStateTable states)
    {
        (_reading, _rules, _states) = (reading, reading.Source.Rules, states);
        _keep = new(_rules.KeepIds, StringComparer.Ordinal);
        _drop = new(_rules.DropIds, StringComparer.Ordinal);
    }

    /// <summary>Whether the current row stays, after its remarks. One that does not is closed as rejected, with the rule.</summary>
    public bool Keeps(Facility facility, Geometry? polygon)
    {
        var statement = _states.Of(facility.Name);
        var isDepartment = statement.States.HasFlag(FacilityStates.Department);
        var twin = _twins.Find(facility, polygon, isDepartment);
        if (RuleAgainst(facility.Id, statement.States, twin) is { } rule)
        {
            _reading.Ledger.Reject(FaultCode.DroppedByRule, NameColumn, facility.Name.Length > 0 ? facility.Name : facility.Id, rule);
            return false;
        }

        Remark(facility, statement, twin);
        _twins.Add(facility, polygon, isDepartment);
        _kept.Add(facility);
        _rows.Add(_reading.Rows.Row);
        _statements.Add(statement);
        return true;
    }

    /// <summary>After the last row: says of departments and branches what they belong to, and which ids of the rules no row has.</summary>
    public void TellOwners()
    {
        var owners = new Lazy<Owners>(() => new(_kept, _states));
        for (var row = 0; row < _kept.Count; row++)
        {
            var statement = _statements[row];
            if (statement.States.HasFlag(FacilityStates.Department)) Tell(FaultCode.FacilityDepartment, row, statement, owners.Value);
            if (statement.States.HasFlag(FacilityStates.Branch)) Tell(FaultCode.FacilityBranch, row, statement, owners.Value);
        }

        foreach (var id in _keep.Concat(_drop).Where(id => !_used.Contains(id)).Order(StringComparer.Ordinal))
        {
            _reading.Ledger.RemarkOnFile(FaultCode.OverrideUnused, _keep.Contains(id) ? "keep_ids" : "drop_ids", id);
        }
    }

    string NameColumn => _reading.Columns.NameOf(Field.Name);

    string? RuleAgainst(string id, FacilityStates states, Twin? twin)
    {
        var isListed = _drop.Contains(id) || _keep.Contains(id);
        if (isListed) _used.Add(id);
        if (isListed) return _drop.Contains(id) ? "drop_ids" : null;
        return _rules.DropClosed && states.HasFlag(FacilityStates.Closed) ? "decide.closed"
            : _rules.DropPlanned && states.HasFlag(FacilityStates.Planned) ? "decide.planned"
            : _rules.DropDepartments && states.HasFlag(FacilityStates.Department) ? "decide.departments"
            : _rules.DropBranches && states.HasFlag(FacilityStates.Branch) ? "decide.branches"
            : _rules.DropDuplicates && twin is not null ? "decide.duplicates" : null;
    }

    void Remark(Facility facility, FacilityStatement statement, Twin? twin)
    {
        var ledger = _reading.Ledger;
        if (statement.States.HasFlag(FacilityStates.Closed)) ledger.Remark(FaultCode.FacilityClosed, NameColumn, facility.Name, statement.Word);
        if (statement.States.HasFlag(FacilityStates.Planned)) ledger.Remark(FaultCode.FacilityPlanned, NameColumn, facility.Name, statement.Word);
        if (twin is { } found) ledger.Remark(found.Code, NameColumn, facility.Name.Length > 0 ? facility.Name : facility.Id, $"{_rows[found.Earlier]}");
        if (facility.Name.Length == 0) return;
        if (!_rowOfName.TryAdd(facility.Name, _reading.Rows.Row)) ledger.Remark(FaultCode.NameRepeated, NameColumn, facility.Name, $"{_rowOfName[facility.Name]}");
    }

    void Tell(FaultCode code, int row, FacilityStatement statement, Owners owners)
    {
        var owner = owners.Find(row, statement.Owners);
        _reading.Ledger.RemarkOnRow(code, _rows[row], NameColumn, _kept[row].Name, owner < 0 ? "" : $"{_kept[owner].Id} {_kept[owner].Name}");
    }
}

using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Studies;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Placing;

/// <summary>
/// Tells urban from rural by the first rule that decides: the row's own column, the unit's column, the statistical code of the row, then of
/// the unit, the urban polygons, the unit's type, the study's own word. What none decides stays unclassified.
/// </summary>
sealed class Classification
{
    readonly UnitTree _tree;
    readonly UrbanRural[] _byColumn;
    readonly UrbanRural[] _byCode;
    readonly UrbanRural[] _byType;
    readonly UrbanRural _otherwise;
    readonly PolygonIndex[] _urban;
    readonly ClassRule?[] _ruleOfUnit;
    readonly bool[] _pointByPoint;

    public Classification(UnitTree tree, ClassificationPlan plan, IReadOnlyList<Geometry> urbanAreas)
    {
        _tree = tree;
        _byColumn = [.. tree.Units.Select(unit => unit.DeclaredClass ?? UrbanRural.Unclassified)];
        _byCode = [.. tree.Units.Select(unit => UnitType.ClassOfCode(unit.StatisticalCode))];
        _byType = [.. tree.Units.Select(unit => UnitType.ClassOf(unit.Type, plan))];
        _otherwise = plan.Otherwise ?? UrbanRural.Unclassified;
        _urban = [.. urbanAreas.Where(area => !area.IsEmpty).Select(area => new PolygonIndex(area))];
        _ruleOfUnit = new ClassRule?[tree.Units.Count];
        _pointByPoint = new bool[tree.Units.Count];
    }

    /// <summary>The class of every row of the draft; remembers for each unit the first rule that decided any of its rows.</summary>
    public UrbanRural[] Decide(DemandDraft draft, CancellationToken cancellation)
    {
        var classes = new UrbanRural[draft.Count];
        for (var row = 0; row < classes.Length; row++)
        {
            if (row % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            var unit = draft.Units[row];
            var code = UnitType.ClassOf(draft.Codes[row]);
            var (decided, rule) = DecideRow(draft, row, unit, code);
            classes[row] = decided;
            if (_ruleOfUnit[unit] is not { } earlier || rule < earlier) _ruleOfUnit[unit] = rule;
            var ownWord = rule is ClassRule.PointColumn or ClassRule.UrbanPolygon || (rule == ClassRule.StatisticalCode && code != UrbanRural.Unclassified);
            _pointByPoint[unit] |= ownWord;
        }

        return classes;
    }

    /// <summary>The class of people without coordinates: urban polygons can't decide there.</summary>
    public UrbanRural DecideUnlocated(UrbanRural stated, int unit) =>
        stated != UrbanRural.Unclassified ? stated : unit < 0 ? _otherwise
        : ByUnit(unit, polygons: false).Class is var own && (own != UrbanRural.Unclassified || unit < _tree.PlaceableCount) ? own : ByUnit(_tree.PlaceableOf(unit), polygons: false).Class;

    /// <summary>Class and rule of each unit of the tree; a unit above the finest has what all of its finest units have in common.</summary>
    public UnitClass[] OfUnits()
    {
        var result = new UnitClass?[_tree.Units.Count];
        for (var unit = 0; unit < _tree.FinestCount; unit++) result[unit] = OfFinest(unit);
        for (var unit = 0; unit < _tree.FinestCount; unit++)
        {
            foreach (var above in _tree.SelfAndAncestors(unit).Skip(1)) result[above] = Common(result[above], result[unit]!);
        }

        for (var unit = 0; unit < result.Length; unit++) result[unit] ??= ByUnit(unit, polygons: true);
        // A unit within that nothing tells by itself is as the one around it.
        foreach (var unit in Enumerable.Range(_tree.PlaceableCount, result.Length - _tree.PlaceableCount).Reverse())
        {
            if (result[unit]!.Class == UrbanRural.Unclassified && _tree.Parents[unit] is >= 0 and var around) result[unit] = result[around];
        }

        return [.. result.Select(known => known!)];
    }

    (UrbanRural Class, ClassRule Rule) DecideRow(DemandDraft draft, int row, int unit, UrbanRural code)
    {
        if (draft.Stated[row] != UrbanRural.Unclassified) return (draft.Stated[row], ClassRule.PointColumn);
        if (_byColumn[unit] != UrbanRural.Unclassified) return (_byColumn[unit], ClassRule.UnitColumn);
        if (code != UrbanRural.Unclassified) return (code, ClassRule.StatisticalCode);
        if (_urban.Length > 0 && _byCode[unit] == UrbanRural.Unclassified)
        {
            return (IsUrban(draft.Longitudes[row], draft.Latitudes[row]) ? UrbanRural.Urban : UrbanRural.Rural, ClassRule.UrbanPolygon);
        }

        var unitClass = ByUnit(unit, polygons: false);
        return (unitClass.Class, unitClass.Rule);
    }

    UnitClass OfFinest(int unit) => _pointByPoint[unit] ? new(UrbanRural.Unclassified, _ruleOfUnit[unit]!.Value) : ByUnit(unit, polygons: true);

    UnitClass ByUnit(int unit, bool polygons)
    {
        if (_byColumn[unit] != UrbanRural.Unclassified) return new(_byColumn[unit], ClassRule.UnitColumn);
        if (_byCode[unit] != UrbanRural.Unclassified) return new(_byCode[unit], ClassRule.StatisticalCode);
        if (polygons && _urban.Length > 0) return new(UrbanRural.Unclassified, ClassRule.UrbanPolygon);
        if (_byType[unit] != UrbanRural.Unclassified) return new(_byType[unit], ClassRule.UnitType);
        return new(_otherwise, _otherwise == UrbanRural.Unclassified ? ClassRule.Undecided : ClassRule.StudyWord);
    }

    bool IsUrban(double longitude, double latitude)
    {
        foreach (var area in _urban)
        {
            if (area.Covers(longitude, latitude)) return true;
        }

        return false;
    }

    static UnitClass Common(UnitClass? soFar, UnitClass next) => soFar is null ? next
        : new(soFar.Class == next.Class ? next.Class : UrbanRural.Unclassified, soFar.Rule < next.Rule ? soFar.Rule : next.Rule);
}

using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Sqlite.Writing;

namespace Geo.Present.GeoPackages;

/// <summary>Layer <c>units</c>: every unit that people can be placed in, with its people and, for each standard, who is inside and outside under the headline measure.</summary>
static class UnitsLayer
{
    public static void Write(GeoPackageWriter writer, FindingsScene scene)
    {
        var units = scene.Placed.Units.Units;
        var people = new WholePopulation(scene.Placed).ExactUnits;
        var table = scene.Table<int>("units")
            .Area(unit => AreaParts.Of(units[unit].Boundary))
            .Text("id", unit => units[unit].Id)
            .Text("name", unit => units[unit].Name)
            .Text("name_en", unit => units[unit].NameEn)
            .Text("level", unit => Code.Of(units[unit].Level))
            .Text("type", unit => units[unit].Type)
            .Text("parent_id", unit => units[unit].ParentId)
            .Text("class", unit => Code.Of(scene.Placed.Classes[unit].Class))
            .Text("class_rule", unit => Code.Of(scene.Placed.Classes[unit].Rule))
            .Real("people", unit => people[unit] / 1e6);
        foreach (var reach in scene.Reach) AddReach(table, reach, scene.Prefixes[reach]);
        foreach (var ratio in scene.Ratios) AddRatio(table, ratio, scene.Prefixes[ratio]);
        table.Write(writer, Enumerable.Range(0, scene.Placed.Units.PlaceableCount));
    }

    static void AddReach(TableShape<int> table, ReachFinding finding, string prefix)
    {
        var tallies = finding.Head.ByUnit;
        table.Real($"{prefix}_inside", unit => (double)tallies[unit].Inside.Persons)
            .Real($"{prefix}_outside", unit => (double)tallies[unit].Outside.Persons)
            .Real($"{prefix}_unlocated", unit => (double)tallies[unit].Unlocated.Persons)
            .Real($"{prefix}_share", unit => (double?)tallies[unit].Share);
        if (finding.Head.Limits.Count == 1) return;
        for (var at = 0; at < finding.Head.Limits.Count; at++)
        {
            var band = at;
            table.Real($"{prefix}_band_{band + 1}", unit => (double)tallies[unit].Bands[band].Persons);
        }
    }

    static void AddRatio(TableShape<int> table, RatioFinding finding, string prefix)
    {
        var byUnit = finding.Units.ToDictionary(ratio => ratio.Unit);
        table.Integer($"{prefix}_have", unit => byUnit.GetValueOrDefault(unit)?.Have)
            .Integer($"{prefix}_need", unit => byUnit.GetValueOrDefault(unit)?.Need)
            .Integer($"{prefix}_short", unit => byUnit.GetValueOrDefault(unit)?.Short);
    }
}

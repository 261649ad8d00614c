using Geo.Model.Findings;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>The ground that was travelled over: its cells as each mode enters them, who lies off it, and every assumption.</summary>
sealed class TerrainTables(StudyFindings findings, RuleText rules, WordTable words)
{
    /// <summary>No rows where the study has no terrain.</summary>
    public Table Terrain()
    {
        var table = new TableMaker(
            words, "terrain", null, ("mode", Text), ("open-cells", Count), ("road-cells", Count), ("river-cells", Count), ("crossed-cells", Count), ("points-off-ground", Count),
            ("people-off-ground", People), ("facilities-off-ground", Text));
        if (findings.Terrain is not { } terrain) return table.Done();
        foreach (var mode in terrain.Modes)
        {
            table.Row(
                Cell.Of(rules.Capital(words.Of("travel-mode", mode.Mode))), Cell.Count((int)mode.Open), Cell.Count(mode.RoadCells), Cell.Count(mode.RiverCells), Cell.Count(mode.CrossedCells),
                Cell.Count(mode.PointsOff), Cell.Of(mode.PeopleOff, Figures.Persons(mode.PeopleOff)).Marked(CellTone.Gap, mode.PeopleOff.Millionths > 0), Named(mode.FacilitiesOff));
        }

        table.Note(words.Format("terrain.grid", terrain.File, terrain.Grid.Columns, terrain.Grid.Rows, terrain.Grid.Crs?.Code ?? "–"));
        table.Note(terrain.Classes is { } classes ? words.Format("terrain.classes", classes) : words.Format("terrain.walked", Figures.Plain(terrain.OffRoad.KilometresPerHour)));
        table.Note(terrain.Roads is { } roads ? words.Format("terrain.roads", roads) : words["terrain.no-roads"]);
        if (terrain.Rivers is { } rivers) table.Note(terrain.Bridges is { } bridges ? words.Format("terrain.rivers-bridges", rivers, bridges) : words.Format("terrain.rivers-roads", rivers));
        if (terrain.Modes.Sum(mode => mode.WithoutHeight) is > 0 and var without) table.Note(words.Format("surface.without-height", Figures.Whole(without)));
        table.Note(words["terrain.assumption"]);
        return table.Done();
    }

    Cell Named(IReadOnlyList<int> facilities) => facilities.Count == 0 ? Cell.Of("–")
        : Cell.Of(string.Join(words["list.comma"], facilities.Take(10).Select(facility => findings.Placed.Facilities[facility].NameIn(words.Language))) + (facilities.Count > 10 ? words.Format("travel.more", facilities.Count - 10) : "")).Marked(CellTone.Warning);
}

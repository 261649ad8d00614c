using Geo.Model.Studies;
using Geo.Store.Stores;

namespace Geo.Store.Tables;

/// <summary>All tables of a study's data, in the order they are written.</summary>
static class StudyTables
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "units", "facilities", PopulationTable.Name, "unit_totals", "unlocated", "urban_areas", "places", "imports", "import_faults", "import_tallies", "rejected_rows",
    ];

    /// <param name="steps">Told after each table.</param>
    public static void Write(ITableWriter tables, StudyData data, IProgress<StoreStep>? steps)
    {
        UnitsTable.Write(tables, data.Units);
        steps?.Report(StoreStep.UnitsWritten);
        FacilitiesTable.Write(tables, data.Facilities);
        steps?.Report(StoreStep.FacilitiesWritten);
        PopulationTable.Write(tables, data.Population, steps);
        steps?.Report(StoreStep.PopulationWritten);
        TotalsTable.Write(tables, data.Totals);
        steps?.Report(StoreStep.TotalsWritten);
        UnlocatedTable.Write(tables, data.Unlocated);
        steps?.Report(StoreStep.UnlocatedWritten);
        UrbanAreasTable.Write(tables, data.UrbanAreas);
        steps?.Report(StoreStep.UrbanAreasWritten);
        PlacesTable.Write(tables, data.Places);
        steps?.Report(StoreStep.PlacesWritten);
        ImportsTable.Write(tables, data.Reports);
        steps?.Report(StoreStep.ReportsWritten);
        FaultsTable.Write(tables, data.Reports);
        steps?.Report(StoreStep.FaultsWritten);
        TalliesTable.Write(tables, data.Reports);
        RejectedRowsTable.Write(tables, data.Reports);
        steps?.Report(StoreStep.RejectedRowsWritten);
    }

    /// <exception cref="StoreFaultException">The store contradicts itself.</exception>
    public static StudyData Read(TableReader tables) => new()
    {
        Units = tables.Checked(() => new Model.Areas.UnitTree(UnitsTable.Read(tables))),
        Facilities = FacilitiesTable.Read(tables),
        Population = PopulationTable.Read(tables),
        Totals = TotalsTable.Read(tables),
        Unlocated = UnlocatedTable.Read(tables),
        UrbanAreas = UrbanAreasTable.Read(tables),
        Places = PlacesTable.Read(tables),
        Reports = ImportsTable.Read(tables, FaultsTable.Read(tables), TalliesTable.Read(tables), RejectedRowsTable.Read(tables)),
    };
}

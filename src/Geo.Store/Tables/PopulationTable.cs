using Geo.Model.Studies;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using Geo.Store.Stores;

namespace Geo.Store.Tables;

/// <summary>Places with head counts: the one table of many rows. A column that the sources do not have is not in the table.</summary>
static class PopulationTable
{
    public const string Name = "population";
    public const string ClassColumn = "class"; // 0 unclassified, 1 urban, 2 rural
    const string CodeColumn = "statistical_code";

    /// <param name="steps">Told when half of the rows are written.</param>
    public static void Write(ITableWriter tables, PopulationInput population, IProgress<StoreStep>? steps) => tables.Write(PlanOf(population), rows =>
    {
        for (var row = 0; row < population.Count; row++)
        {
            if (row == population.Count / 2) steps?.Report(StoreStep.PopulationHalfWritten);
            rows.Set(0, population.Ids[row]).Set(1, population.Millionths[row]).SetPoint(population.Longitudes[row], population.Latitudes[row]);
            var column = 2;
            if (population.Classes is { } classes) rows.Set(column++, (long)classes[row]);
            if (population.StatisticalCodes is { } codes) rows.Set(column, (long)codes[row]);
            rows.Add();
        }
    });

    public static PopulationInput Read(TableReader tables)
    {
        var (hasClasses, hasCodes) = (tables.HasColumn(Name, ClassColumn), tables.HasColumn(Name, CodeColumn));
        var columns = new PopulationColumns(tables.Expected(Name), hasClasses, hasCodes);
        return tables.Checked(() =>
        {
            foreach (var row in tables.Rows(Plan(hasClasses, hasCodes)))
            {
                columns.Add(
                    row.Integer(0), row.Place(), row.Integer(1), hasClasses ? checked((byte)row.Integer(2)) : (byte)0, hasCodes ? checked((short)row.Integer(hasClasses ? 3 : 2)) : (short)0);
            }

            return columns.Whole();
        });
    }

    static LayerPlan PlanOf(PopulationInput population) => Plan(population.Classes is not null, population.StatisticalCodes is not null);

    static LayerPlan Plan(bool hasClasses, bool hasCodes)
    {
        List<Column> columns = [new("id", ColumnKind.Integer), new("people_millionths", ColumnKind.Integer)];
        if (hasClasses) columns.Add(new(ClassColumn, ColumnKind.Integer));
        if (hasCodes) columns.Add(new(CodeColumn, ColumnKind.Integer));
        return new(Name, columns) { Geometry = GeometryKind.Point };
    }
}

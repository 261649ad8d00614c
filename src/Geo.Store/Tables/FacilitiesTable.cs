using Geo.Model.Supply;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>Facilities, with a point where they have one.</summary>
static class FacilitiesTable
{
    static readonly LayerPlan s_plan = new(
        "facilities",
        [
            new("id", ColumnKind.Text), new("name", ColumnKind.Text), new("classes", ColumnKind.Text), new("origin", ColumnKind.Text),
            new("unit", ColumnKind.Integer), new("beds", ColumnKind.Integer), new("doctors", ColumnKind.Integer), new("nurses", ColumnKind.Integer),
            new("ambulances", ColumnKind.Integer), new("open_all_hours", ColumnKind.Boolean), new("departments", ColumnKind.Text),
            new("address", ColumnKind.Text), new("name_en", ColumnKind.Text), new("level", ColumnKind.Text),
            new("ownership", ColumnKind.Text), new("sponsor", ColumnKind.Text), new("specialty", ColumnKind.Text), new("county_group", ColumnKind.Text), new("amounts", ColumnKind.Text), new("serves", ColumnKind.Text),
        ])
    {
        Geometry = GeometryKind.Point,
        SpatialIndex = true,
    };

    public static void Write(ITableWriter tables, IReadOnlyList<Facility> facilities) => tables.Write(s_plan, rows =>
    {
        foreach (var facility in facilities)
        {
            rows.Set(0, facility.Id).Set(1, facility.Name).Set(2, facility.Classes.ToString()).Set(3, facility.Origin.ToString()).Set(4, (long)facility.Unit)
                .Set(5, facility.Beds).Set(6, facility.Doctors).Set(7, facility.Nurses).Set(8, facility.Ambulances).Set(9, facility.OpenAllHours)
                .Set(10, TextList.Write(facility.Departments)).Set(11, facility.Address).Set(12, facility.NameEn).Set(13, facility.Level)
                .Set(14, facility.Ownership).Set(15, facility.Sponsor).Set(16, facility.Specialty).Set(17, facility.Group).Set(18, AmountsText.Write(facility.Amounts)).Set(19, TextList.Write(facility.Serves));
            if (facility.Place is { } place) rows.SetPoint(place.Longitude, place.Latitude);
            rows.Add();
        }
    });

    public static List<Facility> Read(TableReader tables) => tables.Rows(s_plan, row => new Facility
    {
        Id = row.Text(0),
        Name = row.Text(1),
        Classes = row.Named<FacilityClasses>(2),
        Origin = row.Named<PlaceOrigin>(3),
        Unit = row.Number(4),
        Beds = row.NumberOrNull(5),
        Doctors = row.NumberOrNull(6),
        Nurses = row.NumberOrNull(7),
        Ambulances = row.NumberOrNull(8),
        OpenAllHours = row.FlagOrNull(9),
        Departments = row.Texts(10),
        Address = row.TextOrNull(11),
        NameEn = row.TextOrNull(12),
        Level = row.TextOrNull(13),
        Ownership = row.TextOrNull(14),
        Sponsor = row.TextOrNull(15),
        Specialty = row.TextOrNull(16),
        Group = row.TextOrNull(17),
        Amounts = AmountsText.Read(row.TextOrNull(18)),
        Serves = row.TextOrNull(19) is { } serves ? TextList.Read(serves) : [],
        Place = row.PlaceOrNull(),
    });
}

using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Tables;

public sealed class RowFilterTests
{
    static readonly Dictionary<string, string?> s_row = new()
    {
        ["amenity"] = "clinic",
        ["admin_level"] = "4",
        ["name"] = "O'Brien, \"the\" clinic",
        ["longitude"] = "43.54",
        ["code"] = "007",
        ["full name"] = "x",
        ["类型"] = "卫生院",
        ["addr:city"] = "Moroni",
        ["empty"] = "",
        ["people"] = "1.5e3",
        ["and"] = "y",
    };

    [Theory]
    [InlineData("amenity in hospital,clinic")]
    [InlineData("amenity in hospital, clinic and longitude < 43.55")]
    [InlineData("amenity IN clinic AND admin_level = 4")]
    [InlineData("admin_level = 4.0")]
    [InlineData("admin_level >= 4 and admin_level <= 4")]
    [InlineData("name != x")]
    [InlineData("name = \"O'Brien, \"\"the\"\" clinic\"")]
    [InlineData("name = 'O''Brien, \"the\" clinic'")]
    [InlineData("\"full name\" = x")]
    [InlineData("类型 in 卫生院，医院")]
    [InlineData("addr:city=Moroni")]
    [InlineData("longitude > -43")]
    [InlineData("people > 1499")]
    [InlineData("code = 007")]
    [InlineData("amenity not in hospital,pharmacy")]
    [InlineData("absent != x")]
    [InlineData("absent not in x, y")]
    [InlineData("empty = ''")]
    [InlineData("\"and\" = y")]
    [InlineData("amenity in 'clinic'")]
    public void A_row_that_holds_is_kept(string filter) => Assert.True(RowFilter.Parse(filter).Keeps(s_row.GetValueOrDefault));

    [Theory]
    [InlineData("amenity in hospital,pharmacy")]
    [InlineData("amenity in clinic and longitude < 43.54")]
    [InlineData("amenity = Clinic")]
    [InlineData("admin_level != 4")]
    [InlineData("code = 7")]
    [InlineData("people = 1500")]
    [InlineData("name < 5")]
    [InlineData("absent = ''")]
    [InlineData("absent < 5")]
    [InlineData("absent in x, y")]
    public void A_row_that_does_not_hold_is_left_out(string filter) => Assert.False(RowFilter.Parse(filter).Keeps(s_row.GetValueOrDefault));

    [Theory]
    [InlineData("", "")]
    [InlineData("amenity", "")]
    [InlineData("amenity =", "")]
    [InlineData("amenity in", "")]
    [InlineData("amenity in hospital,", "")]
    [InlineData("amenity == hospital", "= hospital")]
    [InlineData("longitude < east", "east")]
    [InlineData("longitude < NaN", "NaN")]
    [InlineData("a = 1 or b = 2", "or b = 2")]
    [InlineData("a = 1 and", "")]
    [InlineData("and = 1", "and = 1")]
    [InlineData("a like 'x'", "like 'x'")]
    [InlineData("a = 'x", "'x")]
    [InlineData("a not = 1", "= 1")]
    public void What_is_no_filter_is_refused_where_it_stops_being_one(string text, string stopped)
    {
        Assert.False(RowFilter.TryParse(text, out _, out var at));
        Assert.Equal(stopped, at);

        var fault = Assert.Single(Assert.Throws<BadInputException>(() => RowFilter.Parse(text)).Faults);
        Assert.Equal((FaultCode.FilterInvalid, text, stopped), (fault.Code, fault.Value, fault.Hint));
    }

    [Fact]
    public void A_filter_names_the_columns_it_needs() =>
        Assert.Equal(["amenity", "longitude"], RowFilter.Parse("amenity in a,b and longitude > 1 and longitude < 2").Columns);
}

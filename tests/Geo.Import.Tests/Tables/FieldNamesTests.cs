using Geo.Import.Tables;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Tables;

public sealed class FieldNamesTests
{
    [Fact]
    public void Every_field_has_its_name_in_small_letters_with_underscores()
    {
        Assert.Equal(Enum.GetNames<Field>().Select(name => name.ToLowerInvariant()), FieldNames.All.Take(Enum.GetNames<Field>().Length).Select(name => name.Replace("_", "", StringComparison.Ordinal)));
        Assert.Equal(Field.OpenAllHours, FieldNames.Find("open_all_hours"));
        Assert.Null(FieldNames.Find("nothing"));
    }

    [Fact]
    public void What_a_study_may_map_is_a_field_and_every_field_has_headers()
    {
        Assert.All(Enum.GetValues<SourceRole>().SelectMany(SourceColumns.Of), column => Assert.NotNull(FieldNames.Find(column)));
        Assert.All(FieldNames.All.Select(name => FieldNames.Find(name)!.Value), field => Assert.NotEmpty(HeaderTable.Product.HeadersOf(field)));
    }
}

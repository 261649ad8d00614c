using Geo.Import.Tables;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Studies;

public sealed class SourceColumnsTests
{
    [Fact]
    public void What_a_study_may_map_is_what_readers_look_for() =>
        Assert.Equal(
            FieldNames.All.Order(StringComparer.Ordinal),
            Enum.GetValues<SourceRole>().SelectMany(SourceColumns.Of).Distinct().Order(StringComparer.Ordinal));
}

using Geo.Import.Names;

namespace Geo.Import.Tests.Names;

public sealed class DivisionTableTests
{
    // Counts of the package's own tables: 31 + 342 + 2,978 + 41,352.
    [Fact]
    public void It_names_every_division_down_to_the_township() => Assert.Equal(31 + 342 + 2978 + 41352, DivisionTable.Product.Count);

    [Fact]
    public void A_division_is_found_by_code_and_by_name()
    {
        Assert.Equal("开江县", DivisionTable.Product.NameOf("511723"));
        Assert.Equal("四川省达州市开江县新宁镇", DivisionTable.Product.PathOf("511723100"));
        Assert.Equal("北京市东城区", DivisionTable.Product.PathOf("110101"));
        Assert.Equal(["511723"], DivisionTable.Product.CodesOf("开江县"));
        Assert.Empty(DivisionTable.Product.CodesOf("市辖区"));
        Assert.Null(DivisionTable.Product.NameOf("990101"));
    }
}

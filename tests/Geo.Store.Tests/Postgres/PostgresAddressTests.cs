using Geo.Store.Stores;

namespace Geo.Store.Tests.Postgres;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://ann:secret@db.example:5433/county", "postgres://ann@db.example:5433/county")]
    [InlineData("postgresql://db.example/county", "postgres://db.example:5432/county")]
    [InlineData("POSTGRES://ann%40home:p%2Fw@[::1]/%E5%8E%BF", "postgres://ann%40home@[::1]:5432/%E5%8E%BF")]
    [InlineData("postgres://ann@db.example/county?sslmode=verify-full&connect_timeout=5", "postgres://ann@db.example:5432/county")]
    public void An_address_is_shown_without_its_password(string address, string name) => Assert.Equal(name, StudyStores.At(address).Name);

    [Theory]
    [InlineData("postgres://ann:secret@db.example:5433")]
    [InlineData("postgres://ann:secret@db.example/")]
    [InlineData("postgres://ann:secret@db.example/a/b")]
    [InlineData("postgres://ann:secret@db.example/county?ssl=on")]
    [InlineData("postgres://ann:secret@db.example:port/county")]
    public void An_address_that_is_none_is_refused_without_its_password(string address)
    {
        var fault = Assert.Throws<StoreFaultException>(() => StudyStores.At(address));

        Assert.Equal(StoreFault.AddressInvalid, fault.Fault);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_is_the_path_of_a_file() => Assert.Equal(Path.GetFullPath("postgres.gpkg"), StudyStores.At("postgres.gpkg").Name);
}

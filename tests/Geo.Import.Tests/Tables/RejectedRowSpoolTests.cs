using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Tables;

/// <summary>What measures memory runs beside nothing else.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

[Collection("alone")]
public sealed class RejectedRowSpoolTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public void Rows_come_back_as_they_went_in_each_time_they_are_read(int count)
    {
        var spool = new RejectedRowSpool("机构.csv");
        for (var row = 0; row < count; row++) spool.Add(Row(row));

        Check(spool.Rows, count);
        Check(spool.Rows, count);
    }

    [Fact]
    public void Several_may_read_at_once_each_at_a_place_of_its_own()
    {
        const int Count = 4_000;
        var spool = new RejectedRowSpool("机构.csv");
        for (var row = 0; row < Count; row++) spool.Add(Row(row));
        using (var slow = spool.Rows.GetEnumerator())
        {
            Assert.True(slow.MoveNext());
            Parallel.For(0, 4, _ => Check(spool.Rows, Count));
            Assert.True(slow.MoveNext());
            Assert.Equal(Row(1).Fault, slow.Current.Fault);
        }
    }

    [Fact]
    public void A_row_larger_than_every_buffer_is_kept_whole()
    {
        var long1 = new string('长', 300_000);
        var spool = new RejectedRowSpool("f.csv");
        spool.Add(new(new(FaultCode.RowMalformed, "f.csv", 2, "", "\""), [long1, "after"]));

        Assert.Equal([long1, "after"], Assert.Single(spool.Rows).Cells);
    }

    [Fact]
    public void Half_a_million_rows_take_no_memory_to_speak_of()
    {
        var spool = new RejectedRowSpool("机构.csv");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var row = 0; row < 500_000; row++) spool.Add(Row(row));
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

        // As objects they are some 200 MB.
        Assert.True(grown < 2_000_000, $"{grown} bytes");
        Assert.Equal(500_000, spool.Count);
    }

    static void Check(IReadOnlyCollection<RejectedRow> rows, int count)
    {
        var at = 0;
        Assert.Equal(count, rows.Count);
        foreach (var row in rows)
        {
            var expected = Row(at++);
            Assert.Equal(expected.Fault, row.Fault);
            Assert.Equal(expected.Cells, row.Cells);
        }

        Assert.Equal(count, at);
    }

    static RejectedRow Row(int row) => new(
        new(FaultCode.CoordinatesOutOfRange, "机构.csv", row + 5_000_000_000L, "经度", $"{row}.5", row % 3 == 0 ? "" : "EPSG:4490"),
        row % 7 == 0 ? [] : [$"名称 {row}", "a \"b\",\r\nc", "", "😀"]);
}

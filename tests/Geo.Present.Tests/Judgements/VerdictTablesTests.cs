using System.Text.Json;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Judgements;
using Geo.Present.Tests.GeoPackages;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Judgements;

public sealed class VerdictTablesTests
{
    static readonly StudyFindings s_findings = CountedFindings.In(SmallFindings.Make());

    [Fact]
    public void Who_serves_a_unit_from_elsewhere_is_named()
    {
        var table = VerdictTables.Units(s_findings, WordTable.English);
        var column = table.Columns.Index().Single(column => column.Item.Key == "served-by").Index;

        Assert.Equal(s_findings.Placed.Facilities[0].NameIn(Language.English), table.Rows.Single(row => row[0].Text == "T-C1")[column].Text);
        Assert.All(table.Rows.Where(row => row[0].Text != "T-C1"), row => Assert.Empty(row[column].Text));
    }

    [Fact]
    public void A_program_reads_the_ids_of_those_who_serve()
    {
        using var stream = new MemoryStream();
        VerdictJson.Write(stream, s_findings);
        using var json = JsonDocument.Parse(stream.ToArray());
        var unit = Assert.Single(json.RootElement.GetProperty("standards").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "T-C1").GetProperty("units").EnumerateArray());

        Assert.Equal([s_findings.Placed.Facilities[0].Id], unit.GetProperty("sharedBy").EnumerateArray().Select(id => id.GetString()));
    }
}

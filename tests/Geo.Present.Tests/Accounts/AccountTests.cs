using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Geo.Model;
using Geo.Present.Accounts;
using Geo.Present.Tables;
using Geo.Present.Tests.Summaries;
using Geo.Present.Tests.Workbooks;
using Geo.Present.Words;

namespace Geo.Present.Tests.Accounts;

public sealed class AccountTests
{
    const string Script = "\"><script>alert('x')</script><img src=http://x.example/ onerror=a>&";

    [Fact]
    public void Every_account_conforms_to_its_schema_and_every_property_of_the_schema_is_written_by_some()
    {
        var check = new SchemaCheck(Read(File.ReadAllBytes(Path.Combine(Checkout.Root, "seeds/schemas/import-report.schema.json"))));
        ImportAccount[] scenes = [AccountScene.Make(), AccountScene.Make("\"\\\u0001<]]>="), AccountScene.Make() with { Reports = [] }];
        foreach (var account in scenes) Assert.Empty(check.Faults(Read(Json(account))));
        Assert.Equal(check.Properties().Order(), check.Seen.Order());
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"role\": \"units\"", "\"role\": \"counties\"")]
    [InlineData("\"list\": \"rejection\"", "\"list\": \"refusal\"")]
    [InlineData("\"leftOut\": 1200", "\"leftOut\": -1")]
    [InlineData("\"leftOut\": 1200", "\"left\": 1200")]
    [InlineData("\"row\": 40", "\"row\": \"40\"")]
    public void The_check_finds_what_breaks_the_schema(string good, string bad)
    {
        var text = Encoding.UTF8.GetString(Json(AccountScene.Make()));
        Assert.Contains(good, text, StringComparison.Ordinal);
        var check = new SchemaCheck(Read(File.ReadAllBytes(Path.Combine(Checkout.Root, "seeds/schemas/import-report.schema.json"))));
        Assert.NotEmpty(check.Faults(Read(Encoding.UTF8.GetBytes(text.Replace(good, bad, StringComparison.Ordinal)))));
    }

    [Fact]
    public void The_same_import_gives_the_same_bytes_in_every_form()
    {
        Assert.Equal(Json(AccountScene.Make()), Json(AccountScene.Make()));
        Assert.Equal(Html(AccountScene.Make(), Language.Chinese), Html(AccountScene.Make(), Language.Chinese));
        using var first = OpenedWorkbook.Open(stream => AccountWorkbook.Write(stream, AccountScene.Make(), WordTable.Chinese));
        using var second = OpenedWorkbook.Open(stream => AccountWorkbook.Write(stream, AccountScene.Make(), WordTable.Chinese));
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void A_reason_is_said_once_with_its_true_count_and_what_its_rows_do_not_share_is_left_open()
    {
        var table = new AccountTables(AccountScene.Make(), WordTable.English).Reasons(AccountScene.Make().Reports);

        // File, outcome, reason, how many, rows, remedy. Twelve of 5,010 are listed in the scene.
        Assert.Equal(
            ["机构.csv", "rejected", "The coordinates are out of range: …", "5,010", "2, 3, 4, 5, 6, 7, 8, 9, …", "Check the numbers and the coordinate system stated (EPSG:4490)."],
            table.Rows[0].Select(cell => cell.Text));
        Assert.Equal(["rejected", "The id “f3” occurs again", "1", "40"], table.Rows[1].Skip(1).Take(4).Select(cell => cell.Text));
        Assert.Equal(["repaired", "repaired", "remark", "remark"], table.Rows.Skip(2).Select(row => row[1].Text));
        Assert.Equal("the whole file", table.Rows[4][4].Text);
    }

    [Fact]
    public void The_evidence_on_coordinates_shows_every_reading_with_its_counts()
    {
        var table = new AccountTables(AccountScene.Make(), WordTable.English).Readings(AccountScene.Make().Reports);

        // Reading, rows tried, inside, share (120 ÷ 204, 203 ÷ 204), impossible, to the border, apart.
        Assert.Equal(["经度, 纬度 as GCJ-02", "204", "120", "58.8%", "2", "250.25", "512.35"], table.Rows[0].Skip(1).Select(cell => cell.Text));
        Assert.Equal(["204", "203", "99.5%", "0", "–", "–"], table.Rows[1].Skip(2).Select(cell => cell.Text));
        Assert.Equal(CellTone.Good, table.Rows[1][1].Tone);
        Assert.Contains(table.Notes, note => note.Contains("sources.facilities.crs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_balance_holds_in_every_line_and_in_the_total()
    {
        var table = new AccountTables(AccountScene.Make(), WordTable.Chinese).Balance();

        Assert.All(table.Rows, row => Assert.Equal(row[2].Value, row[3].Value + row[4].Value + row[5].Value));
        // 13 + 5,215 + 75,444 + 2, of which 5,011 were rejected; 1,200 left out.
        Assert.Equal([80_674m, 75_659m, 4m, 5_011m, 1_200m], table.Rows[table.Totals[0]].Skip(2).Select(cell => cell.Value!.Value));
    }

    [Theory]
    [InlineData(Language.Chinese, "读入 5,215 ＝ 接受 200 ＋ 修复 4 ＋ 拒收 5,011", "GB18030", "EPSG:4490（研究文件声明）", "共 5,010 条，这里列出前 12 条")]
    [InlineData(Language.English, "read 5,215 = accepted 200 + repaired 4 + rejected 5,011", "GB18030", "EPSG:4490 (declared by the study)", "5,010 in all, of which the first 12 are listed")]
    public void The_page_shows_each_sources_equation_encoding_system_and_how_much_is_listed(Language language, params string[] shown)
    {
        var html = Html(AccountScene.Make(), language);
        foreach (var text in shown) Assert.Contains(text, html, StringComparison.Ordinal);
        Assert.Contains("rejected-facilities-2.csv", html, StringComparison.Ordinal);
        Assert.Contains(WordTable.In(language)["account.clean"], html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_beside_itself_and_hostile_texts_stay_text()
    {
        var html = Html(AccountScene.Make(Script), Language.Chinese);
        Assert.Contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("(src|srcset|href|action|data)=\"(?!#)|url\\((?!#)", RegexOptions.IgnoreCase), html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\""), reference => Assert.Contains($"id=\"{reference.Groups[1].Value}\"", html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1#")]
    [InlineData("@SUM(A1)")]
    [InlineData("\u0001]]>")]
    public void The_workbook_is_valid_and_no_text_is_a_formula(string prefix)
    {
        using var book = OpenedWorkbook.Open(stream => AccountWorkbook.Write(stream, AccountScene.Make(prefix), WordTable.English));

        Assert.Empty(OpenedWorkbook.Faults(book));
        Assert.Equal(["balance", "sources", "coordinate-readings", "reasons", "rejections", "repairs", "remarks"], book.SheetNames);
        Assert.All(book.AllSheets(), sheet => Assert.Empty(sheet.Descendants(OpenedWorkbook.Main + "f")));
    }

    [Fact]
    public void A_clean_import_says_so_and_leaves_empty_tables_out()
    {
        var account = AccountScene.Make() with { Reports = [AccountScene.Make().Reports[0]] };
        using var book = OpenedWorkbook.Open(stream => AccountWorkbook.Write(stream, account, WordTable.English));

        Assert.Equal(["balance", "sources"], book.SheetNames);
        Assert.Contains("Of 13 rows read (sources: 1) all were taken; none was rejected.", Html(account, Language.English), StringComparison.Ordinal);
    }

    static string Html(ImportAccount account, Language language)
    {
        using var writer = new StringWriter();
        AccountPage.Write(writer, account, WordTable.In(language));
        return writer.ToString();
    }

    static byte[] Json(ImportAccount account)
    {
        using var stream = new MemoryStream();
        AccountJson.Write(stream, account);
        return stream.ToArray();
    }

    static JsonElement Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }
}

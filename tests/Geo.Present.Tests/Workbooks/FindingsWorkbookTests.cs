using System.Text.RegularExpressions;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;
using Geo.Present.Workbooks;
using static Geo.Present.Tests.Workbooks.OpenedWorkbook;

namespace Geo.Present.Tests.Workbooks;

public sealed class FindingsWorkbookTests
{
    static readonly DateOnly s_date = new(2025, 12, 31);

    [Theory]
    [InlineData(Language.Chinese, "")]
    [InlineData(Language.English, "=1+1#")]
    [InlineData(Language.English, @"\u0001\ud800 ]]><x> _x000A_\r\n")]
    public void A_workbook_is_valid_and_has_a_sheet_for_each_table(Language language, string prefix)
    {
        // A lone surrogate does not survive in an attribute's metadata, so it stands there as an escape.
        var findings = Scene(Regex.Unescape(prefix));
        var words = WordTable.In(language);
        using var book = Open(stream => FindingsWorkbook.Write(stream, findings, words));

        Assert.Empty(Faults(book));
        Assert.Equal(WorkbookTables.List(findings, words).Count, book.SheetNames.Count);
        Assert.All(book.SheetNames, name => Assert.InRange(name.Length, 1, 31));
        Assert.Equal(book.SheetNames.Count, book.SheetNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(book.AllSheets(), sheet => Assert.Equal(["sheetViews", "cols", "sheetData"], sheet.Elements().Select(element => element.Name.LocalName)));
        Assert.All(book.AllSheets(), sheet => Assert.Empty(sheet.Descendants(Main + "f")));
        Assert.All(book.AllSheets(), sheet => Assert.Equal("frozen A3", sheet.Descendants(Main + "pane").Select(pane => $"{pane.Attribute("state")!.Value} {pane.Attribute("topLeftCell")!.Value}").Single()));
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes_dated_as_the_study()
    {
        var findings = Scene("");
        using var first = Open(stream => FindingsWorkbook.Write(stream, findings, WordTable.Chinese));
        using var second = Open(stream => FindingsWorkbook.Write(stream, findings, WordTable.Chinese));

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal("[Content_Types].xml", first.Entries[0].FullName);
        Assert.All(first.Entries, entry => Assert.Equal(new DateTime(2025, 12, 31), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData("1976-02-29", "1980-01-01")]
    [InlineData("2108-02-29", "2107-12-31")]
    public void A_date_that_a_zip_archive_does_not_know_becomes_the_nearest_one(string asOf, string written)
    {
        using var book = Open(stream => FindingsWorkbook.Write(stream, [Small()], DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(written, book.Entries[0].LastWriteTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Numbers_keep_their_full_value_and_are_shown_as_the_report_shows_them()
    {
        using var book = Open(stream => FindingsWorkbook.Write(stream, [Small() with
        {
            Rows =
            [
                [Cell.Of("a"), Cell.Of(new(1_234_567_890_123), 1_234_568), Cell.Distance(5_000_001), Cell.Share(0.123456789m), Cell.Count(7), Cell.Number(2.125m)],
                [Cell.Of("all"), Cell.Of(new(1), 0), Cell.Distance(null), Cell.Share(null), Cell.Count(long.MaxValue), Cell.Number(-0.5m)],
            ],
            Totals = [1],
        }], s_date));

        Assert.Equal([1_234_567.890123m, 5.000001m, 0.123456789m, 7m, 2.125m], "BCDEF".Select(column => Number(book.Cell("small", $"{column}3"))));
        // #,##0 is built in as 3, #,##0.00 as 4; 164 is the workbook's own 0.0%.
        Assert.Equal(["3", "4", "164", "3", "4"], "BCDEF".Select(column => book.Format(book.Cell("small", $"{column}3")).Attribute("numFmtId")!.Value));
        Assert.Equal(["3", "3", "4"], "BEF".Select(column => book.Format(book.Cell("small", $"{column}4")).Attribute("numFmtId")!.Value));
        Assert.Equal("0.0%", book.Part("xl/styles.xml").Descendants(Main + "numFmt").Single().Attribute("formatCode")!.Value);
        Assert.Equal([0.000001m, long.MaxValue, -0.5m], "BEF".Select(column => Number(book.Cell("small", $"{column}4"))));
        // What is unknown is a dash, never zero.
        Assert.Equal(["–", "–"], "CD".Select(column => Text(book.Cell("small", $"{column}4"))));
        Assert.Empty(Faults(book));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Text_that_begins_like_a_formula_stays_text_even_for_whoever_edits_it(string hostile)
    {
        using var book = Open(stream => FindingsWorkbook.Write(stream, [Words(hostile, "plain") with { Totals = [0] }, Words(hostile, "plain") with { Key = "other" }], s_date));
        foreach (var cell in new[] { book.Cell("words", "A3"), book.Cell("other", "A3") })
        {
            Assert.Equal(("inlineStr", hostile), (cell.Attribute("t")!.Value, Text(cell)));
            Assert.Equal("1", book.Format(cell).Attribute("quotePrefix")!.Value);
        }

        Assert.Null(book.Format(book.Cell("words", "B3")).Attribute("quotePrefix"));
        Assert.Empty(Faults(book));
    }

    [Theory]
    [InlineData(@"a\u0000b\u001fc\ufffe", "a\ufffdb\ufffdc\ufffd")]
    [InlineData(@"\ud83c", "\ufffd")]
    [InlineData(@"\udf04x", "\ufffdx")]
    [InlineData("🌄𠮷", "🌄𠮷")]
    [InlineData("]]></t><f>1</f>&amp;", "]]></t><f>1</f>&amp;")]
    [InlineData(" two\r\nlines ", " two\r\nlines ")]
    public void Hostile_texts_come_back_as_they_were_or_with_a_mark_where_XML_has_no_place_for_them(string text, string expected)
    {
        using var book = Open(stream => FindingsWorkbook.Write(stream, [Words(Regex.Unescape(text))], s_date));
        Assert.Equal(expected, Text(book.Cell("words", "A3")));
        Assert.Empty(Faults(book));
    }

    [Fact]
    public void A_text_that_looks_like_an_escape_is_escaped_itself()
    {
        // ECMA-376 part 1, 22.9.2.19: _xHHHH_ in a string stands for the character HHHH, and _x005F_ for an underscore.
        using var book = Open(stream => FindingsWorkbook.Write(stream, [Words("_x0041_ _x41_ _X0041_")], s_date));
        Assert.Equal("_x005F_x0041_ _x41_ _X0041_", Text(book.Cell("words", "A3")));
    }

    [Fact]
    public void A_text_longer_than_a_cell_holds_is_cut_between_characters()
    {
        using var book = Open(stream => FindingsWorkbook.Write(stream, [Words(new string('a', 32_766) + "🌄")], s_date));
        Assert.Equal(new string('a', 32_766), Text(book.Cell("words", "A3")));
    }

    [Fact]
    public void Columns_beyond_Z_are_lettered_as_spreadsheets_letter_them()
    {
        using var book = Open(stream => FindingsWorkbook.Write(stream, [Words([.. Enumerable.Range(0, 704).Select(at => $"{at}")])], s_date));
        Assert.Equal(["0", "25", "26", "51", "52", "701", "702"], new[] { "A3", "Z3", "AA3", "AZ3", "BA3", "ZZ3", "AAA3" }.Select(place => Text(book.Cell("words", place))));
    }

    [Fact]
    public void Sheet_names_are_short_unique_and_without_forbidden_characters()
    {
        string[] keys = ["a/b[c]:*?'\\", new('x', 40), new('X', 40), new string('y', 30) + "🌄", "UNITS", "units", "\u0001\ud800"];
        using var book = Open(stream => FindingsWorkbook.Write(stream, [.. keys.Select(key => Words("x") with { Key = key })], s_date));
        Assert.Equal(["a-b-c------", new('x', 31), new string('X', 29) + " 2", new('y', 30), "UNITS", "units 2", "\ufffd\ufffd"], book.SheetNames);
        Assert.Empty(Faults(book));
    }

    [Fact]
    public void A_workbook_without_a_table_can_still_be_opened()
    {
        using var book = Open(stream => FindingsWorkbook.Write(stream, [], s_date));
        Assert.Equal(["findings"], book.SheetNames);
        Assert.Empty(Faults(book));
    }

    static StudyFindings Scene(string prefix) => MiniCounty.Create(new(1, Prefix: prefix) { CellKm = 1.5 });

    static Table Small() => new()
    {
        Key = "small",
        Title = "Small",
        Columns = [.. new[] { CellKind.Text, CellKind.People, CellKind.Distance, CellKind.Share, CellKind.Count, CellKind.Number }.Select(kind => new Column(kind.ToString(), kind.ToString(), kind))],
        Rows = [],
    };

    static Table Words(params string[] texts) => new()
    {
        Key = "words",
        Title = "Words",
        Columns = [.. texts.Select((_, at) => new Column($"c{at}", "Column", CellKind.Text))],
        Rows = [[.. texts.Select(Cell.Of)]],
    };
}

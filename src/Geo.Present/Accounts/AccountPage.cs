using Geo.Model.Imports;
using Geo.Present.Maps;
using Geo.Present.Reports;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Accounts;

/// <summary><c>import-report.html</c>: the account of an import on one page that needs nothing beside itself, for screen and paper.</summary>
public sealed class AccountPage
{
    readonly ImportAccount _account;
    readonly WordTable _words;
    readonly HtmlWriter _html;
    readonly TableHtml _table;
    readonly AccountTables _tables;

    AccountPage(TextWriter writer, ImportAccount account, WordTable words)
    {
        (_account, _words) = (account, words);
        _html = new(writer);
        _table = new(_html, words);
        _tables = new(account, words);
    }

    public static void Write(TextWriter writer, ImportAccount account, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(words);
        new AccountPage(writer, account, words).Write();
    }

    void Write()
    {
        var title = _words.Format("account.title", _account.Study.Area.Name.In(_words.Language));
        PageFrame.Open(_html, title, _words);
        WriteHeader(title);
        WriteContents();
        _html.Open("main");
        Section("balance", _words["account.section-balance"]);
        _table.Write(_tables.Balance(), caption: false);
        _html.Close("section");
        for (var source = 0; source < _account.Reports.Count; source++) WriteSource(source);
        _html.Close("main");
        _html.Open("footer");
        if (_account.Study.Sample) _html.Text("p", _words["report.sample-note"]);
        _html.Text("p", _words.Format("report.footer", _account.StudySha256));
        _html.Close("footer");
        PageFrame.Close(_html);
    }

    void WriteHeader(string title)
    {
        _html.Open("header");
        if (_account.Study.Sample) _html.Text("p", _words["sample.data"], "class=\"sample\"");
        _html.Text("h1", title);
        _html.Text("p", $"{_account.Study.Title.In(_words.Language)}　{_words.Format("report.as-of", Figures.Date(_account.Study.AsOf))}", "class=\"study\"");
        _html.Sentence("p", Headline(), _account.Rejected == 0 ? "class=\"headline clean\"" : "class=\"headline\"");
        _html.Close("header");
    }

    (string Before, string Figure, string After) Headline()
    {
        var (files, rows) = (Figures.Whole(_account.Reports.Count), Figures.Whole(_account.Read));
        return _account.Rejected == 0 ? (_words.Format("account.headline-clean", files, rows), "", "")
            : (_words.Format("account.headline-before", files, rows), Figures.Whole(_account.Rejected), _words["account.headline-after"]);
    }

    void WriteContents()
    {
        _html.Open("nav", $"aria-label=\"{SvgWriter.Escape(_words["report.contents"])}\"");
        _html.Open("ol");
        _html.Raw($"<li><a href=\"#balance\">{HtmlWriter.Escape(_words["account.section-balance"])}</a></li>\n");
        for (var source = 0; source < _account.Reports.Count; source++) _html.Raw($"<li><a href=\"#{Anchor(source)}\">{HtmlWriter.Escape(Title(source))}</a></li>\n");
        _html.Close("ol");
        _html.Close("nav");
    }

    void WriteSource(int source)
    {
        var report = _account.Reports[source];
        Section(Anchor(source), Title(source));
        _html.Text("p", _words.Format("account.equation", Figures.Whole(report.Read), Figures.Whole(report.Accepted), Figures.Whole(report.Repaired), Figures.Whole(report.Rejected)), "class=\"lede\"");
        if (report.LeftOut > 0) _html.Text("p", _words.Format("account.left-out", Figures.Whole(report.LeftOut)), "class=\"note\"");
        WriteFacts(source, report);
        WriteEvidence(report);
        WriteFaults(report);
        _html.Close("section");
    }

    void WriteFacts(int source, ImportReport report)
    {
        _html.Open("dl", "class=\"facts\"");
        Fact("column.format", report.Encoding is null ? _tables.Format(report) : _words.Format("account.format-encoding", _tables.Format(report), _tables.Encoding(report)));
        Fact("column.crs", _tables.Crs(report));
        if (_account.Credit(report, _words.Language) is { Length: > 0 } credit) Fact("column.credit", credit);
        if (_account.RejectedFile(source) is { } file) Fact("column.rejected-file", _words.Format("account.rejected-file", file));
        _html.Text("dt", _words["column.sha256"]);
        _html.Text("dd", report.Sha256, "class=\"sha256\"");
        _html.Close("dl");
    }

    void WriteEvidence(ImportReport report)
    {
        if (CoordinateText.Verdict(_words, report) is not { } verdict) return;
        _html.Text("p", verdict, CoordinateText.IsWarning(report) ? "class=\"evidence warning\"" : "class=\"evidence\"");
        var readings = _tables.Readings([report]);
        if (readings.Rows.Count > 1) _table.Write(WithoutFile(readings));
    }

    void WriteFaults(ImportReport report)
    {
        ImportReport[] one = [report];
        var reasons = _tables.Reasons(one);
        if (reasons.Rows.Count == 0)
        {
            _html.Text("p", _words["account.clean"], "class=\"note\"");
            return;
        }

        _table.Write(WithoutFile(reasons));
        foreach (var list in new[] { FaultList.Rejection, FaultList.Repair })
        {
            var listed = _tables.Listed(list, one);
            if (listed.Rows.Count > 0) _table.Write(WithoutFile(listed));
        }
    }

    // Its heading names the file already.
    static Table WithoutFile(Table table) => table with { Columns = [.. table.Columns.Skip(1)], Rows = [.. table.Rows.Select(row => row.Skip(1).ToArray())] };

    void Fact(string key, string text)
    {
        _html.Text("dt", _words[key]);
        _html.Text("dd", text);
    }

    void Section(string id, string title)
    {
        _html.Open("section", $"id=\"{id}\" class=\"foundation\"");
        _html.Text("h2", title);
    }

    string Title(int source) => $"{_account.Reports[source].File}　{_words.Of("role", _account.Reports[source].Role)}";

    static string Anchor(int source) => FormattableString.Invariant($"source-{source + 1}");
}

using System.Globalization;
using Geo.Model.Standards;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>The catalogue of standards as tables.</summary>
public static class CatalogueTables
{
    /// <summary>A row for each standard.</summary>
    public static Table All(IReadOnlyList<Standard> standards, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(standards);
        var text = new StandardText(words);
        var table = new TableMaker(
            words, "catalogue", null, ("standard", Text), ("rule", Text), ("kind", Text), ("threshold", Text), ("level", Text), ("force", Text), ("clause", Text));
        foreach (var standard in standards)
        {
            table.Row(
                Cell.Of(standard.Id), Cell.Of(text.Name(standard)), Cell.Of(words.Of("kind", standard.Kind)), Cell.Of(text.Threshold(standard)),
                Cell.Of(text.Level(standard)), Cell.Of(words.Of("force", standard.Force)), Cell.Of(text.Clause(standard)));
        }

        return table.Done();
    }

    /// <summary>Everything about one standard, an item a row.</summary>
    public static Table One(Standard standard, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(standard);
        var text = new StandardText(words);
        var table = new TableMaker(words, "standard", standard.Id, ("item", Text), ("content", Text));
        void Row(string key, string content) => table.Row(Cell.Of(words[$"column.{key}"]), Cell.Of(content));
        Row("standard", standard.Id);
        Row("rule", text.Name(standard));
        Row("kind", words.Of("kind", standard.Kind));
        Row("threshold", text.Threshold(standard));
        Row("who", text.Who(standard));
        Row("level", text.Level(standard));
        Row("force", words.Of("force", standard.Force));
        if (standard.Year is { } year) Row("year", year.ToString(CultureInfo.InvariantCulture));
        Row("clause", text.Clause(standard));
        if (standard.Citation.Digits is { } digits) Row("digits", digits);
        Row("reading", standard.Reading.In(words.Language));
        if (standard.Note.In(words.Language) is { Length: > 0 } note) Row("note", note);
        if (standard.Conflicts.Count > 0) Row("other", string.Join(words["list.comma"], standard.Conflicts));
        Row("needs", string.Join(words["list.semicolon"], StandardNeeds.Of(standard).GroupBy(need => need.Role)
            .Select(source => words.Format("report.missing-column", words.Of("role", source.Key), string.Join(words["list.comma"], source.Select(need => need.Column))))));
        if (text.Decided(standard) is { Length: > 0 } decided) Row("decided", decided);
        return table.Done();
    }
}

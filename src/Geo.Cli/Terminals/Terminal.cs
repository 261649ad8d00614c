using Geo.Model;
using Geo.Model.Imports;
using Geo.Present.Tables;
using Geo.Present.Words;
using Spectre.Console;
using Table = Geo.Present.Tables.Table;

namespace Geo.Cli.Terminals;

/// <summary>Where one command prints: results on the output, everything else on the error stream.</summary>
sealed class Terminal(Surroundings surroundings, Language language, bool quiet, CancellationToken cancellation)
{
    /// <summary>Tables are drawn at their own width, as database shells do: a figure broken over two lines is a wrong figure to the eye.</summary>
    const int WidthOfTables = 10_000;

    /// <summary>Blanks about a column.</summary>
    const int Between = 3;

    public WordTable Words { get; } = WordTable.In(language);

    public bool Quiet { get; } = quiet;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>For what is told of an answer: Ctrl+C ended the search for it, and the best found is to come whole.</summary>
    public static CancellationToken AfterSearch => CancellationToken.None;

    public Surroundings Surroundings { get; } = surroundings;

    public TextWriter Out => Surroundings.Out;

    public TextWriter Error => Surroundings.Error;

    /// <summary>https://no-color.org: set and not empty means no colour.</summary>
    bool HasColour => Surroundings.OutIsTerminal && string.IsNullOrEmpty(Surroundings.Variable("NO_COLOR"));

    /// <summary>The same place in another language: a study's own, where the command line names none.</summary>
    public Terminal In(Language other) => new(Surroundings, other, Quiet, Cancellation);

    public ProgressLine Progress() => new(this, !Quiet && Surroundings.ErrorIsTerminal);

    /// <summary>A result; silenced by --quiet.</summary>
    public void Say(string text)
    {
        if (!Quiet) Out.WriteLine(text);
    }

    /// <summary>What a user has to know and no program reads; silenced by --quiet.</summary>
    public void Tell(string text)
    {
        if (!Quiet) Error.WriteLine(text);
    }

    public void Complain(string text) => Error.WriteLine(text);

    /// <summary>What is wrong, where, and what to do.</summary>
    public void Complain(Fault fault)
    {
        var column = fault.Column.Length > 0 ? $" [{fault.Column}]" : "";
        Error.WriteLine($"{FaultText.Place(fault)}{column}: {FaultText.What(Words, fault)}");
        Error.WriteLine($"  → {FaultText.Remedy(Words, fault)}");
    }

    /// <summary>The same in one line.</summary>
    public string Line(Fault fault) =>
        $"{FaultText.Place(fault)}{(fault.Column.Length > 0 ? $" [{fault.Column}]" : "")}: {FaultText.What(Words, fault)} → {FaultText.Remedy(Words, fault)}";

    /// <summary>A table, drawn; silenced by --quiet.</summary>
    /// <param name="keys">Keys of the columns to draw; none: all.</param>
    public void Draw(Table table, params string[] keys)
    {
        if (Quiet) return;
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(index => keys.Length == 0 || keys.Contains(table.Columns[index].Key))];
        var grid = new Spectre.Console.Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        int[] cells = [.. shown.Select(index => table.Rows.Select(row => row[index].Text.GetCellWidth()).DefaultIfEmpty(0).Max())];
        var isTooWide = shown.Zip(cells, (index, width) => Math.Max(table.Columns[index].Title.GetCellWidth(), width) + Between).Sum() > Surroundings.Columns;
        foreach (var (column, width) in shown.Zip(cells, (index, width) => (table.Columns[index], width)))
        {
            var cell = new TableColumn(Markup.Escape(isTooWide ? HeadLines.Of(column.Title, width) : column.Title)) { NoWrap = true };
            if (column.Kind != CellKind.Text) cell.RightAligned();
            grid.AddColumn(cell);
        }

        foreach (var row in table.Rows)
        {
            grid.AddRow([.. shown.Select(index => new Text(row[index].Text, StyleOf(row[index].Tone)))]);
        }

        Out.WriteLine(table.Title);
        Console().Write(grid);
    }

    static Style StyleOf(CellTone tone) => tone switch
    {
        CellTone.Gap => new(Color.Orange3),
        CellTone.Good => new(Color.SteelBlue),
        CellTone.Warning => new(Color.Gold3),
        CellTone.Quiet => new(Color.Grey),
        _ => Style.Plain,
    };

    IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(Out),
            Ansi = HasColour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = WidthOfTables;
        return console;
    }
}

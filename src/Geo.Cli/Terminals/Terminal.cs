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
    /// <summary>Wide enough for every table where the output is not a screen.</summary>
    const int WidthOfAFile = 160;

    public WordTable Words { get; } = WordTable.In(language);

    public bool Quiet { get; } = quiet;

    public CancellationToken Cancellation { get; } = cancellation;

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

    public void Complain(string text) => Error.WriteLine(text);

    /// <summary>What is wrong, where, and what to do.</summary>
    public void Complain(Fault fault)
    {
        Error.WriteLine(Words.Format(WordTable.KeyOf("fault", fault.Code), fault.File, fault.Row, fault.Column, fault.Value));
        Error.WriteLine("  → " + Words.Format(WordTable.KeyOf("remedy", fault.Code), fault.File, fault.Row, fault.Column, fault.Value));
    }

    /// <summary>A table, drawn; silenced by --quiet.</summary>
    public void Draw(Table table)
    {
        if (Quiet) return;
        var grid = new Spectre.Console.Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var column in table.Columns)
        {
            var cell = new TableColumn(Markup.Escape(column.Title)) { NoWrap = column.Kind != CellKind.Text };
            if (column.Kind != CellKind.Text) cell.RightAligned();
            grid.AddColumn(cell);
        }

        foreach (var row in table.Rows)
        {
            grid.AddRow([.. row.Select(cell => new Text(cell.Text, StyleOf(cell.Tone)))]);
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
        if (!Surroundings.OutIsTerminal) console.Profile.Width = WidthOfAFile;
        return console;
    }
}

namespace Geo.Present.Maps;

/// <summary>Where things stand on a sheet of A-series proportions. The area's shape chooses: a column beside the map, or rows under it.</summary>
/// <param name="Map">The map's frame.</param>
/// <param name="Panel">Legend and list of gap areas.</param>
/// <param name="IsColumn">Whether the panel is a column beside the map.</param>
/// <param name="Notes">Lines at the foot.</param>
sealed record SheetLayout(double Width, double Height, Box Title, Box Map, Box Panel, bool IsColumn, Box Notes)
{
    const double Long = 1600, Short = 1131, Margin = 40, TitleHeight = 112, NotesHeight = 97, TallNotesHeight = 154, Column = 348, Rows = 262, Gap = 18;

    /// <param name="aspect">Width of the area divided by its height.</param>
    public static SheetLayout For(double aspect)
    {
        var (width, height) = aspect < 0.78 ? (Short, Long) : (Long, Short);
        var title = new Box(Margin, Margin - 6, width - Margin, Margin + TitleHeight);
        // The upright sheet's lines are shorter, so that there are more of them.
        var notes = new Box(Margin, height - Margin - (width > height ? NotesHeight : TallNotesHeight), width - Margin, height - Margin);
        var body = new Box(Margin, title.Bottom, width - Margin, notes.Top - Gap);
        var isColumn = aspect is >= 0.78 and < 1.75;
        return isColumn
            ? new(width, height, title, body with { Right = body.Right - Column - Gap }, body with { Left = body.Right - Column }, true, notes)
            : new(width, height, title, body with { Bottom = body.Bottom - Rows - Gap }, body with { Top = body.Bottom - Rows }, false, notes);
    }
}

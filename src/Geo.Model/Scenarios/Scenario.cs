using System.Globalization;

namespace Geo.Model.Scenarios;

/// <summary>
/// A named list of edits on a study's facilities and a cursor in it: what stands before the cursor is in force, what stands behind it was undone and can be done again. So undo and redo
/// are without end, and survive wherever the list is kept.
/// </summary>
public sealed record Scenario
{
    const int LongestName = 64;

    /// <summary>Unique in its study; see <see cref="IsName"/>.</summary>
    public required string Name { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The study whose facilities are edited.</summary>
    public required string StudyId { get; init; }

    /// <summary>In the order they were made.</summary>
    public IReadOnlyList<FacilityEdit> Edits { get; init; } = [];

    /// <summary>How many of <see cref="Edits"/> are in force.</summary>
    public int Cursor { get; init; }

    /// <summary>Counts up by one whenever it is kept; 0 before.</summary>
    public long Version { get; init; }

    public IReadOnlyList<FacilityEdit> InForce => Cursor == Edits.Count ? Edits : [.. Edits.Take(Cursor)];

    public bool CanUndo => Cursor > 0;

    public bool CanRedo => Cursor < Edits.Count;

    /// <summary>1 to 64 letters, digits and hyphens of ASCII, no hyphen first: safe in a file's name and in an address.</summary>
    public static bool IsName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= LongestName && text[0] != '-' && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
    }

    /// <summary>The first of <c>name-2</c>, <c>name-3</c>, … that is not taken; <c>north-2</c> counts on from 2.</summary>
    public static string FreeName(string name, IEnumerable<string> taken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var names = taken.ToHashSet(StringComparer.Ordinal);
        var stem = name.TrimEnd("0123456789".ToCharArray());
        stem = stem.Length > 1 && stem.Length < name.Length && stem[^1] == '-' ? stem[..^1] : name;
        for (var number = 2; ; number++)
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            var free = stem[..Math.Min(stem.Length, LongestName - tail.Length)] + tail;
            if (!names.Contains(free)) return free;
        }
    }

    /// <summary>One more edit, in force; what was undone before is given up.</summary>
    public Scenario Append(FacilityEdit edit) => this with { Edits = [.. Edits.Take(Cursor), edit], Cursor = Cursor + 1 };

    /// <exception cref="InvalidOperationException">There is nothing to undo.</exception>
    public Scenario Undo() => CanUndo ? this with { Cursor = Cursor - 1 } : throw new InvalidOperationException("There is nothing to undo.");

    /// <exception cref="InvalidOperationException">There is nothing to redo.</exception>
    public Scenario Redo() => CanRedo ? this with { Cursor = Cursor + 1 } : throw new InvalidOperationException("There is nothing to redo.");

    /// <exception cref="ArgumentOutOfRangeException">Below zero, or beyond the last edit.</exception>
    public Scenario MoveTo(int cursor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cursor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cursor, Edits.Count);
        return this with { Cursor = cursor };
    }
}

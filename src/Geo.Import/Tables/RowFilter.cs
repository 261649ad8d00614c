using Geo.Model.Imports;

namespace Geo.Import.Tables;

/// <summary>
/// Which rows of a source are kept: conditions joined by <c>and</c>, each a column, an operator and a value:
/// <c>amenity in hospital,clinic and longitude &lt; 43.55</c>.
/// </summary>
/// <remarks>
/// Operators: <c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>in</c>, <c>not in</c>. A column or a value with blanks, commas or operators in
/// it, or that is a keyword, stands in quotes, single or double, doubled inside. Order compares numbers only; equality compares texts, or numbers where both are written plainly
/// (4 is 4.0; 007 is not 7). A cell that is not there equals nothing. There is no <c>or</c> and there are no brackets: <c>in</c> says what they would.
/// </remarks>
public sealed class RowFilter
{
    readonly IReadOnlyList<RowCondition> _conditions;

    RowFilter(IReadOnlyList<RowCondition> conditions) => _conditions = conditions;

    /// <summary>The columns it asks for, each once, in the order of their first use.</summary>
    public IReadOnlyList<string> Columns => [.. _conditions.Select(condition => condition.Column).Distinct(StringComparer.Ordinal)];

    /// <exception cref="BadInputException">With one <see cref="FaultCode.FilterInvalid"/> whose hint is where reading stopped.</exception>
    public static RowFilter Parse(string text) => TryParse(text, out var filter, out var at) ? filter
        : throw new BadInputException(new Fault(FaultCode.FilterInvalid, "", 0, "where", text, at));

    /// <param name="at">Where reading stopped: the rest of the text from there; empty at its end.</param>
    public static bool TryParse(string text, out RowFilter filter, out string at)
    {
        var reader = new RowFilterReader(text);
        var conditions = reader.Conditions();
        filter = new(conditions ?? []);
        at = conditions is null ? reader.Rest : "";
        return conditions is not null;
    }

    /// <param name="cell">The text of a row's column; null where the row has none.</param>
    public bool Keeps(Func<string, string?> cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        foreach (var condition in _conditions)
        {
            if (!condition.Holds(cell(condition.Column))) return false;
        }

        return true;
    }
}

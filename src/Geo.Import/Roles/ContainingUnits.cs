using System.Globalization;
using Geo.Import.Names;
using Geo.Import.Tables;
using Geo.Model.Areas;

namespace Geo.Import.Roles;

/// <summary>The units of a table of totals within which other rows of it count people too: a county above its townships, whose figure would count everyone twice.</summary>
sealed class ContainingUnits
{
    readonly Dictionary<string, long> _parts = new(StringComparer.Ordinal);

    /// <summary>Looks through the rows once, before they are read; nothing is written to the account.</summary>
    public static ContainingUnits Of(SourceReading reading, Field unitField, Field second, UnitDirectory units)
    {
        var found = new ContainingUnits();
        while (reading.Next())
        {
            if (Match(reading.Columns.Text(unitField), units) is var match && !match.IsFound) match = Match(reading.Columns.Text(second), units);
            if (match.IsFound) found.AddTo(units.Units[match.Unit], units, NumberCell.TryMillionths(reading.Columns.Cell(Field.People), out var people) ? people : 0);
        }

        reading.Restart();
        return found;
    }

    public bool Contains(string unit) => _parts.ContainsKey(unit);

    /// <summary>What the rows within a unit add up to, in whole people.</summary>
    public string PeopleWithin(string unit) => Math.Round(_parts[unit] / 1e6).ToString(CultureInfo.InvariantCulture);

    static UnitMatch Match(string text, UnitDirectory units) => text.Length == 0 ? new(UnitMatchKind.Unknown, -1) : units.Find(text);

    void AddTo(Unit unit, UnitDirectory units, long millionths)
    {
        for (var above = unit.ParentId; above is not null; above = units.Units[units.Find(above).Unit].ParentId)
        {
            _parts[above] = _parts.GetValueOrDefault(above) + Math.Min(millionths, MostMillionths);
        }
    }

    // A figure of more is no head count; a million such rows stay within 64 bits.
    const long MostMillionths = 1_000_000_000_000;
}

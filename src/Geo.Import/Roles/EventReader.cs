using Geo.Import.Names;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>Reads a table of calls: moments (called, answered, dispatched, …), or intervals in seconds, which go before them.</summary>
static class EventReader
{
    static readonly Field[] s_moments = [Field.Called, Field.Answered, Field.Dispatched, Field.Departed, Field.Arrived, Field.AtHospital, Field.HandedOver];

    static readonly Field[] s_seconds = [Field.AnswerSeconds, Field.TurnoutSeconds, Field.ArrivalSeconds, Field.HandoverSeconds];

    internal static readonly Field[] Fields = [Field.Id, .. s_moments, .. s_seconds, Field.Unit, Field.UnitName, Field.UrbanRural];

    /// <param name="folder">What the source's relative path starts from.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read, or tells no interval at all.</exception>
    public static (EventRows Rows, ImportReport Report) Read(StudySource source, string folder, UnitDirectory units, CancellationToken cancellation)
    {
        using var reading = new SourceReading(source, folder, null, Fields, cancellation);
        if (!Array.Exists([.. s_moments, .. s_seconds], reading.Cells.Has)) reading.Columns.Require(Field.Dispatched, Field.Departed);
        var (rows, ids) = (new EventRows(), new HashSet<string>(StringComparer.Ordinal));
        var moments = new long?[s_moments.Length];
        while (reading.Next())
        {
            var cells = reading.Cells;
            if (cells.Has(Field.Id) && cells.Text(Field.Id) is { Length: > 0 } id && !ids.Add(id) && !cells.Refuse(FaultCode.IdDuplicate, Field.Id)) continue;
            if (!TryMoments(reading, moments) || !TryIntervals(reading, moments, source.ArrivalFrom, out var intervals) || !cells.TryClass(out var place)) continue;
            rows.Add(intervals, place, cells.UnitOrNull(Field.Unit, Field.UnitName, units));
            reading.Ledger.Take();
        }

        return (rows, reading.Ledger.Report(source.Role, "", CrsOrigin.None));
    }

    static bool TryMoments(SourceReading reading, long?[] moments)
    {
        for (var at = 0; at < s_moments.Length; at++)
        {
            moments[at] = null;
            if (!reading.Cells.Has(s_moments[at]) || NumberCell.IsNothing(reading.Columns.Cell(s_moments[at]))) continue;
            if (!Moment.TryParse(reading.Columns.Text(s_moments[at]), out var moment)) return reading.Cells.Refuse(FaultCode.MomentInvalid, s_moments[at]);
            moments[at] = moment;
        }

        return true;
    }

    /// <summary>Answer, turnout, arrival, hand-over in milliseconds. An end before its beginning closes the row as rejected.</summary>
    static bool TryIntervals(SourceReading reading, long?[] moments, string arrivalFrom, out long[] intervals)
    {
        var start = arrivalFrom switch { "called" => Field.Called, "dispatched" => Field.Dispatched, _ => Field.Departed };
        (Field From, Field To)[] ends = [(Field.Called, Field.Answered), (Field.Dispatched, Field.Departed), (start, Field.Arrived), (Field.AtHospital, Field.HandedOver)];
        intervals = new long[s_seconds.Length];
        for (var at = 0; at < s_seconds.Length; at++)
        {
            if (!reading.Cells.TryCount(s_seconds[at], out var seconds)) return false;
            if (seconds is { } known)
            {
                intervals[at] = known * 1000L;
                continue;
            }

            var (from, to) = (moments[Array.IndexOf(s_moments, ends[at].From)], moments[Array.IndexOf(s_moments, ends[at].To)]);
            if (from is null || to is null) intervals[at] = EventLog.Unknown;
            else if (Moment.Between(from.Value, to.Value) is { } ms) intervals[at] = ms;
            else return reading.Cells.Refuse(FaultCode.MomentsReversed, ends[at].To, reading.Columns.NameOf(ends[at].From));
        }

        return true;
    }
}

using Geo.Model.Demand;

namespace Geo.Model.Studies;

/// <summary>Calls of an emergency service, one after another as the table has them: columns of one length. What a call does not tell is unknown, never zero.</summary>
public sealed class EventLog
{
    /// <summary>Stands where an interval is not known.</summary>
    public const long Unknown = -1;

    public static EventLog None { get; } = new() { AnswerMs = [], TurnoutMs = [], ArrivalMs = [], HandoverMs = [], Classes = [], Units = [] };

    /// <summary>The intervals, by the words of standards: call to answer, dispatch to departure, the clock's start to arrival, arrival at the hospital to hand-over.</summary>
    public static IReadOnlyList<string> Intervals { get; } = ["answer", "turnout", "handover", "arrival"];

    /// <summary>Milliseconds, or <see cref="Unknown"/>.</summary>
    public required long[] AnswerMs { get; init; }

    public required long[] TurnoutMs { get; init; }

    /// <summary>From where the study's clock starts (departure unless it says otherwise) to the arrival at the scene.</summary>
    public required long[] ArrivalMs { get; init; }

    public required long[] HandoverMs { get; init; }

    /// <summary>Of the scene, as the table states it; unclassified where it does not.</summary>
    public required UrbanRural[] Classes { get; init; }

    /// <summary>Id of the unit the scene lies in; null where the table names none.</summary>
    public required string?[] Units { get; init; }

    public int Count => AnswerMs.Length;

    /// <summary>The column of an interval.</summary>
    /// <exception cref="ArgumentException">There is no such interval.</exception>
    public long[] Of(string interval) => interval switch
    {
        "answer" => AnswerMs,
        "turnout" => TurnoutMs,
        "arrival" => ArrivalMs,
        "handover" => HandoverMs,
        _ => throw new ArgumentException($"There is no interval {interval}.", nameof(interval)),
    };
}

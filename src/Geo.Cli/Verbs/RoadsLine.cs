using System.Diagnostics;
using System.Globalization;
using Geo.Cli.Terminals;
using Geo.Present.Words;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary>One line on the error stream that says where work over roads is and, once it can be told, how long the step still takes.</summary>
sealed class RoadsLine(Terminal terminal) : IProgress<RoadsProgress>
{
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    readonly Lock _gate = new();
    RoadsStep? _step;
    long _stepStarted;
    long _lastDrawn;

    public void Report(RoadsProgress value)
    {
        lock (_gate)
        {
            var isNew = _step != value.Step;
            if (isNew) (_step, _stepStarted) = (value.Step, Stopwatch.GetTimestamp());
            if (!isNew && value.Share < 1 && Stopwatch.GetElapsedTime(_lastDrawn) < s_pause) return;
            _lastDrawn = Stopwatch.GetTimestamp();
            terminal.Error.Write(value.Share < 1 ? $"\r\u001b[K{Text(value)}" : "\r\u001b[K");
        }
    }

    string Text(RoadsProgress value)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{terminal.Words[WordTable.KeyOf("roads-step", value.Step)]} {value.Share:P0}");
        // Before a twentieth of the step is done an estimate would be a guess.
        return value.Share < 0.05 ? text
            : $"{text} {terminal.Words.Format("progress.left", Math.Ceiling(Stopwatch.GetElapsedTime(_stepStarted).TotalSeconds * (1 - value.Share) / value.Share))}";
    }
}

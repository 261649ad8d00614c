using System.Diagnostics;
using System.Globalization;
using Geo.Present.Words;
using Geo.Studies.Runs;

namespace Geo.Cli.Terminals;

/// <summary>One line on the error stream that says where a run is and, once it can be told, how long the step still takes.</summary>
sealed class ProgressLine(Terminal terminal, bool visible) : IProgress<RunProgress>, IDisposable
{
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    readonly Lock _gate = new();
    readonly int _steps = Enum.GetValues<RunStep>().Length;
    RunStep? _step;
    long _stepStarted;
    long _lastDrawn;

    public void Report(RunProgress value)
    {
        if (!visible) return;
        lock (_gate)
        {
            var isNew = _step != value.Step;
            if (isNew) (_step, _stepStarted) = (value.Step, Stopwatch.GetTimestamp());
            if (!isNew && Stopwatch.GetElapsedTime(_lastDrawn) < s_pause) return;
            _lastDrawn = Stopwatch.GetTimestamp();
            Draw(value);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (visible && _step is not null) terminal.Error.Write("\r\u001b[K");
    }

    void Draw(RunProgress value)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"[{(int)value.Step + 1}/{_steps}] {terminal.Words[WordTable.KeyOf("step", value.Step)]}");
        if (value.Fraction is { } fraction)
        {
            text += string.Create(CultureInfo.InvariantCulture, $" {fraction:P0}");
            var passed = Stopwatch.GetElapsedTime(_stepStarted);
            // Before a twentieth of the step is done an estimate would be a guess.
            if (fraction is >= 0.05 and < 1) text += " " + terminal.Words.Format("progress.left", Math.Ceiling(passed.TotalSeconds * (1 - fraction) / fraction));
        }

        terminal.Error.Write($"\r\u001b[K{text}");
    }
}

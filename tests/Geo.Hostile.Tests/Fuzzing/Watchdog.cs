namespace Geo.Hostile.Tests.Fuzzing;

/// <summary>Ends the process, with a word, where a mutant is not done in time: what hangs can't be failed in any other way.</summary>
sealed class Watchdog : IDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    readonly Timer _timer;
    string _what = "";

    public Watchdog() => _timer = new(_ => Environment.FailFast($"{_what} was not done after {s_patience.TotalSeconds} s"));

    public void Watch(string what)
    {
        _what = what;
        _timer.Change(s_patience, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}

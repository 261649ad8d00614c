namespace Geo.Studies.Runs;

/// <summary>Progress that is reported at once: the framework's own posts to a thread pool and may report after the end.</summary>
sealed class Step<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}

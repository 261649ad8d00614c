using Geo.Store.Stores;

namespace Geo.Crash.Host;

/// <summary>Stops the program dead at one step of the store: says so on the output and goes on when a line comes in, or not at all.</summary>
sealed class Halt(StoreStep step) : IProgress<StoreStep>
{
    public void Report(StoreStep value)
    {
        if (value != step) return;
        Console.Out.WriteLine(step);
        Console.Out.Flush();
        // Whoever started this program is to kill it. Should he be gone himself, the line that ends is the end.
        if (Console.In.ReadLine() is null) Environment.Exit(1);
    }
}

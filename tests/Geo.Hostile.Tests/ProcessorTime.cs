using System.Diagnostics;

namespace Geo.Hostile.Tests;

/// <summary>What other programs on the machine do must not decide whether something was done in time.</summary>
static class ProcessorTime
{
    /// <summary>By this process so far, all its threads.</summary>
    public static TimeSpan Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}

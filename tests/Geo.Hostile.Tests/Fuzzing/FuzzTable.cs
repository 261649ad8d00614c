using System.Globalization;

namespace Geo.Hostile.Tests.Fuzzing;

/// <summary>What became of the mutants, format by format: printed at the end of a long run.</summary>
public sealed class FuzzTable : IDisposable
{
    readonly List<string> _rows = [];

    public static bool IsLong => Environment.GetEnvironmentVariable("GEO_LONG") == "1";

    public void Add(string format, int mutants, int refused, TimeSpan worst) =>
        _rows.Add(string.Create(CultureInfo.InvariantCulture, $"mutants  {format,-11}{mutants,8} made {refused,8} refused {mutants - refused,8} read {worst.TotalMilliseconds,8:0} ms at worst"));

    public void Dispose()
    {
        if (IsLong) Console.WriteLine(string.Join('\n', _rows));
    }
}

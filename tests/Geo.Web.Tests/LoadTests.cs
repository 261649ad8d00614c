namespace Geo.Web.Tests;

/// <summary>Many people at once, for some seconds; <c>Geo.Benchmarks serve</c> has them for minutes.</summary>
[Collection(nameof(Alone))]
public sealed class LoadTests(DemoServer server)
{
    const int Megabyte = 1 << 20;

    [Fact]
    public async Task Twenty_who_look_and_three_who_drag_meet_no_error_and_leave_no_memory_behind()
    {
        var load = new ServerLoad(server.Address);
        await load.Run(viewers: 20, planners: 3, TimeSpan.FromSeconds(5)); // what is kept warm is there
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await load.Run(viewers: 20, planners: 3, TimeSpan.FromSeconds(10));
        // Of the second run's scenarios each is warm with its findings; those of the first go cold with the next.
        var grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / Megabyte;

        Console.WriteLine(FormattableString.Invariant(
            $"20 look, 3 drag: {load.Looks.Count} looks, p50 {ServerLoad.At(load.Looks, 0.5):0.0} ms, p99 {ServerLoad.At(load.Looks, 0.99):0.0} ms; {load.Drags.Count} moves, p50 {ServerLoad.At(load.Drags, 0.5):0.0} ms, p95 {ServerLoad.At(load.Drags, 0.95):0.0} ms, p99 {ServerLoad.At(load.Drags, 0.99):0.0} ms; {grown} MB more on the heap"));
        Assert.Empty(load.Errors);
        Assert.NotEmpty(load.Drags);
        Assert.True(grown < 200, $"{grown} MB more on the heap.");
    }
}

namespace Geo.Analyse.Coverage;

/// <summary>Shares the squares of one level of a quadtree among threads, each with scratch memory of its own.</summary>
static class Squares
{
    // 256 squares: enough to keep many threads busy, few enough to start each from all facilities.
    const int SharedLevel = 4;

    public static void Visit<TWorker>(
        SpatialOrder order, int threads, Func<TWorker> hire, Action<TWorker, int, int> visit, CancellationToken cancellation)
    {
        var level = Math.Min(SharedLevel, order.Level);
        var squares = 1 << (2 * level);
        if (threads == 1)
        {
            var worker = hire();
            for (var square = 0; square < squares; square++) VisitOne(worker, square);
            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, squares, options, hire,
            (square, _, worker) =>
            {
                VisitOne(worker, square);
                return worker;
            },
            _ => { });

        void VisitOne(TWorker worker, int square)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!order.RowsOf(level, square).IsEmpty) visit(worker, level, square);
        }
    }
}

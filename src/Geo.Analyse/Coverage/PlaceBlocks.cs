namespace Geo.Analyse.Coverage;

/// <summary>Shares all places among threads in blocks of rows, each thread with scratch memory of its own. Rows of a block are written by one thread.</summary>
static class PlaceBlocks
{
    const int BlockRows = 8192;

    public static void Visit<TWorker>(int count, int threads, Func<TWorker> hire, Action<TWorker, int, int> visit, CancellationToken cancellation)
    {
        var blocks = (int)(((long)count + BlockRows - 1) / BlockRows);
        if (threads == 1 || blocks == 1)
        {
            var worker = hire();
            for (var block = 0; block < blocks; block++) VisitBlock(worker, block);
            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, blocks, options, hire,
            (block, _, worker) =>
            {
                VisitBlock(worker, block);
                return worker;
            },
            _ => { });

        void VisitBlock(TWorker worker, int block)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = block * BlockRows;
            visit(worker, start, Math.Min(count, start + BlockRows));
        }
    }
}

using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Roles;

/// <summary>Finds rows whose people are exactly the sum of others: of all, or of the block that stands right above or below.</summary>
/// <remarks>
/// It is a sign, no proof, so such rows are kept and remarked. Asked are figures of 100 people and more that two other rows at least add up to; of blocks, those between one such row and the next.
/// Blocks are sought in sources of up to 20,000 rows: they are an office's tables; grids have millions of cells, and chance.
/// </remarks>
sealed class SumSearch
{
    const long LeastMillionths = 100_000_000;
    const int MostRows = 20_000;
    const int MostTold = 1000;

    readonly List<(long Row, long Millionths)> _rows = [];
    (long Row, long Millionths) _largest;
    Int128 _total;
    long _count;

    /// <param name="row">Line or number of the row.</param>
    public void Add(long row, long millionths)
    {
        _total += millionths;
        _count++;
        if (millionths > _largest.Millionths) _largest = (row, millionths);
        if (_rows.Count <= MostRows) _rows.Add((row, millionths));
    }

    /// <summary>Puts a remark on every such row.</summary>
    /// <param name="column">The column of people.</param>
    public void Tell(RowLedger ledger, string column)
    {
        foreach (var (row, millionths) in Sums().OrderBy(sum => sum.Row).Take(MostTold))
        {
            ledger.RemarkOnRow(FaultCode.FigureIsSum, row, column, $"{millionths / 1_000_000m:0.######}", "");
        }
    }

    HashSet<(long Row, long Millionths)> Sums()
    {
        var sums = new HashSet<(long Row, long Millionths)>();
        if (_count > 2 && _largest.Millionths >= LeastMillionths && _total == 2 * (Int128)_largest.Millionths) sums.Add(_largest);
        if (_rows.Count > MostRows) return sums;
        AddBlocks(_rows, sums);
        _rows.Reverse();
        AddBlocks(_rows, sums);
        return sums;
    }

    static void AddBlocks(List<(long Row, long Millionths)> rows, HashSet<(long Row, long Millionths)> sums)
    {
        Int128 block = 0;
        var filled = 0;
        foreach (var row in rows)
        {
            if (filled >= 2 && row.Millionths >= LeastMillionths && block == row.Millionths)
            {
                sums.Add(row);
                (block, filled) = (0, 0);
                continue;
            }

            block += row.Millionths;
            if (row.Millionths > 0) filled++;
        }
    }
}

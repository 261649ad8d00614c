using Geo.Demo.Measure;

namespace Geo.Demo.Borders;

/// <summary>Makes every township one piece without a pinch: what its outline needs to be one ring.</summary>
static class Tidying
{
    const int Rounds = 100;

    public static void Tidy(int[] labels)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (!Unpinch(labels) & !Join(labels)) return;
        }

        throw new InvalidOperationException("The townships cannot be made whole: change the recipe.");
    }

    /// <summary>Where a label meets itself in a mere corner, the cell beside that corner joins it.</summary>
    static bool Unpinch(int[] labels)
    {
        var changed = false;
        for (var cell = 0; cell < Grid.Cells - Grid.Columns - 1; cell++)
        {
            if (cell % Grid.Columns == Grid.Columns - 1) continue;
            var (east, south, across) = (cell + 1, cell + Grid.Columns, cell + Grid.Columns + 1);
            if (labels[cell] == labels[across] && labels[east] != labels[cell] && labels[south] != labels[cell])
            {
                (labels[east], changed) = (labels[cell], true);
            }
            else if (labels[east] == labels[south] && labels[cell] != labels[east] && labels[across] != labels[east])
            {
                (labels[cell], changed) = (labels[east], true);
            }
        }

        return changed;
    }

    /// <summary>All but a label's largest piece go to the label north of them.</summary>
    static bool Join(int[] labels)
    {
        var pieces = Pieces(labels);
        var largest = pieces.GroupBy(piece => labels[piece[0]]).ToDictionary(group => group.Key, group => group.Max(piece => piece.Count));
        var changed = false;
        foreach (var piece in pieces)
        {
            if (piece.Count == largest[labels[piece[0]]]) continue;
            var other = labels[piece[0] - Grid.Columns];
            foreach (var cell in piece) labels[cell] = other;
            changed = true;
        }

        return changed;
    }

    /// <summary>Cells of one label joined by their sides; the first of each is its northernmost.</summary>
    static List<List<int>> Pieces(int[] labels)
    {
        var seen = new bool[Grid.Cells];
        List<List<int>> pieces = [];
        for (var start = 0; start < Grid.Cells; start++)
        {
            if (seen[start]) continue;
            List<int> piece = [start];
            seen[start] = true;
            for (var i = 0; i < piece.Count; i++)
            {
                foreach (var (next, length) in Grid.Around(piece[i]))
                {
                    if (length > 1 || seen[next] || labels[next] != labels[start]) continue;
                    seen[next] = true;
                    piece.Add(next);
                }
            }

            pieces.Add(piece);
        }

        return pieces;
    }
}

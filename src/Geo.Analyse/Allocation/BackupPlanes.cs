namespace Geo.Analyse.Allocation;

/// <summary>
/// The best prices that a case of covering by two has at all: at a choice that opens sites in part each row has the prices that bound it best there, and all together are a plane
/// above what any choice covers. Planes are added where the lowest of them is highest, until a plane more does not help; the prices are those of the planes by their shares.
/// </summary>
sealed class BackupPlanes
{
    /// <summary>More sites make the program too large.</summary>
    public const int MostSites = 300;

    /// <summary>What counts as covered in part, of the height.</summary>
    const double Near = 1e-7;

    /// <summary>A plane that takes less than such a part of what is left to the goal does not count as one that helps.</summary>
    const int Tail = 100;

    readonly bool[] _isCounted;
    readonly WorkMeter _meter;
    readonly double[] _x;
    readonly double[] _slopes;
    readonly int[] _at;

    /// <param name="isCounted">[site]: whether it takes a place.</param>
    public BackupPlanes(bool[] isCounted, WorkMeter meter) =>
        (_isCounted, _meter, _x, _slopes, _at) = (isCounted, meter, new double[isCounted.Length], new double[isCounted.Length], new int[isCounted.Length]);

    /// <summary>How much of each site is open where the bound is reached, [site].</summary>
    public ReadOnlySpan<double> Parts => _x;

    /// <summary>Whether that is a choice.</summary>
    public bool IsWhole => Array.TrueForAll(_x, part => part is 0 or 1);

    /// <summary>The part choices whose planes count at the end: those of a case within begin with them.</summary>
    public List<double[]> Points { get; private set; } = [];

    /// <summary>Gives the rows the best prices; those they have are one of the planes.</summary>
    /// <param name="free">The sites that may be opened.</param>
    /// <param name="enough">A bound below it is as good as any.</param>
    /// <param name="most">So many planes at most.</param>
    /// <param name="patience">So many planes that do not help end it.</param>
    public void Run(BackupRows rows, int[] free, int places, List<double[]> begin, long enough, int most, int patience)
    {
        var total = 0.0;
        foreach (var weight in rows.Weights) total += weight;
        var scale = total / 100;
        var master = new BackupMaster(Array.ConvertAll(free, site => _isCounted[site]), places, 100);
        for (var at = 0; at < free.Length; at++) _at[free[at]] = at;
        var slopes = new double[free.Length];
        AddPrices(rows, master, slopes, scale);
        var points = new List<double[]>();
        foreach (var point in begin) AddPoint(point);
        var goal = (enough - rows.Covered) / scale;
        var x = new double[free.Length];
        var (last, stale) = (double.MaxValue, 0);
        for (var step = 0; step < most && !_meter.IsOver; step++)
        {
            _meter.Spend((long)master.Solve() * master.Size / 8);
            master.Read(x);
            Array.Clear(_x);
            for (var at = 0; at < x.Length; at++) _x[free[at]] = x[at] < Near ? 0 : x[at] > 1 - Near ? 1 : x[at];
            if (master.Height < goal - Near) break;
            stale = last - master.Height < (master.Height - goal) / Tail ? stale + 1 : 0;
            last = master.Height;
            if (stale > patience) break;
            if (AddPoint([.. _x]) > master.Height - (Near * 100)) break;
        }

        Price(rows, points, master.Shares());

        double AddPoint(double[] point)
        {
            points.Add(point);
            Array.Clear(_slopes);
            var (constant, covered) = Plane(rows, point);
            for (var at = 0; at < free.Length; at++) slopes[at] = _slopes[free[at]] / scale;
            master.Add(constant / scale, slopes);
            return covered / scale;
        }
    }

    void AddPrices(BackupRows rows, BackupMaster master, double[] slopes, double scale)
    {
        var constant = 0.0;
        for (var row = 0; row < rows.Weights.Length; row++)
        {
            constant += Math.Max(0, rows.Weights[row] - rows.High[row] - (rows.IsTwice[row] ? rows.Low[row] : 0));
            foreach (var site in rows.Rows.SitesOf(row)) slopes[_at[site]] += (rows.IsTwice[row] && site == rows.Special[row] ? rows.Low[row] : rows.High[row]) / scale;
        }

        _meter.Spend(rows.Rows.Site.Length);
        master.Add(constant / scale, slopes);
    }

    /// <summary>The plane of a part choice, its slopes left in the field: its constant, and what the rows count for there.</summary>
    (double Constant, double Covered) Plane(BackupRows rows, double[] point)
    {
        var (constant, covered) = (0.0, 0.0);
        _meter.Spend(rows.Rows.Site.Length);
        for (var row = 0; row < rows.Weights.Length; row++)
        {
            var sites = rows.Rows.SitesOf(row);
            var weight = (double)rows.Weights[row];
            var (part, each, special) = Ask(sites, rows.IsTwice[row], point);
            covered += part * weight;
            if (each == 0)
            {
                constant += weight;
                continue;
            }

            var price = each * weight;
            foreach (var site in sites) _slopes[site] += price;
            if (special >= 0) _slopes[special] -= price;
        }

        return (constant, covered);
    }

    /// <summary>How much of a row counts at a point, what of its weight each of its sites is to pay there, and which one pays nothing; −1: none.</summary>
    static (double Part, double Each, int Special) Ask(ReadOnlySpan<int> sites, bool isTwice, double[] point)
    {
        var (sum, largest, special) = (0.0, -1.0, -1);
        foreach (var site in sites)
        {
            sum += point[site];
            if (point[site] > largest) (largest, special) = (point[site], site);
        }

        if (!isTwice) return sum < 1 - Near ? (sum, 1, -1) : (1, 0, -1);
        var (half, others) = (sum / 2, sum - largest);
        if (Math.Min(half, others) >= 1 - Near) return (1, 0, -1);
        return others <= half ? (others, 1, special) : (half, 0.5, -1);
    }

    /// <summary>Adds up the prices of the planes by their shares: the site that is asked the least is the special one, and the others pay what the next does.</summary>
    void Price(BackupRows rows, List<double[]> points, double[] shares)
    {
        var used = new List<(double[] Point, double Share)>();
        for (var which = 0; which < points.Count; which++)
        {
            if (shares[which + 2] > 0) used.Add((points[which], shares[which + 2]));
        }

        Points = [.. used.Select(one => one.Point)];
        Array.Clear(_slopes);
        for (var row = 0; row < rows.Weights.Length; row++)
        {
            var sites = rows.Rows.SitesOf(row);
            var weight = (double)rows.Weights[row];
            var (all, first) = (shares[1] * rows.High[row], sites[0]);
            foreach (var site in sites) _slopes[site] = 0;
            if (rows.IsTwice[row]) _slopes[rows.Special[row]] = shares[1] * (rows.High[row] - rows.Low[row]);
            foreach (var (point, share) in used)
            {
                var (_, each, special) = Ask(sites, rows.IsTwice[row], point);
                all += share * each * weight;
                if (special >= 0) _slopes[special] += share * each * weight;
            }

            _meter.Spend((long)sites.Length * used.Count);
            if (!rows.IsTwice[row])
            {
                rows.High[row] = Math.Clamp((long)Math.Round(all), 0, rows.Weights[row]);
                continue;
            }

            var (most, next) = (-1.0, -1.0);
            foreach (var site in sites)
            {
                var credit = _slopes[site];
                if (credit > most) (first, most, next) = (site, credit, most);
                else if (credit > next) next = credit;
            }

            rows.Special[row] = first;
            rows.Low[row] = Math.Clamp((long)Math.Round(all - most), 0, rows.Weights[row]);
            rows.High[row] = Math.Clamp((long)Math.Round(all - next), rows.Low[row], rows.Weights[row]);
        }
    }
}

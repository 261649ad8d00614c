using Geo.Import.Names;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;

namespace Geo.Import.Coordinates;

/// <summary>
/// Holds the places of a source against the boundaries of the units, where its system is not declared or does not fit, and weighs every other reading. It reports and never
/// converts: what it finds is applied on the user's word alone. Not for several threads at once.
/// </summary>
/// <remarks>Its bounds are assumptions of this product; DECISIONS.md gives their reasons.</remarks>
sealed class CoordinateDetective(Study study, UnitTree tree, Boundaries boundaries, UnitDirectory units, CancellationToken cancellation)
{
    /// <summary>A declared system with this share of its rows inside is believed without weighing others.</summary>
    const double ShareBelieved = 0.98;

    /// <summary>A reading that leaves more than a fifth of the rows outside fits nothing.</summary>
    const double ShareNeeded = 0.8;

    /// <summary>Readings closer together than this are one and the same for the boundaries.</summary>
    const double SameMetres = 30;

    /// <summary>GCJ-02 and BD-09 are within 1.5 km of WGS 84: what lies further off is not explained by boundaries in one of them.</summary>
    const double BoundariesDoubtMetres = 3000;

    const int MostFits = 12;

    /// <summary>The first look takes at most so many rows, evenly.</summary>
    const int MostLooked = 10_000;

    readonly UnitGround _ground = new(tree);

    public UnitGround Ground => _ground;

    /// <summary>The reading that the source examined last was read in.</summary>
    public CoordinateGuess AsRead { get; private set; } = new(Crs.Wgs84);

    /// <summary>What is to be said of a source; null where its system is declared and nothing can be held against it, or where it holds no coordinates.</summary>
    /// <param name="guess">The reading that fits better, where one does.</param>
    /// <param name="sample">The rows it was found on; null where a look was enough.</param>
    public CoordinateEvidence? Examine(StudySource source, ImportReport report, PlacedRows placed, out CoordinateGuess? guess, out CoordinateSample? sample)
    {
        (guess, sample) = (null, null);
        if (report.CrsOrigin == CrsOrigin.None) return null;
        var isStated = Boundaries.IsStatedBy(report.CrsOrigin);
        if (!_ground.HasBoundaries) return isStated ? null : Evidence(source, report.Read) with { Doubt = CoordinateDoubt.NoBoundaries };
        if (isStated && !placed.Columns.HasOthers && FirstLook(source, report, placed) is { } fits) return fits;
        sample = new CoordinateSampler(tree, _ground, units, cancellation).Read(source, study.Folder, report.Read);
        return Weigh(source, report, sample, isStated, out guess);
    }

    /// <summary>The evidence where the places fit as they are; null where they do not.</summary>
    CoordinateEvidence? FirstLook(StudySource source, ImportReport report, PlacedRows placed)
    {
        var impossible = report.Tallies.Where(tally => tally.List == FaultList.Rejection
            && tally.Code is FaultCode.CoordinatesOutOfRange or FaultCode.AxesSwapped or FaultCode.EastingZone).Sum(tally => tally.Count);
        var byName = placed.Units.Where(unit => _ground.IsKnown(unit)).Take(Contest.Fewest).Count() == Contest.Fewest;
        var stride = ((placed.Longitudes.Length - 1) / MostLooked) + 1;
        var (tested, inside, insideAny) = (0L, 0L, 0L);
        for (var row = 0; row < placed.Longitudes.Length; row += stride)
        {
            if (byName && !_ground.IsKnown(placed.UnitOf(row))) continue;
            tested++;
            var (longitude, latitude) = (placed.Longitudes[row], placed.Latitudes[row]);
            var isInAny = _ground.Find(longitude, latitude) >= 0;
            if (isInAny) insideAny++;
            if (byName ? _ground.IsIn(placed.UnitOf(row), longitude, latitude) : isInAny) inside++;
        }

        impossible /= stride;
        if (inside < ShareBelieved * (tested + impossible)) return null;
        return Evidence(source, placed.Longitudes.Length) with
        {
            Verdict = CoordinateVerdict.Fits,
            NamedBy = byName ? placed.Columns.Unit : "",
            Fits = [new() { XColumn = placed.Columns.X, YColumn = placed.Columns.Y, Crs = report.Crs, Tested = tested + impossible, Inside = inside, InsideAny = insideAny, Impossible = impossible }],
            Best = 0,
        };
    }

    CoordinateEvidence Weigh(StudySource source, ImportReport report, CoordinateSample sample, bool isStated, out CoordinateGuess? guess)
    {
        var asRead = AsRead = new(SourceCrs.Of(source, source.Crs ?? CodeOf(report)));
        List<ReadingTrial> trials = [new(sample, _ground, 0, asRead)];
        for (var pair = 0; pair < sample.Pairs.Count; pair++)
        {
            var others = Readings.Of(sample.Pairs[pair], _ground.Box).Where(other => pair > 0 || !IsSame(other, asRead));
            trials.AddRange(others.Select(other => new ReadingTrial(sample, _ground, pair, other)));
            cancellation.ThrowIfCancellationRequested();
        }

        var byName = sample.Units.Count(unit => unit >= 0) >= Contest.Fewest;
        var rows = Tested(sample, trials, byName);
        Decision decision = new(trials, rows, byName);
        if (boundaries.IsStated && decision.BestShare < ShareBelieved && rows.Count >= Contest.Fewest
            && ShiftSearch.From(sample, _ground, decision.ShiftedFrom, rows, byName) is { } shifted)
        {
            trials.Add(new(sample, _ground, 0, shifted));
            decision = new(trials, rows, byName);
        }

        var (verdict, doubt) = Judge(decision, isStated);
        guess = verdict == CoordinateVerdict.AnotherFits ? decision.Best.Guess : null;
        var fits = decision.Ranked().Take(MostFits).ToList();
        return Hinted(source, report, decision, Evidence(source, sample.Rows.Length == 0 ? 0 : report.Read) with
        {
            Verdict = verdict,
            Doubt = doubt,
            NamedBy = byName ? sample.NamedBy : "",
            Fits = [.. fits.Select(trial => trial.Fit(rows, byName, decision.Best))],
            Best = fits.IndexOf(decision.Best),
        });
    }

    static string CodeOf(ImportReport report) => report.Crs.Split(' ')[0];

    static bool IsSame(CoordinateGuess one, CoordinateGuess other) =>
        one.IsSwapped == other.IsSwapped && (one.Crs.Code == other.Crs.Code || (one.Crs.Epsg is 4326 or 4490 && other.Crs.Epsg is 4326 or 4490));

    /// <summary>The rows that can tell: those that name a unit; where too few do, those that lie in some unit by some reading.</summary>
    static List<int> Tested(CoordinateSample sample, List<ReadingTrial> trials, bool byName)
    {
        var read = sample.Pairs[0];
        return [.. Enumerable.Range(0, sample.Rows.Length).Where(row => double.IsFinite(read.X[row]) && double.IsFinite(read.Y[row])
            && (byName ? sample.Units[row] >= 0 : trials.Exists(trial => trial.IsInsideAny[row])))];
    }

    (CoordinateVerdict Verdict, CoordinateDoubt Doubt) Judge(Decision decision, bool isStated)
    {
        var (verdict, doubt) = decision.Judge(isStated);
        if (boundaries.IsStated || doubt is CoordinateDoubt.TooFewRows or CoordinateDoubt.NothingFits) return (verdict, doubt);
        if (verdict == CoordinateVerdict.Fits && isStated) return (verdict, doubt);
        if (verdict == CoordinateVerdict.AnotherFits && decision.BestIsFar(BoundariesDoubtMetres) && decision.Best.Guess.Crs.Epsg is not null) return (verdict, doubt);
        return (CoordinateVerdict.Undecided, isStated ? CoordinateDoubt.BoundariesUnstated : CoordinateDoubt.NeitherStated);
    }

    /// <summary>What the user would write to settle it.</summary>
    static CoordinateEvidence Hinted(StudySource source, ImportReport report, Decision decision, CoordinateEvidence evidence)
    {
        var key = $"sources.{KeyOf(source.Role)}";
        var best = decision.Best.Guess;
        if (evidence.Doubt == CoordinateDoubt.BoundariesUnstated)
        {
            return report.Crs is "GCJ-02" or "BD-09" && best.IsPlain ? evidence with { HintKey = "sources.units.crs", HintValue = report.Crs } : evidence;
        }

        if (evidence.Verdict == CoordinateVerdict.Undecided || (evidence.Verdict == CoordinateVerdict.Fits && report.CrsOrigin == CrsOrigin.Study)) return evidence;
        if (best.IsPlain) return evidence with { HintKey = $"{key}.crs", HintValue = best.Crs.Code };
        var pair = evidence.Fits[0];
        return best.IsSwapped && !best.IsShifted && pair.YColumn.Length > 0
            ? evidence with { HintKey = $"{key}.columns", HintValue = $"{{longitude: {pair.YColumn}, latitude: {pair.XColumn}}}" } : evidence;
    }

    CoordinateEvidence Evidence(StudySource source, long rows) => new()
    {
        Verdict = CoordinateVerdict.Undecided,
        Boundaries = boundaries.Files,
        BoundariesCrs = boundaries.Crs,
        BoundariesStated = boundaries.IsStated,
        NamedBy = "",
        Rows = rows,
    };

    static string KeyOf(SourceRole role) => role switch
    {
        SourceRole.Facilities => "facilities",
        SourceRole.Population => "population",
        SourceRole.Places => "places",
        _ => "units",
    };

    /// <summary>The readings of one source in order of merit; the first trial is the way it was read.</summary>
    sealed class Decision
    {
        readonly List<ReadingTrial> _trials;
        readonly List<int> _rows;
        readonly bool _byName;

        public Decision(List<ReadingTrial> trials, List<int> rows, bool byName)
        {
            (_trials, _rows, _byName) = (trials, rows, byName);
            Best = trials.Where(trial => trial.Pair == 0).MaxBy(Count)!;
        }

        /// <summary>Of the columns that are read, the reading with most rows inside; of equal ones the first.</summary>
        public ReadingTrial Best { get; }

        /// <summary>What a constant shift is sought from: the way it was read; where that places less than half the rows, the best.</summary>
        public ReadingTrial ShiftedFrom => _rows.Count(row => !double.IsNaN(AsRead.Place(row).Longitude)) * 2 >= _rows.Count ? AsRead : Best;

        public double BestShare => _rows.Count == 0 ? 0 : Count(Best) / (double)_rows.Count;

        ReadingTrial AsRead => _trials[0];

        /// <summary>The way it was read, then the others, best first.</summary>
        public IEnumerable<ReadingTrial> Ranked() => [AsRead, .. _trials.Skip(1).OrderByDescending(Count).ThenBy(trial => trial.Pair)];

        /// <summary>Whether the best reading puts rows further than a bound from where they were read; what could not be read at all is far.</summary>
        public bool BestIsFar(double metres) => ApartMetres(Best, AsRead) is not { } apart || apart > metres;

        public (CoordinateVerdict Verdict, CoordinateDoubt Doubt) Judge(bool isStated)
        {
            if (_rows.Count < Contest.Fewest) return (CoordinateVerdict.Undecided, CoordinateDoubt.TooFewRows);
            if (BestShare < ShareNeeded) return (CoordinateVerdict.Undecided, CoordinateDoubt.NothingFits);
            var isBetter = Best != AsRead && !IsSamePlace(Best, AsRead) && Wins(Best, AsRead);
            if (!isBetter && isStated)
            {
                return Count(AsRead) >= ShareNeeded * _rows.Count ? (CoordinateVerdict.Fits, CoordinateDoubt.None) : (CoordinateVerdict.Undecided, CoordinateDoubt.NothingFits);
            }

            var champion = isBetter ? Best : AsRead;
            var standsOut = _trials.TrueForAll(rival => rival.Pair != 0 || rival == champion || IsSamePlace(rival, champion) || Wins(champion, rival));
            if (!standsOut) return (CoordinateVerdict.Undecided, CoordinateDoubt.TooAlike);
            return (isBetter ? CoordinateVerdict.AnotherFits : CoordinateVerdict.Fits, CoordinateDoubt.None);
        }

        int Count(ReadingTrial trial)
        {
            var (inside, count) = (Inside(trial), 0);
            foreach (var row in _rows) count += inside[row] ? 1 : 0;
            return count;
        }

        bool Wins(ReadingTrial one, ReadingTrial other) => Contest.Wins(Inside(one), Inside(other), _rows);

        bool[] Inside(ReadingTrial trial) => _byName ? trial.IsInside : trial.IsInsideAny;

        bool IsSamePlace(ReadingTrial one, ReadingTrial other) => ApartMetres(one, other) is < SameMetres;

        // The median; null where no row has a place in both.
        double? ApartMetres(ReadingTrial one, ReadingTrial other) =>
            one.ApartMetres(other, _rows) is { Length: > 0 } apart ? ReadingTrial.Median(apart) : null;
    }
}

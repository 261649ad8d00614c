using System.Diagnostics;
using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>
/// Divides the time of an answer: the search has what the check of its proof, the exchanges and the telling will not need. The proof grows with the search, so what its check will take is asked again and again, and the
/// search ends when no more than that is left; the pace that this goes by is measured anew before it does. A limit of work alone has no clock.
/// </summary>
sealed class SearchTime : IDisposable
{
    static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(20);

    /// <summary>Who stops a search waits no longer than this for the check of its proof.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    // However late it is when the question is made, a search has a tenth of the time, and the check of its proof as well.
    const int Least = 10;

    const int MostRehearsals = 3;

    // A rehearsal takes the best of its turns, and a busy machine is not always at its best: of the time, this part is nobody's.
    const int Margin = 20;

    // Of what came before the search: an answer over tables writes less than was read; over a study the people are gone through again, and the standards are judged anew.
    const double TellingTables = 0.2;
    const double TellingStudy = 1;

    readonly long _begun;
    readonly bool _isByClock;
    readonly TimeSpan _telling;
    readonly CancellationToken _stopped;
    readonly CancellationTokenSource _search;
    readonly CancellationTokenSource _check = new();
    readonly CancellationTokenSource _exchanges;
    readonly Timer? _timer;
    readonly SitingProblem _asked;
    readonly Lock _gate = new();
    CheckPace? _pace;
    TimeSpan _rehearsal;
    int _rehearsals;
    int _looking;
    CancellationTokenRegistration _hurry;
    TimeSpan _time;
    bool _isOver;

    /// <param name="stopped">Ends the search, not the answer.</param>
    public SearchTime(SitingRequest request, SitingProblem asked, CancellationToken stopped)
    {
        (_begun, _isByClock, _time, _stopped, _asked) = (request.Begun, request.Effort.Work is null, request.Time, stopped, asked);
        (_search, _exchanges) = (CancellationTokenSource.CreateLinkedTokenSource(stopped), CancellationTokenSource.CreateLinkedTokenSource(stopped));
        // A limit of work alone must not depend on the clock.
        if (!_isByClock) return;
        _telling = Telling(request);
        var sites = request.Sites ?? asked.Status.Length;
        // What ends before that needs no rehearsal: a third of a second of the demo county's capacities.
        _timer = new(_ => Look(sites), null, _time / Least, s_between);
    }

    public CancellationToken Search => _search.Token;

    public ProofSize Proof { get; } = new();

    /// <summary>What is left of a request's time when the answer to it is told in it; a tenth of it where nothing is.</summary>
    public static TimeSpan LeftOf(SitingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var left = request.Time - Telling(request) - Stopwatch.GetElapsedTime(request.Begun);
        return left > request.Time / Least ? left : request.Time / Least;
    }

    /// <summary>Ends when the request's time does, or who asked stops it; a limit of work alone has no clock.</summary>
    public static CancellationTokenSource Rest(SitingRequest request, CancellationToken stopped)
    {
        ArgumentNullException.ThrowIfNull(request);
        var rest = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        if (request.Effort.Work is null) rest.CancelAfter(LeftOf(request));
        return rest;
    }

    /// <summary>Another program is asked as well, and has as much time again.</summary>
    public void Extend() => _time *= 2;

    /// <summary>The search is over: what is left is the check's. To be asked once.</summary>
    public CancellationToken Check()
    {
        Stop();
        if (_isByClock) _check.CancelAfter(Left(_time / Least));
        _hurry = _stopped.UnsafeRegister(_ => _check.CancelAfter(_isByClock && Left(_time / Least) < s_patience ? Left(_time / Least) : s_patience), null);
        return _check.Token;
    }

    /// <summary>What is left then is the exchanges'.</summary>
    public CancellationToken Exchanges()
    {
        if (_isByClock) _exchanges.CancelAfter(Left(TimeSpan.Zero));
        return _exchanges.Token;
    }

    public void Dispose()
    {
        Stop();
        _hurry.Dispose();
        _search.Dispose();
        _check.Dispose();
        _exchanges.Dispose();
    }

    void Look(int sites)
    {
        // A rehearsal takes longer than it is to the next look.
        if (Interlocked.Exchange(ref _looking, 1) == 1) return;
        if (_pace is null) Rehearse();
        // Code is slow the first time, and a machine is not always as busy: what was measured at the beginning may be many times too long.
        if (IsLate(sites) && (_rehearsals++ >= MostRehearsals || Elapsed + _rehearsal >= _time - _telling || IsStillLate(sites))) End();
        Volatile.Write(ref _looking, 0);
    }

    bool IsStillLate(int sites)
    {
        Rehearse();
        return IsLate(sites);
    }

    void Rehearse()
    {
        var before = Elapsed;
        _pace = CheckPace.Of(_asked);
        _rehearsal = Elapsed - before;
    }

    bool IsLate(int sites)
    {
        var exchanges = _pace!.Vector * sites;
        if (exchanges > _time / Least || _asked.Model == SitingModel.CapacitatedCovering) exchanges = _time / Least;
        var rehearsal = _rehearsals < MostRehearsals ? _rehearsal : TimeSpan.Zero;
        return Elapsed + rehearsal + _pace.For(Proof) >= _time - _telling - exchanges - (_time / Margin);
    }

    void End()
    {
        lock (_gate)
        {
            if (!_isOver) _search.Cancel();
        }
    }

    /// <summary>No look at the clock ends the search any more.</summary>
    void Stop()
    {
        _timer?.Dispose();
        lock (_gate) _isOver = true;
    }

    TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begun);

    TimeSpan Left(TimeSpan least)
    {
        var left = _time - _telling - Elapsed;
        return left > least ? left : least;
    }

    static TimeSpan Telling(SitingRequest request)
    {
        var telling = Stopwatch.GetElapsedTime(request.Begun) * (request.IsOfStudy ? TellingStudy : TellingTables);
        return telling < request.Time / 2 ? telling : request.Time / 2;
    }
}

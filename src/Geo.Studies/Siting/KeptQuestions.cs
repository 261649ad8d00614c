using Geo.Analyse.Allocation;

namespace Geo.Studies.Siting;

/// <summary>
/// The ways from candidates to people of the questions asked last: who asks for one site more, or for another share, waits for the search alone. Safe for any thread.
/// </summary>
public sealed class KeptQuestions
{
    const int Most = 4;

    /// <summary>Pairs of a candidate and a demand point, together; twelve bytes each. One question is kept whatever its size.</summary>
    const long MostPairs = 16_000_000;

    readonly Lock _gate = new();
    readonly List<(QuestionKey Key, AddedSites Question)> _kept = [];

    /// <param name="make">Of a question that is not kept.</param>
    public AddedSites Get(QuestionKey key, Func<AddedSites> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        lock (_gate)
        {
            var known = _kept.FindIndex(one => one.Key == key);
            if (known >= 0) return Latest(_kept[known]);
        }

        // Not under the gate: it takes a while, and may be ended by who asked.
        var question = make();
        lock (_gate) return Latest((key, question));
    }

    AddedSites Latest((QuestionKey Key, AddedSites Question) entry)
    {
        _kept.RemoveAll(one => one.Key == entry.Key);
        _kept.Add(entry);
        while (_kept.Count > 1 && (_kept.Count > Most || _kept.Sum(one => (long)one.Question.Problem.Pairs.Site.Length) > MostPairs)) _kept.RemoveAt(0);
        return entry.Question;
    }
}

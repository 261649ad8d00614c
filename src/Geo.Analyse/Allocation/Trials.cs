namespace Geo.Analyse.Allocation;

/// <summary>Searches that begin elsewhere: the best choice with a few sites exchanged by lot, so that one valley is not the only one seen.</summary>
static class Trials
{
    const int Rounds = 12;

    const int MostRounds = 400;

    const int FewChanges = 4;

    const long WorkEach = 4_000_000;

    /// <param name="more">Work for further rounds, each of which leaves most sites where they are: for questions with many valleys.</param>
    /// <param name="early">What may end the question once a choice is known.</param>
    public static void Run(ICaseTree tree, SiteRules rules, ulong seed, WorkMeter meter, long more = 0, Action? early = null)
    {
        var before = meter.Done;
        tree.Try(new bool[rules.Count]);
        var work = meter.Done - before;
        early?.Invoke();
        if (tree.Open is null || work > WorkEach) return;
        var free = Enumerable.Range(0, rules.Count).Where(rules.IsFree).ToArray();
        if (free.Length < 2) return;
        var last = meter.Done + more;
        for (var (round, state) = (0, seed); (round < Rounds || (round < MostRounds && meter.Done < last)) && !meter.IsOver && !tree.IsEnough; round++)
        {
            bool[] trial = [.. tree.Open];
            for (var change = 0; change < 3 + (more > 0 ? round % FewChanges : round); change++) trial[free[(int)(Next(ref state) % (ulong)free.Length)]] ^= true;
            tree.Try(trial);
        }
    }

    // SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
    static ulong Next(ref ulong state)
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

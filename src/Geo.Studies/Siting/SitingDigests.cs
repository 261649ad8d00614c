namespace Geo.Studies.Siting;

/// <summary>What a question is made of, part by part, as SHA-256 in hexadecimal digits: a proof says by it whose it is. Nothing is believed because of a digest; the checker reads the figures themselves.</summary>
static class SitingDigests
{
    /// <returns>The parts in order, each with the options, or the table, that it comes from.</returns>
    public static IReadOnlyList<(string Part, string Digest, string From)> Of(SitingTables tables)
    {
        var (problem, isStudy) = (tables.Problem, tables.Names is not null);
        return
        [
            ("weights", Digest(problem.Weights), isStudy ? "--weight · --factors · --by-unit · --standard" : tables.Request.Demand),
            ("costs", ProofFile.Digest([.. problem.Pairs.First, .. problem.Pairs.Site], problem.Pairs.Cost), isStudy ? "--standard · --by-unit · --travel · --mode · --existing" : tables.Request.Costs),
            ("status", ProofFile.Digest([.. problem.Status.Select(status => (int)status)], problem.SiteCosts), isStudy ? "--existing · --candidates · --prices" : tables.Request.Candidates ?? tables.Request.Costs),
            ("capacities", Digest([.. problem.Capacities, .. problem.Least, .. problem.Levels.Select(level => (long)level)]), isStudy ? "--capacity · --band · --busy" : "--band · --busy · --candidates"),
            ("rules", Digest([.. problem.Rules.SelectMany(rule => (long[])[(long)rule.Kind, rule.Most, rule.Sites.Length, .. rule.Sites, .. rule.Sites.Select((_, at) => rule.AmountOf(at))])]), "--budget · --prices · --apart · --conflicts · --each-unit"),
        ];
    }

    static string Digest(long[] numbers) => ProofFile.Digest([], numbers);
}

using Geo.Model.Imports;

namespace Geo.Present.Accounts;

/// <summary>All that one source's report says under one code: how often it occurred, and the ones it lists.</summary>
/// <param name="Count">All of them, also those that are not listed.</param>
/// <param name="Listed">At least one, in the order of the file.</param>
sealed record FaultGroup(FaultList List, FaultCode Code, long Count, IReadOnlyList<Fault> Listed)
{
    const string Various = "…";

    /// <summary>A fault to speak of all of them: what they do not have in common is left open.</summary>
    public Fault Common => Listed[0] with
    {
        Column = Same(fault => fault.Column),
        Value = Same(fault => fault.Value),
        Hint = Same(fault => fault.Hint),
    };

    /// <summary>Rejections, repairs and remarks by code, in the order of their first occurrence in each list.</summary>
    public static IEnumerable<FaultGroup> Of(ImportReport report) =>
        Of(report, FaultList.Rejection).Concat(Of(report, FaultList.Repair)).Concat(Of(report, FaultList.Remark));

    /// <summary>The faults a report lists under one heading.</summary>
    public static IReadOnlyList<Fault> In(ImportReport report, FaultList list) => list switch
    {
        FaultList.Rejection => report.Rejections,
        FaultList.Repair => report.Repairs,
        _ => report.Remarks,
    };

    static IEnumerable<FaultGroup> Of(ImportReport report, FaultList list) =>
        from fault in In(report, list)
        group fault by fault.Code into alike
        let listed = alike.ToArray()
        let tally = report.Tallies.FirstOrDefault(tally => tally.List == list && tally.Code == alike.Key)
        select new FaultGroup(list, alike.Key, Math.Max(listed.Length, tally?.Count ?? 0), listed);

    string Same(Func<Fault, string> of) => Listed.All(fault => of(fault) == of(Listed[0])) ? of(Listed[0]) : Various;
}

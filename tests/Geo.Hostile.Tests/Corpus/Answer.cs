using Geo.Model.Imports;

namespace Geo.Hostile.Tests.Corpus;

/// <summary>What the product has to say to a bad file.</summary>
/// <param name="IsRefused">The file stops the import; else its rows are accounted for.</param>
/// <param name="Rows">Accepted, repaired, rejected and left out: the rows the maker put in, each in one of the four.</param>
/// <param name="Codes">Every code that the report or the refusal names, without order.</param>
sealed record Answer(bool IsRefused, (long Accepted, long Repaired, long Rejected, long LeftOut) Rows, FaultCode[] Codes)
{
    public static Answer Refused(params FaultCode[] codes) => new(true, default, codes);

    public static Answer Account(long accepted, long repaired, long rejected, params FaultCode[] codes) => new(false, (accepted, repaired, rejected, 0), codes);
}

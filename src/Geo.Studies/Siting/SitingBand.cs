using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>How many people a facility serves, as a standard has it: one for each 30,000–100,000.</summary>
static class SitingBand
{
    /// <exception cref="BadInputException">The study is not held against such a standard, or it does not count facilities by people.</exception>
    public static (decimal? Least, decimal? Most) Of(OpenedStudy opened, string id)
    {
        var standard = opened.Standards.FirstOrDefault(one => one.Id == id);
        if (standard?.Rule is not RatioRule { Supply: "facilities", Minimum: > 0 } rule)
            throw new BadInputException(new Fault(FaultCode.BandUnfit, opened.Study.Id, 0, "", id, string.Join(", ", opened.Standards.Where(one => one.Rule is RatioRule { Supply: "facilities" }).Select(one => one.Id))));
        return (rule.PerAtLeast / (rule.Maximum ?? rule.Minimum), rule.Per / rule.Minimum);
    }
}

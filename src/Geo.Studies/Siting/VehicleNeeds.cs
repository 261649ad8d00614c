using Geo.Analyse.Standards;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Standards;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>How many ambulances a standard of the study asks for.</summary>
static class VehicleNeeds
{
    const string Ambulances = "ambulances";

    /// <param name="id">Null: the one that can be computed.</param>
    /// <exception cref="BadInputException">There is no such standard, none can be computed, or several can and none is named.</exception>
    public static VehicleNeed Of(OpenedStudy opened, string? id, CancellationToken cancellation)
    {
        Standard[] asked = [.. opened.Standards.Where(standard => standard.Rule is RatioRule { Supply: Ambulances } && (id is null || standard.Id == id))];
        RatioFinding[] found = [.. StandardEvaluation.Evaluate(opened.Study, opened.Findings.Placed, asked, opened.Travel, null, cancellation).OfType<RatioFinding>()];
        // Two ways to write one rule differ by a rounding; the stricter one satisfies both.
        var best = found.OrderByDescending(finding => finding.Units.Sum(unit => unit.Need)).ThenBy(finding => finding.Standard.Id, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new BadInputException(new Fault(FaultCode.VehiclesUnsaid, opened.Study.Id, 0, "", id ?? "", string.Join(", ", opened.Standards.Where(standard => standard.Rule is RatioRule { Supply: Ambulances }).Select(standard => standard.Id))));
        return new(
            best.Standard, new(best.Units.Sum(unit => unit.Population.Millionths)), new(best.Units.Sum(unit => unit.Base.Millionths)), ((RatioRule)best.Standard.Rule).Per,
            best.Units.Sum(unit => unit.Need), best.Units.Sum(unit => unit.Have));
    }
}

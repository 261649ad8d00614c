using Geo.Model.Studies;

namespace Geo.Analyse.Placing;

/// <summary>What a study says about placing its people; the first source that states something decides.</summary>
sealed record PlacingOptions(OutsidePoints Outside, OutsidePoints OutsideFacilities, bool ScaleToUnits, double SpreadMetres)
{
    public static PlacingOptions Of(Study study)
    {
        var population = study.SourcesOf(SourceRole.Population).ToList();
        var spread = population.Find(source => source.Shape == PopulationShape.UnitTotals) ?? population.FirstOrDefault();
        return new(
            population.Exists(source => source.Outside == OutsidePoints.Nearest) ? OutsidePoints.Nearest : OutsidePoints.Drop,
            study.SourcesOf(SourceRole.Facilities).Any(source => source.Outside == OutsidePoints.Nearest) ? OutsidePoints.Nearest : OutsidePoints.Drop,
            population.Exists(source => source.ScaleToUnits),
            Math.Max(1, spread?.Spread.Value ?? 250));
    }
}

using Geo.Analyse.Candidates;
using Geo.Analyse.Placing;
using Geo.Analyse.Snapping;
using Geo.Import.Rasters;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Studies.Streets;

namespace Geo.Studies.Siting;

/// <summary>Leaves out the places where nothing may be built, and counts them by reason.</summary>
sealed class CandidateSieve(CandidateRule rule, UnitLocator locator, StreetNetwork? roads, CancellationToken cancellation)
{
    /// <summary>Columns and rows of heights that are read at most; a larger raster is thinned out.</summary>
    const int MostCells = 20_000;

    readonly List<(CandidateOmission Why, int Count)> _leftOut = [];

    /// <exception cref="BadInputException">A file can't be used.</exception>
    public (IReadOnlyList<SiteCandidate> Kept, List<(CandidateOmission Why, int Count)> LeftOut) Sift(List<SiteCandidate> listed)
    {
        var kept = listed;
        // A planner's own list, and villages that he names, may lie across the border; what is made here may not.
        if (rule.Source is CandidateSource.Junctions or CandidateSource.Grid && locator.HasBoundaries)
            kept = Leave(kept, CandidateOmission.OutsideArea, site => locator.Find(site.Place.Longitude, site.Place.Latitude) < 0);
        if (rule.ClosedGround is { } path)
        {
            var ground = new ClosedGround(UrbanAreaReader.Read(new StudySource { Role = SourceRole.UrbanAreas, Path = path }, Environment.CurrentDirectory, cancellation).Areas);
            kept = Leave(kept, CandidateOmission.ClosedGround, site => ground.Holds(site.Place));
        }

        if (rule is { Heights: { } heights, MostSlope: { } most }) kept = Level(kept, heights, most);
        return (rule.NearRoad is null ? kept : NearRoads(kept), _leftOut);
    }

    List<SiteCandidate> Level(List<SiteCandidate> sites, string path, double most)
    {
        var heights = HeightRaster.Read(path, Path.GetFullPath(path), MostCells, cancellation);
        var slopes = sites.ToDictionary(site => site.Id, site => GroundSlope.At(heights, site.Place), StringComparer.Ordinal);
        var known = Leave(sites, CandidateOmission.WithoutHeight, site => double.IsNaN(slopes[site.Id]));
        return Leave(known, CandidateOmission.TooSteep, site => slopes[site.Id] > most);
    }

    List<SiteCandidate> NearRoads(List<SiteCandidate> sites)
    {
        var graph = OpenedRoads.GraphOf(roads!, rule.Mode, null, withTraffic: true, heights: null, cancellation);
        var snapped = SnappedPlaces.Of(graph, new(graph), [.. sites.Select(site => site.Place)], rule.NearRoad, cancellation: cancellation);
        var far = Enumerable.Range(0, sites.Count).Where(at => !snapped[at].IsOnNetwork).Select(at => sites[at].Id).ToHashSet(StringComparer.Ordinal);
        return Leave(sites, CandidateOmission.FarFromRoad, site => far.Contains(site.Id));
    }

    List<SiteCandidate> Leave(List<SiteCandidate> sites, CandidateOmission why, Func<SiteCandidate, bool> isOut)
    {
        List<SiteCandidate> kept = [.. sites.Where(site => !isOut(site))];
        if (kept.Count < sites.Count) _leftOut.Add((why, sites.Count - kept.Count));
        return kept;
    }
}

using Geo.Import.Coordinates;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>One source being read: its rows behind filter and flaws, its columns, its account.</summary>
sealed class SourceReading : IDisposable
{
    const int RowsBetweenLooks = 4096;

    // Points of people are 32 bytes each; a facility, a unit or a place some hundreds, and the whole of China has a million of each.
    const int MostPoints = 10_000_000;
    const int MostThings = 1_000_000;

    readonly CancellationToken _cancellation;
    readonly RowFilter? _filter;
    readonly Dictionary<string, int> _filterColumns;
    FootLines _foot = new();
    long _seen;

    /// <param name="folder">What the source's relative path starts from.</param>
    /// <param name="area">The box of the study's units, WGS 84 degrees; null where none is known.</param>
    /// <param name="fields">What the role looks for; a recognised column serves the first of them only.</param>
    /// <param name="guess">How its coordinates are read, on the user's word; null: as declared.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public SourceReading(StudySource source, string folder, Envelope? area, ReadOnlySpan<Field> fields, CancellationToken cancellation, CoordinateGuess? guess = null)
    {
        (Source, _cancellation) = (source, cancellation);
        Rows = SourceFile.Open(source, folder, cancellation);
        Columns = ColumnMap.Of(Rows, source, fields);
        Ledger = new(Rows, source.Path, MostRows(source));
        Cells = new(Rows, Columns, Ledger);
        Placing = Placing.Of(source, Rows, area, guess);
        _filter = FilterOf(source);
        _filterColumns = Columns.OfFilter(_filter?.Columns ?? []);
        Pair = CoordinatePair.Of(this);
    }

    public StudySource Source { get; }

    public SourceRows Rows { get; }

    public ColumnMap Columns { get; }

    public RowLedger Ledger { get; private set; }

    public RowCells Cells { get; private set; }

    public Placing Placing { get; }

    /// <summary>The column that holds both coordinates in one cell; null where there is none.</summary>
    public CoordinatePair? Pair { get; }

    /// <summary>The current row's polygon in WGS 84, once its place was asked for; null for a point.</summary>
    public Geometry? Polygon { get; private set; }

    public bool HasCoordinates => Rows.HasGeometry || Pair is not null || (Cells.Has(Field.Longitude) && Cells.Has(Field.Latitude));

    /// <summary>The column a place is looked for in; where there are two, that of longitudes.</summary>
    public string PlaceColumn => Columns.NameOf(Pair?.Field ?? Field.Longitude);

    /// <summary>Where the coordinates and the names of units stand.</summary>
    public CoordinateColumns CoordinateColumns => new(
        Rows.HasGeometry ? "geometry" : HasCoordinates ? PlaceColumn : "",
        !Rows.HasGeometry && Pair is null && Cells.Has(Field.Latitude) ? Columns.NameOf(Field.Latitude) : "",
        Cells.Has(Field.Unit) ? Columns.NameOf(Field.Unit) : "",
        CoordinateSampler.Pairs(this).Count > 1);

    public void Dispose() => Rows.Dispose();

    /// <exception cref="BadInputException">The source has the one of longitude and latitude without the other.</exception>
    public void RequireBothCoordinates()
    {
        if (!HasCoordinates && Cells.Has(Field.Longitude) != Cells.Has(Field.Latitude)) Columns.Require(Field.Longitude, Field.Latitude);
    }

    /// <summary>Begins again from the first row with a fresh account.</summary>
    public void Restart()
    {
        Rows.Restart();
        _foot = new();
        Ledger = new(Rows, Source.Path, MostRows(Source));
        Cells = new(Rows, Columns, Ledger);
    }

    /// <summary>The next row that can be read and that the filter keeps; the others are closed here.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public bool Next()
    {
        while (Rows.Next())
        {
            if (_seen++ % RowsBetweenLooks == 0) _cancellation.ThrowIfCancellationRequested();
            if (FlawOfCell(ofFilter: true) is { } unasked) Ledger.Reject(unasked);
            else if (_filter?.Keeps(name => Rows.Text(_filterColumns[name])) == false && IsSound) Ledger.LeaveOut();
            else if (Rows.Flaw?.Code is null or FaultCode.RowMalformed && _foot.Find(this) is { } foot) Ledger.Reject(FaultCode.FootLine, Rows.Header[foot], Rows.Text(foot).Trim());
            else if ((Rows.Flaw ?? FlawOfCell(ofFilter: false) ?? LostText()) is { } flaw) Ledger.Reject(flaw);
            else if (TotalRow.Find(this) is { } column) Ledger.Reject(FaultCode.TotalRow, Rows.Header[column], Rows.Text(column).Trim());
            else return Noted();
        }

        return false;
    }

    /// <summary>Where the current row lies. A row whose place is wrong is closed as rejected, one outside of the clip as left out.</summary>
    public PlaceOutcome Place(out LonLat place, out PlaceOrigin origin)
    {
        origin = PlaceOrigin.Given;
        Polygon = null;
        var outcome = Rows.Geometry is { } geometry ? PlaceOf(geometry, out place, out origin) : Pair is null ? PlaceOfColumns(out place) : Pair.Place(this, out place);
        if (outcome == PlaceOutcome.Unlocated) origin = PlaceOrigin.Unlocated;
        if (outcome != PlaceOutcome.Located || Source.Clip is not { } clip || clip.Contains(place)) return outcome;
        Ledger.LeaveOut();
        return PlaceOutcome.Closed;
    }

    /// <summary>Why a cell can't be read that is asked for; null where all can.</summary>
    RowFlaw? FlawOfCell(bool ofFilter)
    {
        var flaws = Rows.CellFlaws;
        for (var index = 0; index < flaws.Count; index++)
        {
            var column = flaws[index].Column;
            if (ofFilter ? _filterColumns.ContainsValue(column) : Columns.Uses(column)) return flaws[index].Flaw;
        }

        return null;
    }

    /// <summary>A cell that is looked at and whose letters an earlier conversion has lost; null where there is none.</summary>
    RowFlaw? LostText()
    {
        if (!Rows.MayHaveLostText) return null;
        for (var column = 0; column < Rows.Header.Count; column++)
        {
            if (Columns.Uses(column) && LostLetters.StandIn(Rows.Cell(column))) return new(FaultCode.TextLost, Rows.Header[column], Rows.Text(column));
        }

        return null;
    }

    bool Noted()
    {
        foreach (var repair in Rows.RowRepairs) Ledger.Repair(repair.Code, repair.Column, repair.Value, repair.Hint);
        foreach (var remark in Rows.RowRemarks) Ledger.Remark(remark.Code, remark.Column, remark.Value, remark.Hint);
        return true;
    }

    // A row whose cells can't be told apart is no row the filter could have meant: it is rejected and shown.
    bool IsSound => Rows.Flaw?.Code is not (FaultCode.RowMalformed or FaultCode.EncodingInvalid);

    /// <summary>The account, once and at the end.</summary>
    public ImportReport Report()
    {
        if (Pair?.Remark is { } order) Ledger.RemarkOnFile(order.Code, order.Column, order.Value, order.Hint);
        foreach (var remark in Rows.Remarks.Reverse())
        {
            // A projection that the study states is not missed.
            if (remark.Code == FaultCode.ProjectionMissing && Placing.Origin != CrsOrigin.Assumed) continue;
            Ledger.RemarkOnFile(remark.Code, remark.Column, remark.Value, remark.Hint);
        }

        // Phone maps write their shifted coordinates into KML all the same: the study's word counts, and is said.
        if (Rows is { CrsIsByFormat: true, Format: "kml" } && !Placing.IsWgs84) Ledger.RemarkOnFile(FaultCode.CrsAgainstFormat, "crs", Placing.Code, Rows.DeclaredCrs ?? "");
        return HasCoordinates ? Ledger.Report(Source.Role, Placing.Code, Placing.Origin) : Ledger.Report(Source.Role, "", CrsOrigin.None);
    }

    PlaceOutcome PlaceOfColumns(out LonLat place)
    {
        place = default;
        var hasX = !NumberCell.IsNothing(Columns.Cell(Field.Longitude));
        var hasY = !NumberCell.IsNothing(Columns.Cell(Field.Latitude));
        if (!hasX && !hasY) return PlaceOutcome.Unlocated;
        if (!hasX || !hasY)
        {
            Cells.Refuse(FaultCode.CoordinatesMissing, hasX ? Field.Latitude : Field.Longitude);
            return PlaceOutcome.Closed;
        }

        var isAngle = !Placing.IsProjected;
        if (!Cells.TryCoordinate(Field.Longitude, isAngle, out var x) || !Cells.TryCoordinate(Field.Latitude, isAngle, out var y)) return PlaceOutcome.Closed;
        var fault = Placing.IsUnmeasured(x, y) ? FaultCode.CoordinatesZero : Placing.TryPlace(x, y, out place);
        if (fault is null) return PlaceOutcome.Located;
        Ledger.Reject(fault.Value, $"{Columns.NameOf(Field.Longitude)}, {Columns.NameOf(Field.Latitude)}", $"{Columns.Text(Field.Longitude)}, {Columns.Text(Field.Latitude)}", Placing.HintOf(x, y));
        return PlaceOutcome.Closed;
    }

    PlaceOutcome PlaceOf(Geometry geometry, out LonLat place, out PlaceOrigin origin)
    {
        (place, origin) = (default, PlaceOrigin.Given);
        if (geometry is Point { IsEmpty: false } given && Placing.IsUnmeasured(given.X, given.Y))
        {
            Ledger.Reject(FaultCode.CoordinatesZero, "geometry", "0, 0", Placing.Code);
            return PlaceOutcome.Closed;
        }

        if (GeometryCheck.ToWgs84(this, geometry) is not { } placed) return PlaceOutcome.Closed;
        if (PlaceOfGeometry.Of(placed, out origin) is { } point)
        {
            place = new(point.X, point.Y);
            Polygon = origin == PlaceOrigin.Given ? null : placed;
            if (origin != PlaceOrigin.Given) Ledger.Remark(FaultCode.PolygonToPoint, "geometry", origin == PlaceOrigin.Centroid ? "centroid" : "interior-point");
            return PlaceOutcome.Located;
        }

        Ledger.Reject(FaultCode.GeometryWrongKind, "geometry", geometry.GeometryType, "Point, Polygon, MultiPolygon");
        return PlaceOutcome.Closed;
    }

    static int MostRows(StudySource source) => source.Role == SourceRole.Population ? MostPoints : MostThings;

    static RowFilter? FilterOf(StudySource source)
    {
        if (source.Where is not { } where) return null;
        return RowFilter.TryParse(where, out var filter, out var at) ? filter
            : throw new BadInputException(new Fault(FaultCode.FilterInvalid, source.Path, 0, "where", where, at));
    }
}

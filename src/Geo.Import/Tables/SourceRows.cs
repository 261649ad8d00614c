using System.Text;
using NetTopologySuite.Geometries;

namespace Geo.Import.Tables;

/// <summary>The rows of one source, read one after another: lines of a table, features of a GeoJSON file, records of a shapefile or of a layer.</summary>
/// <remarks>What <see cref="Cell"/> and <see cref="Geometry"/> return belongs to the current row and is gone with the next one.</remarks>
public abstract class SourceRows : IDisposable
{
    /// <summary>As a study names it: <c>csv</c>, <c>geojson</c>, <c>kml</c>, <c>shapefile</c>, <c>geopackage</c>, <c>xlsx</c>.</summary>
    public abstract string Format { get; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public abstract string Sha256 { get; }

    /// <summary>How texts were read: <c>utf-8</c>, <c>gb18030</c>, …; null where the format leaves no choice.</summary>
    public virtual string? EncodingName => null;

    /// <summary>Whether the names in <see cref="Header"/> stand in the file.</summary>
    public virtual bool HasHeader => true;

    /// <summary>The columns' names; for a table without a header row, their numbers from 1.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>Whether the format carries geometry of its own.</summary>
    public abstract bool HasGeometry { get; }

    /// <summary>The coordinate system the file itself declares; null where it does not.</summary>
    public virtual string? DeclaredCrs => null;

    /// <summary>Whether <see cref="DeclaredCrs"/> is the format's own rule, and the file itself says nothing (GeoJSON without a "crs" member).</summary>
    public virtual bool CrsIsByFormat => false;

    /// <summary>What is worth saying of the file as a whole, so far: a part that is missing, something in it that is not read.</summary>
    public virtual IReadOnlyList<RowFlaw> Remarks => [];

    /// <summary>Line of a table or row of a sheet from 1, or number of a feature from 1.</summary>
    public abstract long Row { get; }

    /// <summary>What makes the current row unreadable; null where nothing does. The cells of such a row are for the file of rejected rows only.</summary>
    public abstract RowFlaw? Flaw { get; }

    /// <summary>The current row's geometry in the file's coordinate system; null where it has none.</summary>
    public virtual Geometry? Geometry => null;

    /// <summary>Whether a ring of the current geometry was not closed and has been.</summary>
    public virtual bool RingWasClosed => false;

    /// <summary>Cells of the current row that hold no value though something stands there.</summary>
    public virtual IReadOnlyList<CellFlaw> CellFlaws => [];

    /// <summary>What the reader repaired in the current row; the row counts as repaired where it is taken.</summary>
    public virtual IReadOnlyList<RowFlaw> RowRepairs => [];

    /// <summary>What is worth saying of the current row.</summary>
    public virtual IReadOnlyList<RowFlaw> RowRemarks => [];

    /// <summary>Whether letters that were lost before may stand in some cell (<see cref="LostLetters"/>); false saves looking through every one.</summary>
    public virtual bool MayHaveLostText => true;

    /// <summary>Moves to the next row; false at the end.</summary>
    public abstract bool Next();

    /// <summary>Back before the first row.</summary>
    public abstract void Restart();

    /// <summary>A cell of the current row, UTF-8; empty where the row has none.</summary>
    public abstract ReadOnlySpan<byte> Cell(int column);

    /// <summary>Lets go of the file; most formats are in memory whole and hold none.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    public virtual string Text(int column) => Encoding.UTF8.GetString(Cell(column));

    /// <summary>The current row's cells as they stand, in the order of <see cref="Header"/> (and beyond it, where a row is too long).</summary>
    public virtual IReadOnlyList<string> Cells()
    {
        var cells = new string[Header.Count];
        for (var column = 0; column < cells.Length; column++) cells[column] = Text(column);
        return cells;
    }
}

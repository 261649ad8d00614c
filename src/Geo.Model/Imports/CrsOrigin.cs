namespace Geo.Model.Imports;

/// <summary>Who said which coordinate system a source is in.</summary>
public enum CrsOrigin
{
    /// <summary>The study declares it.</summary>
    Study,

    /// <summary>The file itself does (a .prj, a GeoPackage's srs_id, GeoTIFF keys, GeoJSON by its specification).</summary>
    File,

    /// <summary>Nobody does; WGS 84 is assumed, and said so.</summary>
    Assumed,

    /// <summary>The source holds no coordinates.</summary>
    None,
}

namespace Geo.Model.Imports;

/// <summary>Who said which coordinate system a source is in.</summary>
public enum CrsOrigin
{
    /// <summary>The study declares it.</summary>
    Study,

    /// <summary>The file itself does (a .prj, a GeoPackage's srs_id, GeoTIFF keys, a "crs" member of GeoJSON).</summary>
    File,

    /// <summary>The format's own rule does, and the file says nothing: GeoJSON and KML are WGS 84. Files that break the rule are common.</summary>
    Format,

    /// <summary>Nobody does; WGS 84 is assumed, and said so.</summary>
    Assumed,

    /// <summary>Nobody does, or what was declared does not fit; it was found by evidence, and the user accepted it.</summary>
    Guessed,

    /// <summary>The source holds no coordinates.</summary>
    None,
}

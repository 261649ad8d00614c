namespace Geo.Import.Tiles;

/// <summary>A file of map tiles in the usual pyramid (Web Mercator). For several threads at once.</summary>
public interface ITileFile : IDisposable
{
    TileSet Set { get; }

    /// <summary>A tile; null where the file has none there.</summary>
    /// <param name="row">Counted from the north.</param>
    /// <exception cref="Model.Imports.BadInputException">The file is damaged there.</exception>
    Tile? Find(int zoom, int column, int row);
}

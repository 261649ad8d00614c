using System.Security.Cryptography;
using Geo.Import.Archives;
using Geo.Model.Imports;

namespace Geo.Import.Shapefiles;

/// <summary>The files that make up one shapefile; null where one is missing.</summary>
sealed record ShapefileParts
{
    const int MostNames = 20;

    static readonly string[] s_companions = [".dbf", ".shx", ".prj", ".cpg", ".qpj"];

    /// <summary>The .shp file's name.</summary>
    public required string Name { get; init; }

    public required byte[] Shp { get; init; }

    public byte[]? Dbf { get; init; }

    public byte[]? Prj { get; init; }

    /// <summary>QGIS's definition of the coordinate system, which it wrote beside the .prj until 3.10.</summary>
    public byte[]? Qpj { get; init; }

    public byte[]? Cpg { get; init; }

    public bool HasIndex { get; init; }

    /// <summary>Of the archive, or of .shp, .dbf, .prj and .cpg one after another, as far as there are any.</summary>
    public required string Sha256 { get; init; }

    /// <param name="file">As the study names it.</param>
    /// <param name="path">A .shp file, or a folder or an archive that holds one.</param>
    /// <param name="layer">Which of several; null where there is one.</param>
    /// <exception cref="BadInputException">No .shp is there, or which is meant can't be told; the fault says what is there.</exception>
    public static ShapefileParts Find(string file, string path, string? layer)
    {
        if (Directory.Exists(path)) return Of(file, FileShelf.OfFolder(file, path), layer, FaultCode.FileMissing);
        if (File.Exists(path) && !FileShelf.IsOf(path, ".shp") && BeginsAsArchive(path))
            return Of(file, FileShelf.OfArchive(BoundedZip.Read(file, path)), layer, FaultCode.ArchiveMemberMissing);
        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder)) throw new BadInputException(new Fault(FaultCode.FileMissing, file, 0, "", file));
        var (shelf, stem) = (FileShelf.OfFolder(file, folder), Path.GetFileNameWithoutExtension(path));
        if (shelf.Find(stem, ".shp") is { } shp) return Of(file, shelf, shp);
        throw (shelf.Find(stem, ".dbf") ?? shelf.Find(stem, ".shx")) is { } other ? Without(file, other) : new(new Fault(FaultCode.FileMissing, file, 0, "", file));
    }

    static bool BeginsAsArchive(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[4];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && BoundedZip.IsZip(start);
    }

    static ShapefileParts Of(string file, FileShelf shelf, string? layer, FaultCode missing)
    {
        var shapes = shelf.Names.Where(name => FileShelf.IsOf(name, ".shp")).ToArray();
        if (shapes.Length == 0 && shelf.Names.FirstOrDefault(name => s_companions.Any(ending => FileShelf.IsOf(name, ending))) is { } other) throw Without(file, other);
        if (shapes.Length == 0) throw new BadInputException(new Fault(missing, file, 0, "", "*.shp", Listed(shelf.Names)));
        var meant = layer is null ? shapes : Array.FindAll(shapes, name => IsMeant(name, layer));
        return meant is [var one] ? Of(file, shelf, one)
            : throw new BadInputException(new Fault(FaultCode.LayerMissing, file, 0, "layer", layer ?? "", Listed([.. shapes.Select(FileShelf.StemOf)])));
    }

    static ShapefileParts Of(string file, FileShelf shelf, string shp)
    {
        var stem = FileShelf.StemOf(shp);
        byte[]? Part(string ending) => shelf.Find(stem, ending) is { } name ? shelf.Read(name) : null;
        var parts = new ShapefileParts
        {
            Name = shp,
            Shp = shelf.Read(shp),
            Dbf = Part(".dbf"),
            Prj = Part(".prj"),
            Qpj = Part(".qpj"),
            Cpg = Part(".cpg"),
            HasIndex = shelf.Find(stem, ".shx") is not null,
            Sha256 = shelf.Sha256 ?? "",
        };
        return shelf.Sha256 is null ? parts with { Sha256 = parts.HashOfParts() } : parts;
    }

    string HashOfParts()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { Shp, Dbf, Prj, Cpg }) hash.AppendData(part ?? []);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A layer is named by the file, with its ending or without, with its folders or without.</summary>
    static bool IsMeant(string name, string layer)
    {
        var stem = FileShelf.StemOf(name);
        var wanted = FileShelf.IsOf(layer, ".shp") ? FileShelf.StemOf(layer) : layer;
        return stem.Equals(wanted, StringComparison.OrdinalIgnoreCase) || stem[(stem.LastIndexOf('/') + 1)..].Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    static BadInputException Without(string file, string other) =>
        new(new Fault(FaultCode.ShapePartMissing, file, 0, "", $"{FileShelf.StemOf(other)}.shp", other));

    static string Listed(IReadOnlyList<string> names) => string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? ", …" : "");
}

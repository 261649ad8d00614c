using System.Security.Cryptography;
using Geo.Model.Imports;

namespace Geo.Import.Tables;

/// <summary>The bytes of one input file, bounded, with their SHA-256.</summary>
public sealed class FileBytes
{
    /// <summary>Larger files are refused: one array holds the file.</summary>
    public const long LargestBytes = 320L << 20;

    FileBytes(string file, byte[] bytes) => (File, Bytes) = (file, bytes);

    /// <summary>As the study names it.</summary>
    public string File { get; }

    public byte[] Bytes { get; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <param name="file">As the study names it, for the fault.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="largest">A format's own bound, at most <see cref="LargestBytes"/>.</param>
    /// <exception cref="BadInputException">The file is missing, empty or larger than the bound.</exception>
    public static FileBytes Read(string file, string path, long largest = LargestBytes)
    {
        var about = new FileInfo(path);
        if (!about.Exists) throw Missing(file, path);
        if (about.Length == 0) throw new BadInputException(new Fault(FaultCode.FileEmpty, file, 0, "", ""));
        if (about.Length > largest) throw new BadInputException(new Fault(FaultCode.FileTooLarge, file, 0, "", $"{about.Length}"));
        return new(file, System.IO.File.ReadAllBytes(path));
    }

    /// <summary>Nothing lies there, or a folder does.</summary>
    public static BadInputException Missing(string file, string path) =>
        new(new Fault(Directory.Exists(path) ? FaultCode.FileIsFolder : FaultCode.FileMissing, file, 0, "", file));

    /// <summary>Bytes that are already in memory, for an archive's member or a test.</summary>
    public static FileBytes Of(string file, byte[] bytes) => new(file, bytes);
}

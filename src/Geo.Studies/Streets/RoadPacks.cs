using System.Security.Cryptography;
using Geo.Analyse.Streets;
using Geo.Import.Streets;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Store.Networks;

namespace Geo.Studies.Streets;

/// <summary>Finds and opens prepared networks: by their own name, or beside the road file they were made from.</summary>
static class RoadPacks
{
    const string Ending = ".pack";

    public static bool IsPack(string roads) => roads.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    public static string Beside(string roads) => Path.TrimEndingDirectorySeparator(roads) + Ending;

    /// <summary>A road file as a pack names it: from the pack's folder, with slashes on any machine.</summary>
    public static string SourceOf(string pack, string roads) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(pack))!, Path.GetFullPath(roads)).Replace('\\', '/');

    /// <summary>Whether a pack was made from the bytes that the road file has now. Of a folder, nothing but its name is known.</summary>
    public static bool IsOf(StreetPack pack, string roads)
    {
        if (!File.Exists(roads)) return true;
        using var stream = new FileStream(roads, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 20);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == pack.Network.Report.Sha256;
    }

    /// <summary>A pack that the user named.</summary>
    /// <exception cref="BadInputException">It can't be used, or the road file it was made from has changed since.</exception>
    public static StreetPack Open(string path, string? tables)
    {
        if (!File.Exists(path)) throw new BadInputException(new Fault(FaultCode.FileMissing, path, 0, "", path));
        try
        {
            var pack = StreetPack.Open(path, StreetTables.Fingerprint(tables));
            if (IsOf(pack, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, pack.Source))) return pack;
            pack.Dispose();
            throw new PackException(path, PackFault.OtherInputs);
        }
        catch (PackException fault)
        {
            throw new BadInputException(new Fault(CodeOf(fault.Fault), path, 0, "", path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(new Fault(FaultCode.FileUnreadable, path, 0, "", path));
        }
    }

    /// <summary>The pack that a question over roads is answered from: one that the user named, or one beside the road file, prepared anew where the file has changed; null where there is none.</summary>
    /// <remarks>Tables of one's own rule how roads are read: with them only a pack that is named serves.</remarks>
    /// <exception cref="BadInputException">The pack that was named, or the road file, can't be used.</exception>
    public static StreetPack? Find(string roads, TravelMode mode, string? tables, bool withTraffic, CancellationToken cancellation)
    {
        if (IsPack(roads)) return Open(roads, tables);
        var path = Beside(roads);
        if (tables is not null || !File.Exists(path)) return null;
        IReadOnlyList<TravelMode> modes = [mode];
        try
        {
            var pack = StreetPack.Open(path, StreetTables.Fingerprint(null));
            if (pack.Source == SourceOf(path, roads) && IsOf(pack, roads)) return pack;
            modes = pack.Modes;
            pack.Dispose();
        }
        catch (PackException)
        {
            // Foreign, of another version, cut off or damaged: prepared anew, like one whose road file has changed.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        try
        {
            NetworkBuildAct.Build(new() { Roads = roads, Modes = modes, WithTraffic = withTraffic }, null, cancellation);
        }
        catch (StoreException)
        {
            // It lies where nothing can be written: the road file itself answers.
            return null;
        }

        return StreetPack.Open(path, StreetTables.Fingerprint(null));
    }

    /// <exception cref="BadInputException">What lies in the pack is no hierarchy.</exception>
    public static TravelHierarchy? HierarchyOf(StreetPack pack, ModeGraph mode, string roads)
    {
        try
        {
            return pack.FindHierarchy(mode.Mode, mode.Graph);
        }
        catch (PackException fault)
        {
            throw new BadInputException(new Fault(CodeOf(fault.Fault), IsPack(roads) ? roads : Beside(roads), 0, "", roads));
        }
    }

    static FaultCode CodeOf(PackFault fault) => fault switch
    {
        PackFault.Foreign => FaultCode.PackForeign,
        PackFault.OtherVersion => FaultCode.PackOtherVersion,
        PackFault.Truncated => FaultCode.PackTruncated,
        PackFault.Damaged => FaultCode.PackDamaged,
        _ => FaultCode.PackOtherInputs,
    };
}

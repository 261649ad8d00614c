using Geo.Model.Drafts;

namespace Geo.Import.Tables;

/// <summary>The disk for temporary files can't take what an import has to set aside; it is no fault of a source.</summary>
public sealed class ScratchException(string folder, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The folder of temporary files.</summary>
    public string Folder { get; } = folder;

    public DiskFault Fault { get; } = DiskFaults.Of(cause);
}

using Geo.Model.Imports;

namespace Geo.Import.Archives;

/// <summary>What can be wrong with one archive, as faults of its file.</summary>
sealed class ZipFaults(string file)
{
    /// <param name="part">What contradicts itself: <c>directory</c>, <c>end</c>, <c>zip64</c>, <c>disks</c>, <c>header</c>, <c>length</c>, <c>checksum</c>, <c>deflate</c>.</param>
    public BadInputException Damaged(string part, string member = "") => Of(FaultCode.ArchiveDamaged, part, member);

    /// <exception cref="BadInputException">More than the bound.</exception>
    public void Bound(string what, long value, long bound, string member = "")
    {
        if (value > bound) throw Of(FaultCode.ArchiveTooLarge, what, member.Length > 0 ? member : $"{value}", $"{bound}");
    }

    public BadInputException Of(FaultCode code, string column, string value, string hint = "") =>
        new(new Fault(code, file, 0, column, value.Length > 80 ? value[..79] + "…" : value, hint));
}

using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;

namespace Geo.Import.Coordinates;

/// <summary>The system that a code means for one source: known, or on a local datum that the study gives the seven parameters of.</summary>
static class SourceCrs
{
    /// <summary>What a study writes to give them.</summary>
    public const string ShiftExample = "to_wgs84: [dx, dy, dz, rx, ry, rz, ppm]";

    const int LongestCode = 80;

    /// <param name="code">What the study or the file declares.</param>
    /// <exception cref="BadInputException">It is not known; it is on a local datum and the study gives no parameters; or it gives some that have no use.</exception>
    public static Crs Of(StudySource source, string code)
    {
        if (Find(code, source.ToWgs84, out var fault, out var hint) is { } crs) return crs;
        throw new BadInputException(new Fault(fault, source.Path, 0, fault == FaultCode.ShiftUnused ? "to_wgs84" : "crs", code.Length > LongestCode ? code[..LongestCode] : code, hint));
    }

    /// <summary>Null where the code can't be used, with the reason.</summary>
    public static Crs? Find(string code, HelmertShift? shift, out FaultCode fault, out string hint)
    {
        (fault, hint) = (default, "");
        if (LocalDatumCrs.Find(code) is { } local)
        {
            if (shift is not null) return local.With(shift);
            (fault, hint) = (FaultCode.CrsNeedsShift, ShiftExample);
            return null;
        }

        if (Crs.Find(code) is { } known)
        {
            if (shift is null) return known;
            (fault, hint) = (FaultCode.ShiftUnused, "EPSG:4610, EPSG:4214, …");
            return null;
        }

        // 西安80 三度带 108 is none of the systems near to its spelling, which lie elsewhere.
        (fault, hint) = LocalDatumCrs.Named(code) is not { } datum ? (FaultCode.CrsUnknown, string.Join(", ", Crs.Nearest(code)))
            : shift is null ? (FaultCode.CrsNeedsShift, ShiftExample) : (FaultCode.CrsUnknown, string.Join(", ", datum.Codes()));
        return null;
    }
}

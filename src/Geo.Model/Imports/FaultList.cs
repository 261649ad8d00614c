namespace Geo.Model.Imports;

/// <summary>Which list of an import report a fault stands in.</summary>
public enum FaultList
{
    Rejection,
    Repair,
    Remark,
}

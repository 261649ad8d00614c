namespace Geo.Store.GeoPackages;

/// <summary>Which list of an import report a fault stands in.</summary>
enum FaultList
{
    Rejection,
    Repair,
    Remark,
}

namespace Geo.Import.Names;

/// <summary>What has become of a unit.</summary>
/// <param name="IsAbolished">False: it exists under another name or code.</param>
/// <param name="Today">Its successor, or its code and name today; empty where the table does not say.</param>
public sealed record UnitFate(bool IsAbolished, string Today);

namespace Geo.Model.Imports;

/// <summary>How often one code occurred in one list of an import report: all of them, where the list itself holds the first 1,000.</summary>
public sealed record FaultTally(FaultList List, FaultCode Code, long Count);

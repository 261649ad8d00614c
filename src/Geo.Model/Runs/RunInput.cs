using Geo.Model.Studies;

namespace Geo.Model.Runs;

/// <summary>One source of a run, with the checksum of the file it was read from.</summary>
public sealed record RunInput(SourceRole Role, string File, string Sha256, long Read, long Accepted, long Repaired, long Rejected);

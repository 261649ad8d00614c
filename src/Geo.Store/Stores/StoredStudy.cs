using Geo.Model.Studies;

namespace Geo.Store.Stores;

/// <summary>What a store holds: a study's imported data, and which study it was imported for.</summary>
/// <param name="StudySha256">SHA-256 of the study file the data was imported for, lower-case hexadecimal.</param>
public sealed record StoredStudy(string StudyId, string StudySha256, DateOnly AsOf, StudyData Data);

using Geo.Model;
using Geo.Present.Accounts;

namespace Geo.Studies.Imports;

/// <summary>What an import kept, and its account.</summary>
/// <param name="Store">As messages name it.</param>
/// <param name="Files">Names of the files written, relative to <paramref name="OutFolder"/>, in a fixed order.</param>
public sealed record StoredImport(ImportAccount Account, Language Language, string OutFolder, string Store, IReadOnlyList<string> Files);

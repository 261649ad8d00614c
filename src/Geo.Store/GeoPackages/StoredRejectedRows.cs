using System.Collections;
using Geo.Model.Imports;
using Geo.Sqlite.Reading;

namespace Geo.Store.GeoPackages;

/// <summary>The rejected rows of one report where they are kept: each reading opens the store anew, as long as it stands.</summary>
sealed class StoredRejectedRows(string path, int import, int count) : IReadOnlyCollection<RejectedRow>
{
    public int Count => count;

    /// <exception cref="UnreadableStoreException">The store was damaged since it was loaded.</exception>
    public IEnumerator<RejectedRow> GetEnumerator()
    {
        using var reader = GeoPackageReader.Open(path);
        foreach (var row in RejectedRowsTable.Rows(new(reader, path), import)) yield return row;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

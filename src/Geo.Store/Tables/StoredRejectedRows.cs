using System.Collections;
using Geo.Model.Imports;

namespace Geo.Store.Tables;

/// <summary>The rejected rows of one report where they are kept: each reading opens the store anew, as long as it stands.</summary>
sealed class StoredRejectedRows(TableReader tables, int import, int count) : IReadOnlyCollection<RejectedRow>
{
    public int Count => count;

    /// <exception cref="Stores.StoreFaultException">The store was damaged or replaced since it was loaded.</exception>
    public IEnumerator<RejectedRow> GetEnumerator() => tables.Anew(again => RejectedRowsTable.Rows(again, import)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using Geo.Analyse.Runs;
using Geo.Model.Audits;
using Geo.Model.Runs;
using Geo.Store.Stores;
using Geo.Studies.Outputs;

namespace Geo.Studies.Runs;

/// <summary>The runs a store keeps.</summary>
public static class RunShelf
{
    /// <param name="studyId">Null: of every study.</param>
    /// <exception cref="StoreException">The store's file can't be read.</exception>
    /// <exception cref="StoreFaultException">The store refuses.</exception>
    public static IReadOnlyList<RunHead> List(string storeAddress, string? studyId, CancellationToken cancellation) =>
        At(storeAddress, store => store.ListRuns(studyId, cancellation));

    public static StoredRun Get(string storeAddress, long id, CancellationToken cancellation) => At(storeAddress, store => store.GetRun(id, cancellation));

    public static RunComparison Compare(string storeAddress, long first, long second, CancellationToken cancellation) =>
        At(storeAddress, store => RunDifferences.Between(store.GetRun(first, cancellation), store.GetRun(second, cancellation)));

    /// <param name="author">As whose change it is entered in the audit log; null: it is not.</param>
    public static void Delete(string storeAddress, long id, AuditAuthor? author, CancellationToken cancellation) => At(storeAddress, store =>
    {
        (author is null ? store : store.By(author)).DeleteRun(id, cancellation);
        return id;
    });

    static T At<T>(string address, Func<IStudyStore, T> act)
    {
        var store = StudyStores.At(address);
        T? answer = default;
        Writing.Attempt(store.Name, () => answer = act(store));
        return answer!;
    }
}

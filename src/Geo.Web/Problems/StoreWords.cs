using Geo.Model.Drafts;
using Geo.Present.Words;
using Geo.Store.Stores;
using Geo.Studies;

namespace Geo.Web.Problems;

/// <summary>What whoever asks is told of a store that fails: of its place no more than the file's own name. The log has the rest.</summary>
static class StoreWords
{
    public static (string Detail, string Remedy) Of(WordTable words, StoreFaultException refused)
    {
        var name = NameOf(refused.Store);
        return (words.Format(WordTable.KeyOf("store", refused.Fault), name, Without(refused.Detail, refused.Store)), words[WordTable.KeyOf("store-remedy", refused.Fault)]);
    }

    public static (string Detail, string Remedy) Of(WordTable words, StoreException store) => store.Fault == DiskFault.Other
        ? (words.Format("server-disk.other", NameOf(store.Path)), words["server-disk-remedy.other"])
        : (words[WordTable.KeyOf("server-disk", store.Fault)], words[WordTable.KeyOf("server-disk-remedy", store.Fault)]);

    static string NameOf(string store) => Path.IsPathRooted(store) ? Path.GetFileName(store) : store;

    /// <summary>The folder taken out of the system's own words.</summary>
    static string Without(string detail, string store) =>
        Path.IsPathRooted(store) && Path.GetDirectoryName(store) is { Length: > 1 } folder ? detail.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal) : detail;
}

using Geo.Model.Drafts;
using Geo.Present.Isochrones;
using Geo.Present.Words;
using Geo.Studies.Outputs;

namespace Geo.Studies.Streets;

/// <summary>Keeps isochrones in a file: a GeoPackage where it is called <c>.gpkg</c>, else GeoJSON. What stood there stays until the new one is whole.</summary>
public static class IsochronesFile
{
    /// <exception cref="StoreException">The file can't be written.</exception>
    public static void Save(string path, IsochronesReply reply, WordTable words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(reply);
        DraftName.Sweep(path);
        Writing.Attempt(path, () =>
        {
            if (Path.GetExtension(path).Equals(".gpkg", StringComparison.OrdinalIgnoreCase))
            {
                IsochroneGeoPackage.Write(path, reply.Features, words, cancellation);
                return;
            }

            var draft = DraftName.Take(path);
            try
            {
                Writing.AsBytes(draft, stream => IsochroneGeoJson.Write(stream, reply.Features), cancellation);
                File.Move(draft, path, overwrite: true);
            }
            finally
            {
                File.Delete(draft);
            }
        });
    }
}

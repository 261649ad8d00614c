using System.Text;
using Geo.Model.Drafts;

namespace Geo.Studies.Outputs;

/// <summary>A file beside an answer (a proof, a scenario): there whole or not at all, and what stood there stays until then.</summary>
public static class WholeFile
{
    // What stands there is no file and can't be put another in the place of: it is written to.
    const string Devices = "/dev/";

    /// <exception cref="StoreException">The file can't be written.</exception>
    public static void Save(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var full = Path.GetFullPath(path);
        if (full.StartsWith(Devices, StringComparison.Ordinal)) Writing.Attempt(full, () => Fill(full, FileMode.Open, write));
        else Replace(full, write);
    }

    /// <summary>A text in UTF-8, without a byte-order mark.</summary>
    /// <inheritdoc cref="Save"/>
    public static void SaveText(string path, Action<TextWriter> write) => Save(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });

    static void Replace(string path, Action<Stream> write)
    {
        DraftName.Sweep(path);
        var draft = DraftName.Take(path);
        Writing.Attempt(path, () =>
        {
            try
            {
                Fill(draft, FileMode.CreateNew, write);
                File.Move(draft, path, overwrite: true);
            }
            finally
            {
                File.Delete(draft);
            }
        });
    }

    static void Fill(string path, FileMode mode, Action<Stream> write)
    {
        using var stream = new FileStream(path, mode, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        write(stream);
    }
}

using System.Text;

namespace Geo.Studies.Outputs;

/// <summary>Turns what the world does to a file into one exception that names the file.</summary>
static class Writing
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Attempt(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(path, fault);
        }
    }

    public static void AsText(string path, Action<TextWriter> write, CancellationToken cancellation) => AsBytes(
        path,
        stream =>
        {
            using var writer = new StreamWriter(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
            write(writer);
        },
        cancellation);

    public static void AsBytes(string path, Action<Stream> write, CancellationToken cancellation)
    {
        using var stream = new StoppableStream(File.Create(path, bufferSize: 1 << 16), cancellation);
        write(stream);
    }

    /// <summary>Writes files side by side, each at the place of its draft.</summary>
    public static void All(OutputFolder outputs, IReadOnlyCollection<(string Name, Action<string> Write)> files, IProgress<double>? progress, CancellationToken cancellation)
    {
        var done = 0;
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            var path = outputs.PathOf(file.Name);
            // The place it is meant for: nobody asked about the draft.
            Attempt(Path.Combine(outputs.Folder, file.Name), () => file.Write(path));
            progress?.Report(Interlocked.Increment(ref done) / (double)files.Count);
        });
    }
}

using System.Diagnostics;
using Geo.Store.Stores;

namespace Geo.Store.GeoPackages;

/// <summary>
/// Whoever writes a store's file holds a lock beside it, so that no run is lost where two write at once. The system lets go of it when its process ends, however it ends.
/// </summary>
sealed class FileLock : IDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    readonly FileStream _file;

    FileLock(FileStream file) => _file = file;

    /// <exception cref="StoreFaultException">Somebody else still writes after half a minute.</exception>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    public static FileLock Take(string path, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new(new($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
            }
            catch (IOException error) when (error.HResult is HeldOnUnix or HeldOnWindows)
            {
                if (Stopwatch.GetElapsedTime(begun) > s_patience) throw new StoreFaultException(StoreFault.Busy, path, Path.GetFileName(path) + ".lock", error);
                cancellation.WaitHandle.WaitOne(50);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>EWOULDBLOCK, as the runtime gives it.</summary>
    const int HeldOnUnix = 11;

    /// <summary>ERROR_SHARING_VIOLATION.</summary>
    const int HeldOnWindows = unchecked((int)0x80070020);
}

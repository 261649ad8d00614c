using System.Diagnostics;
using Geo.Store.Stores;

namespace Geo.Store.GeoPackages;

/// <summary>
/// Whoever writes a store's file holds a lock beside it, so that no run is lost where two write at once. The system lets go of it when its process ends, however it ends; the file of one that was killed
/// stays. It may be another user's: to hold it, reading is enough.
/// </summary>
sealed class FileLock : IDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    readonly FileStream _file;

    FileLock(FileStream file) => _file = file;

    /// <exception cref="StoreFaultException">Somebody else still writes after half a minute, or has left a lock that this user may not open.</exception>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write to the folder.</exception>
    public static FileLock Take(string path, CancellationToken cancellation)
    {
        var (file, begun) = ($"{path}.lock", Stopwatch.GetTimestamp());
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new(Open(file));
            }
            catch (IOException error) when (error.HResult is HeldOnUnix or HeldOnWindows)
            {
                if (Stopwatch.GetElapsedTime(begun) > s_patience) throw new StoreFaultException(StoreFault.Busy, path, Path.GetFileName(path) + ".lock", error);
                cancellation.WaitHandle.WaitOne(50);
            }
            catch (UnauthorizedAccessException error) when (File.Exists(file))
            {
                throw new StoreFaultException(StoreFault.LockLeft, path, Path.GetFileName(file), error);
            }
            catch (FileNotFoundException)
            {
                // Its holder has just let go of it.
            }
        }
    }

    public void Dispose() => _file.Dispose();

    static FileStream Open(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException) when (File.Exists(file))
        {
            return new(file, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
    }

    /// <summary>EWOULDBLOCK, as the runtime gives it.</summary>
    const int HeldOnUnix = 11;

    /// <summary>ERROR_SHARING_VIOLATION.</summary>
    const int HeldOnWindows = unchecked((int)0x80070020);
}

using System.Net;
using System.Net.Sockets;

namespace Geo.Crash.Tests.Servers;

/// <summary>The way to a server, which breaks when COMMIT goes over it: the first time only.</summary>
sealed class Wire : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly int _serverPort;
    readonly Cut _cut;
    int _cuts;

    public Wire(int serverPort, Cut cut)
    {
        (_serverPort, _cut) = (serverPort, cut);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Task.Run(Accept);
    }

    /// <summary>Where it breaks.</summary>
    public enum Cut
    {
        /// <summary>The server never hears of it.</summary>
        BeforeTheServer,

        /// <summary>The server does it, and its answer is lost.</summary>
        BeforeTheAnswer,

        /// <summary>Likewise, and from then on there is no way to the server.</summary>
        ForGood,
    }

    public int Port { get; }

    public void Dispose() => _listener.Dispose();

    async Task Accept()
    {
        try
        {
            while (true) _ = Join(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // No more connections.
        }
    }

    async Task Join(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, _serverPort);
        var isMute = false;
        await Task.WhenAny(
            Pump(near.GetStream(), far.GetStream(), piece =>
            {
                if (piece.IndexOf("COMMIT\0"u8) < 0 || Interlocked.Increment(ref _cuts) > 1) return true;
                if (_cut == Cut.ForGood) _listener.Stop();
                isMute = true;
                return _cut != Cut.BeforeTheServer;
            }),
            // What comes back once the server has been told is its answer, and goes no further.
            Pump(far.GetStream(), near.GetStream(), _ => !isMute));
    }

    static async Task Pump(NetworkStream from, NetworkStream to, Func<ReadOnlySpan<byte>, bool> mayPass)
    {
        var piece = new byte[1 << 16];
        try
        {
            for (int read; (read = await from.ReadAsync(piece)) > 0 && mayPass(piece.AsSpan(0, read));) await to.WriteAsync(piece.AsMemory(0, read));
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // The other side has gone.
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;

namespace Geo.Cli.Terminals;

/// <summary>Opens an address in the user's own browser. Where there is none, the address that was printed is enough.</summary>
static class Browser
{
    public static void Open(Uri address)
    {
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new(address.AbsoluteUri) { UseShellExecute = true }
            : new(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            Process.Start(start)?.Dispose();
        }
        catch (Win32Exception)
        {
            // No such program: a server without a screen.
        }
    }
}

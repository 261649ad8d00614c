namespace Geo.Model.Drafts;

/// <summary>Reads the reason out of what the system throws.</summary>
/// <remarks>Source: errno of Linux and macOS, system error codes of Windows; the runtime hands both on as they are.</remarks>
public static class DiskFaults
{
    const int Win32 = unchecked((int)0x80070000);

    /// <summary>The first reason in a chain of causes that is one of ours.</summary>
    public static DiskFault Of(Exception? error)
    {
        for (var at = error; at is not null; at = at.InnerException)
        {
            if (One(at) is var fault && fault != DiskFault.Other) return fault;
        }

        return DiskFault.Other;
    }

    static DiskFault One(Exception error) => error switch
    {
        UnauthorizedAccessException => DiskFault.NoRight,
        IOException { HResult: var result } when OperatingSystem.IsWindows() => result switch
        {
            Win32 | 112 or Win32 | 39 or Win32 | 1295 => DiskFault.Full, // disk, handle, quota
            Win32 | 19 => DiskFault.ReadOnly,
            _ => DiskFault.Other,
        },
        // ENOSPC, EROFS, EDQUOT of Linux and of macOS.
        IOException { HResult: var result } => result switch
        {
            28 => DiskFault.Full,
            30 => DiskFault.ReadOnly,
            122 when OperatingSystem.IsLinux() => DiskFault.Full,
            69 when OperatingSystem.IsMacOS() => DiskFault.Full,
            _ => DiskFault.Other,
        },
        _ => DiskFault.Other,
    };
}

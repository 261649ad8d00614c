namespace Geo.Store.Postgres;

/// <summary>What begins a binary COPY in either direction.</summary>
/// <remarks>Source: PostgreSQL 15, COPY, binary format.</remarks>
static class CopyFormat
{
    public const int SignatureBytes = 11;

    /// <summary>Signature, flags (none) and the length of the extension (none).</summary>
    public static ReadOnlySpan<byte> Header => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', 10, 255, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0];
}

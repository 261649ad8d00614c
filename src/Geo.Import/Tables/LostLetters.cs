namespace Geo.Import.Tables;

/// <summary>What conversions leave in place of letters they could not read: �, and 锟斤拷, which is what two of these become when they are read as GBK.</summary>
static class LostLetters
{
    public static bool StandIn(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\uFFFD"u8) >= 0 || utf8.IndexOf("锟斤拷"u8) >= 0;
}

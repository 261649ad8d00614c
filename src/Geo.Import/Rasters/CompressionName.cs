namespace Geo.Import.Rasters;

/// <summary>What people call a way of packing, for those that are not read.</summary>
static class CompressionName
{
    /// <summary>With its number; the number alone where it has no name here.</summary>
    public static string Of(long number) => number switch
    {
        2 or 3 or 4 => $"CCITT ({number})",
        6 or 7 => $"JPEG ({number})",
        34712 => $"JPEG 2000 ({number})",
        34887 => $"LERC ({number})",
        34925 => $"LZMA ({number})",
        50000 => $"ZSTD ({number})",
        50001 => $"WebP ({number})",
        50002 => $"JPEG XL ({number})",
        _ => $"{number}",
    };
}

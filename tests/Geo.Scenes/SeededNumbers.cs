namespace Geo.Scenes;

/// <summary>Numbers in [0, 1) by counter: the same in any language.</summary>
/// <remarks>Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, OOPSLA, doi:10.1145/2660193.2660195.</remarks>
static class SeededNumbers
{
    public static double Number(ulong seed, long index) => unchecked(
        (Mix((seed * 0xD1342543DE82EF95) + (((ulong)index + 1) * 0x9E3779B97F4A7C15)) >> 11) * (1.0 / (1UL << 53)));

    static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

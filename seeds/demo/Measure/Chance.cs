namespace Geo.Demo.Measure;

/// <summary>Seeded chance: splitmix64 over whole numbers, so the same place draws the same lot on every machine.</summary>
static class Chance
{
    /// <summary>The seed of the demo county. Another seed is another county.</summary>
    public const ulong Seed = 990101;

    public static ulong Draw(ulong stream, long a, long b = 0) =>
        unchecked(Mix(Mix(Mix(Seed + stream) + (ulong)a) + (ulong)b));

    /// <summary>At least 0, below 1; a multiple of 2⁻⁵³.</summary>
    public static double Share(ulong stream, long a, long b = 0) => (Draw(stream, a, b) >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least 0, below <paramref name="count"/>.</summary>
    public static int Below(int count, ulong stream, long a, long b = 0) => (int)(Draw(stream, a, b) % (ulong)count);

    static ulong Mix(ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
            return state ^ (state >> 31);
        }
    }
}

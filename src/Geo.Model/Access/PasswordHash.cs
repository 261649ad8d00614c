using System.Globalization;
using System.Security.Cryptography;

namespace Geo.Model.Access;

/// <summary>
/// What is kept of a password: PBKDF2 with HMAC-SHA-512, a salt of its own and the number of its rounds, as one line <c>pbkdf2-sha512$210000$salt$key</c> (base 64). The password can't be
/// had back, and two who have the same one have different hashes.
/// </summary>
/// <remarks>210,000 rounds are what OWASP's Password Storage Cheat Sheet asks of HMAC-SHA-512 (2023).</remarks>
public sealed record PasswordHash
{
    public const int Rounds = 210_000;
    public const int ShortestPassword = 12;
    public const int LongestPassword = 256;

    const string Method = "pbkdf2-sha512";
    const int SaltBytes = 16;
    const int KeyBytes = 32;
    const int MostRounds = 10_000_000;

    readonly int _rounds;
    readonly byte[] _salt;
    readonly byte[] _key;

    PasswordHash(int rounds, byte[] salt, byte[] key) => (_rounds, _salt, _key) = (rounds, salt, key);

    /// <summary>Of a password that nobody has: checking against it takes as long as against any other.</summary>
    public static PasswordHash Nobody { get; } = new(Rounds, new byte[SaltBytes], RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Whether a password is one that may be set: 12 to 256 letters, and not the user's own name.</summary>
    public static bool IsGood(string password, string user)
    {
        ArgumentNullException.ThrowIfNull(password);
        return password.Length is >= ShortestPassword and <= LongestPassword && !password.Contains(user, StringComparison.OrdinalIgnoreCase) && password.Distinct().Count() > 3;
    }

    /// <param name="rounds">Fewer than usual are for tests alone.</param>
    public static PasswordHash Of(string password, int rounds = Rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new(rounds, salt, Derive(password, salt, rounds));
    }

    /// <summary>Null for a line that is none.</summary>
    public static PasswordHash? Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Split('$');
        if (parts.Length != 4 || parts[0] != Method) return null;
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) || rounds is < 1 or > MostRounds) return null;
        var (salt, key) = (new byte[SaltBytes], new byte[KeyBytes]);
        var isWhole = Convert.TryFromBase64String(parts[2], salt, out var saltBytes) && saltBytes == SaltBytes && Convert.TryFromBase64String(parts[3], key, out var keyBytes) && keyBytes == KeyBytes;
        return isWhole ? new(rounds, salt, key) : null;
    }

    /// <summary>Whether this is the password; as long in coming whether it is or not.</summary>
    public bool IsOf(string password) => CryptographicOperations.FixedTimeEquals(Derive(password, _salt, _rounds), _key);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method}${_rounds}${Convert.ToBase64String(_salt)}${Convert.ToBase64String(_key)}");

    public bool Equals(PasswordHash? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, KeyBytes);
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Geo.Web.Security;

/// <summary>What a page shows to be let write: 32 random bytes, new with each start. A page of another origin can't read the answer that gives it.</summary>
sealed class WriteToken
{
    public string Text { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Compared in the same time whatever is shown.</summary>
    public bool Equals(string shown) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(Text));
}

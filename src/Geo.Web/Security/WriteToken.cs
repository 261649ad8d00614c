using System.Buffers.Text;
using System.Security.Cryptography;

namespace Geo.Web.Security;

/// <summary>What a page shows to be let write: 32 random bytes. A page of another origin can't read the answer that gives it.</summary>
static class WriteToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

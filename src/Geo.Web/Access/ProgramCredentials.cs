using System.Text;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Access;

/// <summary>Name and password as a map program sends them with each request (RFC 7617): QGIS and GDAL know no sign-in page. Taken for reading only.</summary>
sealed record ProgramCredentials(string Name, string Password)
{
    const string Scheme = "Basic ";
    const int Longest = 1024;

    /// <summary>Null where the request carries none that can be read.</summary>
    public static ProgramCredentials? Find(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length > Longest || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return null;
        var bytes = new byte[Longest];
        if (!Convert.TryFromBase64String(header[Scheme.Length..].Trim(), bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : new(text[..colon], text[(colon + 1)..]);
    }
}

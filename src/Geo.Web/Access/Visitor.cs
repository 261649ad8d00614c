using Geo.Model.Access;
using Geo.Model.Audits;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">Null where nobody is signed in.</param>
/// <param name="Role">Null where nobody is signed in.</param>
/// <param name="Address">The network address asked from; behind a trusted proxy the one the proxy names.</param>
/// <param name="Token">What a write of this visitor has to show.</param>
sealed record Visitor(string? Name, Role? Role, string Address, string Token)
{
    /// <summary>Signed in by the request itself, as map programs do: such a visitor may read layers and nothing else.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Who a change is entered as.</summary>
    public AuditAuthor Author(TimeProvider clock) => new(Name ?? "", Address) { Clock = clock };

    /// <summary>The visitor of a request that has passed the gate.</summary>
    public static Visitor Of(HttpContext context) => context.Features.Get<Visitor>() ?? throw new InvalidOperationException("No gate has let this request in.");
}

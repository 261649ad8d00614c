namespace Geo.Web.Access;

/// <summary>Marks an endpoint as part of the page, which whoever is to sign in has to see first.</summary>
sealed class OpenToAll
{
    public static OpenToAll Mark { get; } = new();
}

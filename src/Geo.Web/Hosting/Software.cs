using System.Reflection;

namespace Geo.Web.Hosting;

/// <summary>Which software answers.</summary>
static class Software
{
    public static string Version { get; } =
        typeof(Software).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}

using Microsoft.Extensions.Hosting;

namespace Geo.Web.Hosting;

/// <summary>Leaves Ctrl+C and the end to the command, which hears them for every verb.</summary>
sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

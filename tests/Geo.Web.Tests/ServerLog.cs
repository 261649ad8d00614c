namespace Geo.Web.Tests;

/// <summary>What a server logs, without the word of its web server that the machine is too busy for it to keep time: that is none of the server's doing.</summary>
sealed class ServerLog : StringWriter
{
    public override void WriteLine(string? value)
    {
        if (value is null || !value.Contains("the heartbeat has been running", StringComparison.Ordinal)) base.WriteLine(value);
    }
}

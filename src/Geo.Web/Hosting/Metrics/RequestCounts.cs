using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Hosting.Metrics;

/// <summary>How many requests, how long they took, what they ended in: kept by route, written in the text format of Prometheus.</summary>
sealed class RequestCounts
{
    static readonly double[] s_bounds = [0.001, 0.005, 0.02, 0.1, 0.3, 1, 5];

    readonly ConcurrentDictionary<(string Route, int Status), Tally> _tallies = new();

    int _open;

    public async Task Count(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref _open);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            _tallies.GetOrAdd((route, context.Response.StatusCode), static _ => new()).Add(Stopwatch.GetElapsedTime(started));
        }
    }

    public string Write()
    {
        var text = new StringBuilder();
        text.Append("# HELP geo_http_request_seconds Time to answer, by route and status.\n# TYPE geo_http_request_seconds histogram\n");
        foreach (var ((route, status), tally) in _tallies.OrderBy(pair => pair.Key.Route, StringComparer.Ordinal).ThenBy(pair => pair.Key.Status)) tally.Write(text, route, status);
        Gauge(text, "geo_http_requests_open", "Requests being answered, this one among them.", Volatile.Read(ref _open));
        Gauge(text, "geo_process_resident_bytes", "Memory of the process.", Environment.WorkingSet);
        Gauge(text, "geo_managed_heap_bytes", "Memory that the collector holds.", GC.GetTotalMemory(forceFullCollection: false));
        Gauge(text, "geo_process_cpu_milliseconds", "Processor time used.", (long)Environment.CpuUsage.TotalTime.TotalMilliseconds);
        return text.ToString();
    }

    static void Gauge(StringBuilder text, string name, string help, long value) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n");

    sealed class Tally
    {
        // One for each bound, of those above the bound before it, and one for what took longer than every bound.
        readonly long[] _between = new long[s_bounds.Length + 1];
        long _ticks;

        public void Add(TimeSpan time)
        {
            Interlocked.Add(ref _ticks, time.Ticks);
            var at = 0;
            while (at < s_bounds.Length && time.TotalSeconds > s_bounds[at]) at++;
            Interlocked.Increment(ref _between[at]);
        }

        public void Write(StringBuilder text, string route, int status)
        {
            var labels = string.Create(CultureInfo.InvariantCulture, $"route=\"{route}\",status=\"{status}\"");
            var count = 0L;
            for (var bound = 0; bound < s_bounds.Length; bound++)
            {
                count += Interlocked.Read(ref _between[bound]);
                text.Append(CultureInfo.InvariantCulture, $"geo_http_request_seconds_bucket{{{labels},le=\"{s_bounds[bound]}\"}} {count}\n");
            }

            count += Interlocked.Read(ref _between[^1]);
            text.Append(CultureInfo.InvariantCulture, $"geo_http_request_seconds_bucket{{{labels},le=\"+Inf\"}} {count}\n");
            text.Append(CultureInfo.InvariantCulture, $"geo_http_request_seconds_sum{{{labels}}} {new TimeSpan(Interlocked.Read(ref _ticks)).TotalSeconds}\n");
            text.Append(CultureInfo.InvariantCulture, $"geo_http_request_seconds_count{{{labels}}} {count}\n");
        }
    }
}

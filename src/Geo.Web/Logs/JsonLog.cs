using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Logs;

/// <summary>The server's log: one JSON object a line, with time, level, category, message, the message's values by their names and, where something was thrown, its text.</summary>
sealed class JsonLog(TextWriter output) : ILoggerProvider
{
    readonly Lock _gate = new();

    int _lost;

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
    }

    /// <summary>What can't be written, on a full disk or to a reader who has gone, is counted and passed over: a log is no reason to leave a request unanswered or to end a server.</summary>
    void Write(string line)
    {
        lock (_gate)
        {
            try
            {
                output.WriteLine(line);
                if (_lost > 0) output.WriteLine($"{{\"level\":\"Warning\",\"category\":\"Geo.Web.Logs\",\"message\":\"Lines before this one could not be written.\",\"values\":{{\"Lost\":{_lost}}}}}");
                _lost = 0;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                _lost++;
            }
        }
    }

    sealed class Category(JsonLog log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        // Which levels are wanted is the logging framework's to say.
        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteString("time", DateTime.UtcNow);
                json.WriteString("level", logLevel.ToString());
                json.WriteString("category", name);
                json.WriteString("message", formatter(state, exception));
                if (state is IReadOnlyList<KeyValuePair<string, object?>> { Count: > 1 } values) WriteValues(json, values);
                if (exception is not null) json.WriteString("exception", exception.ToString());
                json.WriteEndObject();
            }

            log.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        }

        /// <summary>What the message was put together from, each under its name, so that a log is searched by route or status and not by words.</summary>
        static void WriteValues(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            json.WriteStartObject("values");
            foreach (var (key, value) in values)
            {
                if (key == "{OriginalFormat}") continue;
                json.WritePropertyName(key);
                switch (value)
                {
                    case null: json.WriteNullValue(); break;
                    case int or long or short: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
                    case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
                    case bool yes: json.WriteBooleanValue(yes); break;
                    default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
                }
            }

            json.WriteEndObject();
        }
    }
}

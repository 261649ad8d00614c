using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Geo.Web.Access;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Answers;

/// <summary>
/// Posts that were sent twice are done once: whoever names the same Idempotency-Key with the same request is given the first one's answer. The last thousand are remembered
/// while the server runs; a repeated edit after a restart is caught by its If-Match.
/// </summary>
sealed class IdempotentAnswers
{
    const int Remembered = 1000;
    const int LongestKey = 128;

    readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> _order = new();

    /// <param name="body">What was sent, to tell a repetition from another request under the same key.</param>
    /// <exception cref="ProblemException">The key is no key, or was used for another request.</exception>
    public WriteAnswer Once(HttpContext context, byte[] body, Func<WriteAnswer> write)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0) return write();
        if (key.Length > LongestKey || key.Any(letter => letter is < '!' or > '~')) throw new ProblemException(ProblemCode.BadParameter, "Idempotency-Key");
        // Everybody's keys are his own.
        key = $"{Visitor.Of(context).Name}\n{key}";
        var asked = Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}\n"), .. body]));
        while (true)
        {
            var entry = _entries.GetOrAdd(key, _ => new(asked));
            if (entry.Asked != asked) throw new ProblemException(ProblemCode.IdempotencyConflict, context.Request.Headers["Idempotency-Key"].ToString());
            lock (entry.Gate)
            {
                // One that failed while this one waited for it is forgotten: what is made now has to be remembered by whoever comes next.
                if (!entry.IsForgotten) return entry.Answer ??= Made(key, entry, write);
            }
        }
    }

    /// <summary>What failed is not remembered: it may be sent again.</summary>
    WriteAnswer Made(string key, Entry entry, Func<WriteAnswer> write)
    {
        try
        {
            var answer = write();
            Remember(key);
            return answer;
        }
        catch
        {
            _entries.TryRemove(KeyValuePair.Create(key, entry));
            entry.IsForgotten = true;
            throw;
        }
    }

    void Remember(string key)
    {
        _order.Enqueue(key);
        while (_order.Count > Remembered && _order.TryDequeue(out var oldest)) _entries.TryRemove(oldest, out _);
    }

    sealed class Entry(string asked)
    {
        public string Asked { get; } = asked;

        public Lock Gate { get; } = new();

        public WriteAnswer? Answer { get; set; }

        public bool IsForgotten { get; set; }
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model.Audits;

namespace Geo.Store.Audits;

/// <summary>An entry as a line of an audit file: one JSON object whose last member, <c>chain</c>, is a hash of the line and of the one before it.</summary>
/// <param name="Chain">The first 16 bytes of SHA-256 over the chain of the line before (empty for the first) and this line's other members; lower-case hexadecimal.</param>
sealed record AuditLine(AuditEntry Entry, string Chain)
{
    const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    const int ChainBytes = 16;

    static readonly JsonDocumentOptions s_options = new() { MaxDepth = 2 };

    /// <param name="before">The chain of the line before; empty for the first.</param>
    public static AuditLine After(string before, AuditEntry entry) => new(entry, ChainOf(before, entry));

    /// <summary>Null where it is no line of an audit file: broken off, or altered beyond recognition.</summary>
    public static AuditLine? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.ToArray(), s_options);
            var root = json.RootElement;
            string Text(string name) => root.GetProperty(name).GetString() ?? throw new FormatException();
            var moment = DateTimeOffset.ParseExact(Text("at"), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            var act = AuditActs.Find(Text("act")) ?? throw new FormatException();
            return new(new(root.GetProperty("n").GetInt64(), moment, Text("user"), Text("from"), act, Text("study"), Text("subject"), Text("detail")), Text("chain"));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether this is the line that followed, unaltered.</summary>
    /// <param name="before">The line before; null for the first.</param>
    public bool Follows(AuditLine? before) => Entry.Number == (before?.Entry.Number ?? 0) + 1 && Chain == ChainOf(before?.Chain ?? "", Entry);

    /// <summary>With its line's end.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, Entry);
            json.WriteString("chain", Chain);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    static string ChainOf(string before, AuditEntry entry)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.ASCII.GetBytes(before));
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, entry);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)).AsSpan(0, ChainBytes));
    }

    static void Write(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("n", entry.Number);
        json.WriteString("at", entry.Moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture));
        json.WriteString("user", entry.User);
        json.WriteString("from", entry.Address);
        json.WriteString("act", AuditActs.CodeOf(entry.Act));
        json.WriteString("study", entry.StudyId);
        json.WriteString("subject", entry.Subject);
        json.WriteString("detail", entry.Detail);
    }
}

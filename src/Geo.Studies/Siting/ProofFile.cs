using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Studies.Siting;

/// <summary>What the files of proofs have in common: a schema and its version, what a damaged one is told as, and digests of the question by which one of another question is told apart.</summary>
static class ProofFile
{
    const string Digests = "digests";

    /// <exception cref="BadInputException">The file is not there, is no such file, or <paramref name="read"/> finds it damaged or of another question.</exception>
    public static T Read<T>(string path, string schema, int version, Func<JsonElement, T> read) => Read(path, schema, (root, written) => written == version ? read(root) : throw Damaged(path, "schema"));

    /// <param name="read">Given the file's version too.</param>
    /// <exception cref="BadInputException">The file is not there, is no such file, or <paramref name="read"/> finds it damaged or of another question.</exception>
    public static T Read<T>(string path, string schema, Func<JsonElement, int, T> read)
    {
        if (!File.Exists(path)) throw FileBytes.Missing(path, path);
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            if (root.GetProperty("schema").GetString() != schema) throw Damaged(path, "schema");
            return read(root, root.GetProperty("version").GetInt32());
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw Damaged(path, "");
        }
    }

    public static BadInputException Damaged(string path, string value) => new(new Fault(FaultCode.ProofDamaged, path, 0, "", value));

    public static BadInputException Outdated(string path, int version) => new(new Fault(FaultCode.ProofOutdated, path, 0, "", version.ToString(CultureInfo.InvariantCulture)));

    /// <param name="from">The options that the first difference comes from.</param>
    public static BadInputException OfAnother(string path, string part, string from) => new(new Fault(FaultCode.ProofOfAnother, path, 0, part, from));

    public static void WriteDigests(Utf8JsonWriter json, IEnumerable<(string Part, string Digest, string From)> digests)
    {
        json.WriteStartObject(Digests);
        foreach (var (part, digest, _) in digests) json.WriteString(part, digest);
        json.WriteEndObject();
    }

    /// <summary>The options that the first part that differs comes from; null where none does. A proof that was written before there were digests has none.</summary>
    public static string? Differing(JsonElement question, IEnumerable<(string Part, string Digest, string From)> digests)
    {
        if (!question.TryGetProperty(Digests, out var written)) return null;
        foreach (var (part, digest, from) in digests)
        {
            if (written.GetProperty(part).GetString() != digest) return from;
        }

        return null;
    }

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static string Digest(int[] numbers, long[] others)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<int>(numbers));
        hash.AppendData(MemoryMarshal.AsBytes<long>(others));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static void WriteLine(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WritePropertyName(name);
        json.WriteRawValue($"[{string.Join(',', numbers)}]");
    }

    public static T[] Numbers<T>(JsonElement array, Func<JsonElement, T> read) => [.. array.EnumerateArray().Select(read)];
}

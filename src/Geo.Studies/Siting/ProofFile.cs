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

    /// <summary>Of what stands in a damaged file, so many characters are told.</summary>
    const int MostShown = 60;

    /// <exception cref="BadInputException">The file is not there, is no such file, or <paramref name="read"/> finds it damaged or of another question.</exception>
    public static T Read<T>(string path, string schema, int version, Func<JsonElement, T> read) => Read(path, schema, (root, written) => written == version ? read(root) : throw OfVersion(written));

    /// <param name="read">Given the file's version too.</param>
    /// <exception cref="BadInputException">The file is not there, is no such file, or <paramref name="read"/> finds it damaged or of another question.</exception>
    public static T Read<T>(string path, string schema, Func<JsonElement, int, T> read)
    {
        if (!File.Exists(path)) throw FileBytes.Missing(path, path);
        try
        {
            using var stream = File.OpenRead(path);
            using var document = Document(path, stream);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new ProofPartException("", Shortened(root.GetRawText()));
            if (Part(root, "schema", part => part.GetString()) is var found && found != schema) throw new ProofPartException("schema", found);
            return read(root, Part(root, "version", part => part.GetInt32()));
        }
        catch (JsonException wrong)
        {
            var line = (int)Math.Min(wrong.LineNumber ?? 0, int.MaxValue - 1);
            // Where a file ends too soon, its last line is what there is.
            var found = File.ReadLines(path).Take(line + 1).LastOrDefault(text => !string.IsNullOrWhiteSpace(text));
            throw new BadInputException(found is null ? new Fault(FaultCode.FileEmpty, path, 0, "", "") : new Fault(FaultCode.ProofDamaged, path, line + 1, "", Shortened(found)));
        }
        catch (ProofPartException wrong)
        {
            throw new BadInputException(wrong.Found is { } found ? new Fault(FaultCode.ProofDamaged, path, 0, wrong.Part, found) : new Fault(FaultCode.ProofPartMissing, path, 0, wrong.Part, ""));
        }
    }

    /// <exception cref="BadInputException">The file is larger than one array can be.</exception>
    static JsonDocument Document(string path, FileStream stream)
    {
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (Exception wrong) when (wrong is OverflowException or OutOfMemoryException)
        {
            throw new BadInputException(new Fault(FaultCode.ProofTooLarge, path, 0, "", $"{stream.Length >> 20}"));
        }
    }

    /// <summary>A part of a proof by its name.</summary>
    /// <exception cref="ProofPartException">It is not there, or <paramref name="read"/> finds something else than it has to be.</exception>
    public static T Part<T>(JsonElement whole, string name, Func<JsonElement, T> read)
    {
        if (!whole.TryGetProperty(name, out var part)) throw new ProofPartException(name, null);
        try
        {
            return read(part);
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new ProofPartException(name, Shortened(part.GetRawText()));
        }
    }

    /// <summary>A part that may be left out.</summary>
    /// <inheritdoc cref="Part"/>
    public static T? PartOrNone<T>(JsonElement whole, string name, Func<JsonElement, T> read)
        where T : struct => whole.TryGetProperty(name, out _) ? Part(whole, name, read) : null;

    /// <summary>A list that may be left out; null where it is.</summary>
    /// <inheritdoc cref="Part"/>
    public static T[]? ListOrNone<T>(JsonElement whole, string name, Func<JsonElement, T> read) =>
        whole.TryGetProperty(name, out _) ? List(whole, name, read) : null;

    /// <inheritdoc cref="Part"/>
    public static T[] List<T>(JsonElement whole, string name, Func<JsonElement, T> read) => Part(whole, name, part => Numbers(part, read));

    static string Shortened(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > MostShown ? $"{line[..MostShown]}…" : line;
    }

    /// <summary>A version that nobody reads.</summary>
    public static ProofPartException OfVersion(int version) => new("version", version.ToString(CultureInfo.InvariantCulture));

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
        if (!question.TryGetProperty(Digests, out _)) return null;
        return Part(question, Digests, written => digests.FirstOrDefault(one => Part(written, one.Part, digest => digest.GetString()) != one.Digest).From);
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

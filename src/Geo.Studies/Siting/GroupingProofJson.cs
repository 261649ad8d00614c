using System.Text.Json;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Present.Summaries;

namespace Geo.Studies.Siting;

/// <summary>The file of a grouping's proof, <c>geo-grouping-proof</c> version 1: units, sizes, groups as [centre, [units]], bound, denominator and prices.</summary>
public static class GroupingProofJson
{
    const string Schema = "geo-grouping-proof";
    const int Version = 1;

    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, GroupingReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var (solution, problem) = (reply.Solution, reply.Tables.Problem);
        var proof = solution.Proof ?? throw new ArgumentException("There is no proof.", nameof(reply));
        JsonValues.WriteDocument(stream, Schema, Version, json =>
        {
            json.WriteStartArray("units");
            foreach (var id in reply.Tables.Units.Ids) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WritePropertyName("size");
            json.WriteRawValue($"[{problem.Least},{problem.Most}]");
            if (problem.Groups is { } number) json.WriteNumber("number", number);
            if (problem.Limit is { } limit) json.WriteNumber("limit", limit);
            if (solution.Groups is { } groups)
            {
                json.WriteStartArray("groups");
                foreach (var group in groups) json.WriteRawValue($"[{group.Centre},[{string.Join(',', group.Units)}]]");
                json.WriteEndArray();
                json.WriteNumber("objective", solution.Objective!.Value);
            }

            json.WriteNumber("bound", solution.Bound!.Value);
            json.WriteNumber("denominator", proof.Denominator);
            json.WritePropertyName("prices");
            json.WriteRawValue($"[{string.Join(',', proof.Prices)}]");
        });
    }

    /// <exception cref="BadInputException">The file is not there, is no such file, or is of another question.</exception>
    public static GroupingSolution Read(string path, GroupingTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        if (!File.Exists(path)) throw new BadInputException(new Fault(FaultCode.FileMissing, path, 0, "", ""));
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            if (root.GetProperty("schema").GetString() != Schema || root.GetProperty("version").GetInt32() != Version) throw Damaged(path);
            RequireSame(path, root, tables);
            return new()
            {
                Groups = root.TryGetProperty("groups", out var groups) ? [.. groups.EnumerateArray().Select(group => new UnitGroup(group[0].GetInt32(), [.. group[1].EnumerateArray().Select(unit => unit.GetInt32())], 0))] : null,
                Objective = root.TryGetProperty("objective", out var objective) ? objective.GetInt64() : null,
                Bound = root.GetProperty("bound").GetInt64(),
                End = SitingEnd.Finished,
                Work = 0,
                Proof = new(root.GetProperty("denominator").GetInt64(), [.. root.GetProperty("prices").EnumerateArray().Select(price => price.GetInt64())]),
            };
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw Damaged(path);
        }
    }

    static void RequireSame(string path, JsonElement root, GroupingTables tables)
    {
        var (problem, size) = (tables.Problem, root.GetProperty("size"));
        var isSame = root.GetProperty("units").EnumerateArray().Select(id => id.GetString()).SequenceEqual(tables.Units.Ids)
            && size[0].GetInt32() == problem.Least && size[1].GetInt32() == problem.Most
            && (root.TryGetProperty("number", out var number) ? number.GetInt32() : null) == problem.Groups
            && (root.TryGetProperty("limit", out var limit) ? limit.GetInt64() : null) == problem.Limit;
        if (!isSame) throw new BadInputException(new Fault(FaultCode.ProofOfAnother, path, 0, "units", "--group · --sites · --within · --adjacent · --class · --travel"));
    }

    static BadInputException Damaged(string path) => new(new Fault(FaultCode.ProofDamaged, path, 0, "", ""));
}

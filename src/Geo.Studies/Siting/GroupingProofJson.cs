using System.Text.Json;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Present.Summaries;

namespace Geo.Studies.Siting;

/// <summary>The file of a grouping's proof, <c>geo-grouping-proof</c> version 1: units, sizes, digests of what the question is made of, groups as [centre, [units]], bound, denominator and prices.</summary>
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
            ProofFile.WriteDigests(json, Digests(reply.Tables));
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
        return ProofFile.Read(path, Schema, Version, root =>
        {
            if (Differing(root, tables) is { } from) throw ProofFile.OfAnother(path, "units", from);
            return new GroupingSolution
            {
                Groups = ProofFile.ListOrNone(root, "groups", group => new UnitGroup(group[0].GetInt32(), ProofFile.Numbers(group[1], unit => unit.GetInt32()), 0)),
                Objective = ProofFile.PartOrNone(root, "objective", one => one.GetInt64()),
                Bound = ProofFile.Part(root, "bound", one => one.GetInt64()),
                End = SitingEnd.Finished,
                Work = 0,
                Proof = new(ProofFile.Part(root, "denominator", one => one.GetInt64()), ProofFile.List(root, "prices", price => price.GetInt64())),
            };
        });
    }

    /// <summary>The options that the first difference comes from; null where there is none.</summary>
    static string? Differing(JsonElement root, GroupingTables tables)
    {
        var problem = tables.Problem;
        if (!ProofFile.List(root, "units", id => id.GetString()).SequenceEqual(tables.Units.Ids)) return tables.Request.Demand;
        if (ProofFile.Part(root, "size", size => (size[0].GetInt32(), size[1].GetInt32())) != (problem.Least, problem.Most)) return "--group";
        if (ProofFile.PartOrNone(root, "number", one => one.GetInt32()) != problem.Groups) return "--sites";
        if (ProofFile.PartOrNone(root, "limit", one => one.GetInt64()) != problem.Limit) return "--within";
        return ProofFile.Differing(root, Digests(tables));
    }

    /// <summary>The parts in order, each with the options, or the table, that it comes from.</summary>
    static IEnumerable<(string Part, string Digest, string From)> Digests(GroupingTables tables)
    {
        var (problem, request) = (tables.Problem, tables.Request);
        var isStudy = request.Demand == request.Costs;
        yield return ("weights", ProofFile.Digest([], problem.Weights), request.Demand);
        yield return ("adjacent", ProofFile.Digest([.. problem.Adjacent.SelectMany(pair => (int[])[pair.A, pair.B])], []), "--adjacent");
        yield return ("centres", ProofFile.Digest([.. problem.Status.Select(status => (int)status)], []), isStudy ? "--class" : "--candidates");
        yield return ("costs", ProofFile.Digest([.. problem.Pairs.First, .. problem.Pairs.Site], problem.Pairs.Cost), isStudy ? "--travel · --mode · --class" : request.Costs);
    }
}

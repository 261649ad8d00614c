using System.Text.Json;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Present.Summaries;

namespace Geo.Studies.Siting;

/// <summary>The file of a proof, <c>geo-siting-proof</c> version 2; its shape stands in DECISIONS.md.</summary>
public static class SitingProofJson
{
    const string Schema = "geo-siting-proof";
    const int Version = 2;

    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, SitingReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var (solution, tables) = (reply.Solution, reply.Tables);
        var proof = solution.Proof ?? throw new ArgumentException("There is no proof.", nameof(reply));
        JsonValues.WriteDocument(stream, Schema, Version, json =>
        {
            WriteQuestion(json, tables);
            json.WriteStartObject("claim");
            if (solution.Open is { } open)
            {
                ProofFile.WriteLine(json, "open", open.Select(site => (long)site));
                json.WriteNumber("objective", solution.Objective!.Value);
                if (solution.Parts is { } parts)
                {
                    json.WriteStartArray("parts");
                    foreach (var part in parts) json.WriteRawValue($"[{part.Demand},{part.Site},{part.Weight}]");
                    json.WriteEndArray();
                }
            }

            json.WriteNumber("bound", solution.Bound!.Value);
            json.WriteEndObject();
            json.WriteStartArray("dominated");
            foreach (var (site, instead) in proof.Dominated) json.WriteRawValue($"[{site},{instead}]");
            json.WriteEndArray();
            json.WriteNumber("denominator", proof.Denominator);
            json.WriteStartArray("multipliers");
            foreach (var vector in proof.Multipliers) json.WriteRawValue(Line(vector));
            json.WriteEndArray();
            if (proof.Specials.Count > 0)
            {
                json.WriteStartArray("specials");
                foreach (var places in proof.Specials) json.WriteRawValue($"[{string.Join(',', places)}]");
                json.WriteEndArray();
            }

            json.WriteStartArray("steps");
            foreach (var step in proof.Steps) json.WriteRawValue($"[\"{WordOf(step.Kind)}\",{step.Multipliers},[{string.Join(',', step.Sites)}]]");
            json.WriteEndArray();
        });
    }

    /// <exception cref="BadInputException">The file is not there, is no such file, or is of another question.</exception>
    public static SitingClaim Read(string path, SitingTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return ProofFile.Read(path, Schema, (root, version) =>
        {
            if (version is not (1 or Version)) throw ProofFile.OfVersion(version);
            if (ProofFile.Part(root, "question", question => Differing(question, tables)) is { } from) throw ProofFile.OfAnother(path, "question", from);
            // Of covering by two the numbers meant something else before; of other models each stood as it is.
            if (version == 1 && tables.Problem.Model == SitingModel.BackupMaximalCovering) throw ProofFile.Outdated(path, version);
            var claim = ProofFile.Part(root, "claim", part => part.ValueKind == JsonValueKind.Object ? part : throw new FormatException());
            return new SitingClaim(
                ProofFile.ListOrNone(claim, "open", one => one.GetInt32()),
                ProofFile.ListOrNone(claim, "parts", part => new SitingPart(part[0].GetInt32(), part[1].GetInt32(), part[2].GetInt64())) ?? [],
                ProofFile.PartOrNone(claim, "objective", one => one.GetInt64()) ?? 0,
                ProofFile.Part(claim, "bound", one => one.GetInt64()),
                new()
                {
                    Dominated = ProofFile.List(root, "dominated", pair => (pair[0].GetInt32(), pair[1].GetInt32())),
                    Denominator = ProofFile.Part(root, "denominator", one => one.GetInt64()),
                    Multipliers = ProofFile.List(root, "multipliers", vector => version == 1 ? ProofFile.Numbers(vector, one => one.GetInt64()) : Vector(vector)),
                    Specials = ProofFile.ListOrNone(root, "specials", places => ProofFile.Numbers(places, one => one.GetInt32())) ?? [],
                    Steps = ProofFile.List(root, "steps", step => new ProofStep(KindOf(step[0].GetString()), step[1].GetInt32(), ProofFile.Numbers(step[2], one => one.GetInt32()))),
                });
        });
    }

    /// <summary>What divides all numbers, then how often each has it: short numbers, since prices are in grades.</summary>
    static string Line(long[] vector)
    {
        var unit = 0L;
        foreach (var number in vector)
        {
            for (var (a, b) = (unit, number); ; (a, b) = (b, a % b))
            {
                unit = a;
                if (b == 0) break;
            }
        }

        return $"[{Math.Max(unit, 1)}{string.Concat(vector.Select(number => $",{number / Math.Max(unit, 1)}"))}]";
    }

    static long[] Vector(JsonElement line)
    {
        var numbers = ProofFile.Numbers(line, one => one.GetInt64());
        return numbers is [> 0 and var unit, .. var times] ? Array.ConvertAll(times, number => checked(number * unit)) : throw new FormatException();
    }

    static void WriteQuestion(Utf8JsonWriter json, SitingTables tables)
    {
        json.WriteStartObject("question");
        json.WriteString("model", SitingWords.Of(tables.Problem.Model));
        if (tables.Problem.Sites is { } sites) json.WriteNumber("sites", sites);
        if (tables.Problem.Target is { } target) json.WriteNumber("target", target);
        ProofFile.WriteLine(json, "limits", tables.Problem.Limits);
        if (tables.Problem.Rules.Count > 0) ProofFile.WriteLine(json, "rules", Rules(tables));
        json.WriteNumber("demand", tables.Problem.Weights.Length);
        json.WriteNumber("weightScale", tables.WeightScale);
        json.WriteStartArray("candidates");
        foreach (var id in tables.SiteIds) json.WriteStringValue(id);
        json.WriteEndArray();
        ProofFile.WriteDigests(json, SitingDigests.Of(tables));
        json.WriteEndObject();
    }

    // The check would find out by itself, but "of another question" helps more than "a case is not bounded".
    /// <summary>The options that the first difference comes from; null where there is none.</summary>
    static string? Differing(JsonElement question, SitingTables tables)
    {
        var problem = tables.Problem;
        if (ProofFile.Part(question, "model", one => one.GetString()) != SitingWords.Of(problem.Model)) return "--model";
        if (ProofFile.PartOrNone(question, "sites", one => one.GetInt32()) != problem.Sites) return "--sites · --phases";
        if (!ProofFile.List(question, "candidates", one => one.GetString()).SequenceEqual(tables.SiteIds)) return "--candidates · --grid · --class";
        if (ProofFile.Part(question, "demand", one => one.GetInt32()) != problem.Weights.Length || ProofFile.Part(question, "weightScale", one => one.GetInt64()) != tables.WeightScale) return tables.Request.Demand;
        if (!ProofFile.List(question, "limits", one => one.GetInt64()).SequenceEqual(problem.Limits)) return "--within · --standard · --by-unit";
        if (ProofFile.PartOrNone(question, "target", one => one.GetInt64()) != problem.Target) return "--share · --weight";
        if (!(ProofFile.ListOrNone(question, "rules", one => one.GetInt64()) ?? []).SequenceEqual(Rules(tables))) return "--budget · --apart · --conflicts · --each-unit";
        return ProofFile.Differing(question, SitingDigests.Of(tables));
    }

    /// <summary>What each rule allows.</summary>
    static IEnumerable<long> Rules(SitingTables tables) => tables.Problem.Rules.Select(rule => rule.Most);

    static string WordOf(ProofStepKind kind) => kind.ToString().ToLowerInvariant();

    static ProofStepKind KindOf(string? word)
    {
        foreach (var kind in Enum.GetValues<ProofStepKind>())
        {
            if (WordOf(kind) == word) return kind;
        }

        throw new ProofPartException("steps", word);
    }
}

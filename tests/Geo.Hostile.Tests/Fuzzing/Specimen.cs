using Geo.Hostile.Tests.Making;

namespace Geo.Hostile.Tests.Fuzzing;

/// <summary>A sound source of a format that mutants are made of.</summary>
/// <param name="Parts">Its files; of an archive, its members.</param>
/// <param name="Archive">The archive the parts are packed into; null where they lie in the folder as they are.</param>
sealed record Specimen(IReadOnlyList<(string Name, byte[] Bytes)> Parts, string? Archive = null)
{
    public static Specimen Of(string name, byte[] bytes) => new([(name, bytes)]);

    /// <summary>Writes a mutant: one or two parts changed, or, of an archive, the packed bytes.</summary>
    public void WriteMutant(Folder folder, SplitMix random)
    {
        var mutation = new Mutation(random, [.. Parts.Select(part => part.Bytes)]);
        if (Archive is not null && random.Below(3) == 0)
        {
            folder.Write(Archive, mutation.Of(Zip.Of(Parts)));
            return;
        }

        var parts = Parts.ToArray();
        for (var changes = 1 + random.Below(Math.Min(2, parts.Length)); changes > 0; changes--)
        {
            var part = random.Below(parts.Length);
            parts[part] = (parts[part].Name, mutation.Of(parts[part].Bytes));
        }

        if (Archive is not null) folder.Write(Archive, Zip.Of(parts));
        else foreach (var (name, bytes) in parts) folder.Write(name, bytes);
    }
}

namespace Geo.Hostile.Tests.Corpus;

/// <summary>One kind of bad file: the rule it breaks, how it is made, and what the product has to say to it.</summary>
/// <param name="Name">Group and name, as in <c>tables: a quote never closed</c>.</param>
/// <param name="Rule">What a sound file keeps and this one does not; no two kinds break the same.</param>
/// <param name="File">The file whose report is looked at, as the study names it.</param>
/// <param name="Sources">The study's sources in YAML.</param>
/// <param name="Make">Writes the file.</param>
sealed record Kind(string Name, string Rule, string File, string Sources, Action<Folder> Make, Answer Expected);

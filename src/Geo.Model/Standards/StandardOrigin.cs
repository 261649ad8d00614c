namespace Geo.Model.Standards;

/// <summary>A file of the user's that adds a standard, or overrides one of the product's own.</summary>
/// <param name="File">Its name, without folders.</param>
/// <param name="Replaced">Document of the product's own standard of the same id that it stands in for; null where it adds one.</param>
public sealed record StandardOrigin(string File, string? Replaced);

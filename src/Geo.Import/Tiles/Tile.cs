namespace Geo.Import.Tiles;

/// <summary>One tile as it lies in its file.</summary>
/// <param name="Encoding">How its bytes are packed, by the name HTTP gives it (<c>gzip</c>, <c>br</c>); null where they are not.</param>
public sealed record Tile(byte[] Bytes, string? Encoding);

namespace Geo.Studies.Siting;

/// <summary>A part of a proof is not what it has to be.</summary>
/// <param name="part">Its name.</param>
/// <param name="found">What stands there; null: nothing.</param>
sealed class ProofPartException(string part, string? found) : Exception(part)
{
    public string Part { get; } = part;

    public string? Found { get; } = found;
}

namespace Geo.Present.Tests.Scenes;

/// <summary>What varies between made-up counties.</summary>
/// <param name="WidthKm">East to west.</param>
/// <param name="HeightKm">South to north.</param>
/// <param name="Prefix">Put before every name of the scene: a place for hostile texts.</param>
sealed record SceneShape(int Seed, double WidthKm = 46, double HeightKm = 30, int Townships = 6, string Prefix = "")
{
    public double CellKm { get; init; } = 0.4;

    public bool Boundaries { get; init; } = true;
}

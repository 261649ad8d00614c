namespace Geo.Analyse.Allocation;

/// <summary>What everybody's travel comes to with one site exchanged for another.</summary>
interface ITravelTotals
{
    /// <summary>Takes an open site away; returns the objective with it.</summary>
    long Begin(int site);

    /// <summary>The objective with a closed site in its place; null where somebody is out of reach then.</summary>
    long? With(int site);
}

namespace Geo.Present.Maps;

/// <summary>What a user asks of a sheet besides its content.</summary>
public sealed record SheetWish
{
    /// <summary>密级, printed in the upper right corner; null for none.</summary>
    public string? Secrecy { get; init; }

    /// <summary>审图号; null: the study's own.</summary>
    public string? Approval { get; init; }

    /// <summary>The scale's number, 50 000 for 1:50,000: the sheet then states the size of its paper, and printed as it is it is true to scale. Null: as large as the sheet holds.</summary>
    public int? Scale { get; init; }

    /// <summary>What is drawn under the areas; null: nothing.</summary>
    public MapGround? Ground { get; init; }
}

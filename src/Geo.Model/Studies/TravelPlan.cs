using Geo.Model.Travel;

namespace Geo.Model.Studies;

/// <summary>What the study changes of the presets, by which models it travels, and what heads each standard.</summary>
public sealed record TravelPlan
{
    /// <summary>The headline word of a rule's straight-line limit.</summary>
    public const string Radius = "radius";

    /// <summary>Presets by id with the study's own numbers; those not named keep the product's.</summary>
    public IReadOnlyDictionary<string, TravelAssumption> Overrides { get; init; } = new Dictionary<string, TravelAssumption>();

    /// <summary>Standard id to what heads it: a preset's id, <c>radius</c>, a model's word (<c>roads</c>), or a twin's key (<c>roads-car</c>); a standard not named keeps the product's (walk for PB-R1, car for PB-R2).</summary>
    public IReadOnlyDictionary<string, string> Headlines { get; init; } = new Dictionary<string, string>();

    /// <summary>The model that heads every reach standard <see cref="Headlines"/> does not name; null: the standard's own, or the product's choice.</summary>
    public TravelModel? Model { get; init; }

    /// <summary>Models whose measures stand beside the base; null: those the study has a source for (roads, terrain).</summary>
    public IReadOnlyList<TravelModel>? Models { get; init; }

    /// <summary>The same plan with one model at the head of every standard: what <c>--travel</c> asks for. The measures that standards were headed by stay what the model is a twin of.</summary>
    public TravelPlan HeadedBy(TravelModel model) => this with
    {
        Model = model,
        Headlines = Headlines.Where(pair => TravelModelWords.Find(pair.Value) is null).ToDictionary(pair => pair.Key, pair => model.TwinOf(TravelModelWords.BaseOf(pair.Value))),
    };
}

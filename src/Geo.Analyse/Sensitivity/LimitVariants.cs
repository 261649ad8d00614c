using Geo.Analyse.Standards;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;

namespace Geo.Analyse.Sensitivity;

/// <summary>The straight-line limit of a measure under other assumptions, in millimetres.</summary>
sealed class LimitVariants(ReachMeasure measure, ReachRule rule, decimal detourFactor)
{
    /// <summary>A fifth: the product's default range of speed.</summary>
    public const decimal SpeedPart = 0.2m;

    /// <summary>A twentieth: the product's default range of a limit.</summary>
    public const decimal LimitPart = 0.05m;

    /// <summary>A fifth slower and faster, a twentieth less and more.</summary>
    public long[] Ranges() => measure.Nearest is not null ? OverJourneys()
        : [Of(speed: 1 - SpeedPart), Of(speed: 1 + SpeedPart), Of(limit: 1 - LimitPart), Of(limit: 1 + LimitPart)];

    /// <summary>Straight and by detour, of a measure in straight lines.</summary>
    public long[] Ways() => [Of(detour: false), Of(detour: true)];

    // Who takes a fifth longer for everything comes as far as four fifths of the time bring them today.
    long[] OverJourneys()
    {
        var speed = measure.Unit == Impedance.Milliseconds ? SpeedPart : 0;
        return [Part(1 - speed), Part(1 + speed), Part(1 - LimitPart), Part(1 + LimitPart)];
    }

    long Part(decimal part) => (long)Math.Floor(measure.Limit * part);

    /// <param name="detour">Null: each criterion as the standard takes it, a time by detour, a radius straight.</param>
    long Of(decimal speed = 1, decimal limit = 1, bool? detour = null)
    {
        var radius = measure.JoinedMm ?? (measure.TimeLimit is null ? measure.Limit : null);
        var far = radius is { } mm ? (long)Math.Floor(mm * limit / (detour == true ? detourFactor : 1)) : default(long?);
        var soon = measure is { TimeLimit: { } time, Travel: { } travel } ? ReachMm(travel, time, speed, limit, detour ?? true) : default(long?);
        return measure.Key switch
        {
            MeasurePlan.Either => Math.Max(far!.Value, soon!.Value),
            MeasurePlan.Both => Math.Min(far!.Value, soon!.Value),
            _ => far ?? soon!.Value,
        };
    }

    long ReachMm(TravelAssumption travel, TimeSpan time, decimal speed, decimal limit, bool detour)
    {
        // The limit's part goes into the factor: a time in ticks times 0.95 need not be whole.
        var other = travel with { DetourFactor = (detour ? travel.DetourFactor : 1) / (speed * limit) };
        return rule.Concerned is { } concerned ? other.ReachMm(time, concerned) : Math.Min(other.ReachMm(time, UrbanRural.Urban), other.ReachMm(time, UrbanRural.Rural));
    }
}

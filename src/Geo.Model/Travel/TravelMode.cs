namespace Geo.Model.Travel;

/// <summary>How people or vehicles move. The order is that of the presets' words and is stored nowhere.</summary>
public enum TravelMode
{
    Walk,
    EBike,
    Car,
    Ambulance,
    Bicycle,
    Motorcycle,
}

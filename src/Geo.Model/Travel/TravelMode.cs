namespace Geo.Model.Travel;

/// <summary>How people or vehicles move.</summary>
public enum TravelMode
{
    Walk,
    EBike,
    Car,
    Ambulance,
}

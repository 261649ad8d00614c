namespace Geo.Model.Travel;

/// <summary>A set of modes, a bit each: what may use a street in one direction.</summary>
[Flags]
public enum TravelModes : byte
{
    None = 0,
    Walk = 1 << TravelMode.Walk,
    EBike = 1 << TravelMode.EBike,
    Car = 1 << TravelMode.Car,
    Ambulance = 1 << TravelMode.Ambulance,
    Bicycle = 1 << TravelMode.Bicycle,
    Motorcycle = 1 << TravelMode.Motorcycle,

    /// <summary>E-bikes ride where bicycles may (in China they are non-motor vehicles by law), so both go by the tags of bicycles.</summary>
    Cycles = EBike | Bicycle,

    Motor = Car | Ambulance | Motorcycle,

    Vehicles = Cycles | Motor,

    All = Walk | Vehicles,
}

namespace Geo.Model.Travel;

/// <summary>Which way people go between a place and a facility; it matters where streets are one-way and ground slopes.</summary>
public enum TravelDirection
{
    /// <summary>From where they are to the facility (a clinic).</summary>
    Towards,

    /// <summary>From the facility to where people are (an ambulance).</summary>
    Away,
}

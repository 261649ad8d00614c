using Geo.Model.Demand;
using Geo.Model.Standards;

namespace Geo.Model.Siting;

/// <summary>How many ambulances a standard asks for: its base ÷ people for each, rounded up unit by unit.</summary>
/// <param name="Have">What the facilities that the standard counts have.</param>
public sealed record VehicleNeed(Standard Standard, People Population, People Base, long Per, long Need, long Have);

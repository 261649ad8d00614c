using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>How the way between a site and a demand point is taken, where it is not the straight line.</summary>
/// <param name="Direction">Whether people come to the site, or somebody from it to them.</param>
public sealed record SitingTravel(TravelModel Model, TravelMode Mode, TravelDirection Direction)
{
    const FacilityClasses Emergency = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;

    /// <summary>An ambulance from a station to people, people by car to everything else.</summary>
    /// <param name="mode">What travels; null: as the class says.</param>
    public static SitingTravel Of(TravelModel model, TravelMode? mode, FacilityClasses built)
    {
        var isEmergency = (built & Emergency) != 0;
        return new(model, mode ?? (isEmergency ? TravelMode.Ambulance : TravelMode.Car), isEmergency ? TravelDirection.Away : TravelDirection.Towards);
    }

    /// <summary>The study's journeys of that kind.</summary>
    /// <param name="unit">Of the limits.</param>
    /// <exception cref="BadInputException">The study has no source for them, or they know no such unit.</exception>
    public Analyse.WhatIf.ITravelModel Over(OpenedStudy opened, Impedance unit)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var kind = new JourneyKind(Mode, unit, Direction);
        var journeys = opened.Journeys.FirstOrDefault(one => one.Model == Model && one.Answers(kind));
        return journeys?.From(kind) ?? throw new BadInputException(new Fault(FaultCode.TravelSourceMissing, opened.Study.Id, 0, "sources", Model.Word(), Model.Word()));
    }
}

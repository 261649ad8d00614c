namespace Geo.Model.Supply;

/// <summary>What a facility can have so many of: the closed list of the numbers that standards count, by the words of studies, standards and outputs.</summary>
public static class SupplyKinds
{
    static readonly string[] s_first = ["ambulances", "beds", "doctors", "nurses"];

    static readonly string[] s_more =
    [
        // Beds, rooms, places.
        "icu_beds", "rehabilitation_beds", "psychiatric_beds", "tcm_beds", "paediatric_beds", "infectious_beds", "nursing_beds", "observation_beds", "childcare_places", "inclusive_childcare_places",
        "negative_pressure_rooms", "icu_rooms", "bsl2_labs",

        // People.
        "health_workers", "health_technicians", "tcm_doctors", "pharmacists", "general_practitioners", "public_health_staff", "public_health_physicians", "public_health_workers",
        "paediatricians", "child_health_doctors", "psychiatrists", "psychiatric_nurses", "mental_health_workers", "rehabilitation_physicians", "rehabilitation_therapists",
        "health_supervisors", "maternal_child_staff", "cdc_staff", "field_epidemiologists", "health_educators", "village_doctors", "licensed_village_doctors",
        "combined_prevention_staff", "occupational_diagnosis_physicians", "professional_technical_staff", "posts", "emergency_team",

        // Vehicles and dispatch.
        "negative_pressure_ambulances", "ambulance_crews", "dispatch_seats",

        // How it is used.
        "occupancy_percent", "mean_stay_days", "floor_area_m2", "deliveries", "disease_types", "visits", "tcm_visits", "tcm_service_kinds", "children_enrolled",
    ];

    /// <summary>Every code; the four that a facility carries as properties of their own come first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_first, .. s_more];

    /// <summary>The codes kept among <see cref="Facility.Amounts"/>.</summary>
    public static IReadOnlyList<string> Named => s_more;

    /// <summary>Percentages, days and square metres: numbers that mean nothing as a sum over facilities.</summary>
    public static bool IsMeasure(string code) => code is "occupancy_percent" or "mean_stay_days" or "floor_area_m2";
}

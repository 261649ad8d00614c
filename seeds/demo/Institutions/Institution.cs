using Geo.Demo.Measure;

namespace Geo.Demo.Institutions;

/// <summary>A health institution as its row states it.</summary>
/// <param name="Type">One type or, where one house does several jobs, several, separated by ';'.</param>
/// <param name="Place">Null for the one that was never located.</param>
/// <param name="OpenAllHours">24 小时: 是 or 否.</param>
/// <param name="Means">The further cells, in the order of <see cref="Institutions.Means.Header"/>.</param>
sealed record Institution(
    string Name, string English, string Type, string Grade, string TownshipCode, Spot? Place, string Address,
    int Beds, int Doctors, int Nurses, int Ambulances, bool OpenAllHours, string Departments, string Means);

using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Streets;

/// <summary>One class of streets as the table has it.</summary>
/// <param name="MetresPerHour">In the order of <see cref="TravelMode"/>; 0: never.</param>
/// <param name="Open">What may travel there where no tag says anything; other modes with a speed may where a tag says so.</param>
sealed record ClassRow(StreetClass Class, IReadOnlyList<int> MetresPerHour, TravelModes Open, decimal Traffic);

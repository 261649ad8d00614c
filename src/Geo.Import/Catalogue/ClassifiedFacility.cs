using Geo.Model.Supply;

namespace Geo.Import.Catalogue;

/// <summary>What the table of facility classes makes of a type and a name.</summary>
/// <param name="Classes"><see cref="FacilityClasses.None"/> where neither says anything.</param>
/// <param name="ByName">The name decided, because the type said nothing or too little: worth a remark.</param>
public readonly record struct ClassifiedFacility(FacilityClasses Classes, bool ByName);

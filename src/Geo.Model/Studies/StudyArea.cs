using Geo.Model.Areas;

namespace Geo.Model.Studies;

/// <summary>The area a study speaks of. It is the parent of every unit that names none.</summary>
public sealed record StudyArea(string Id, LocalText Name, UnitLevel Level);

using Geo.Model.Areas;
using Geo.Model.Imports;

namespace Geo.Import.Roles;

/// <summary>The units of one source as its rows state them: parents not looked up yet.</summary>
public sealed record UnitRows(IReadOnlyList<Unit> Units, ImportReport Report);

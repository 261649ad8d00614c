using Geo.Model.Areas;
using Geo.Model.Imports;

namespace Geo.Import.Roles;

/// <summary>The units of one source as its rows state them: parents not looked up yet.</summary>
/// <param name="Rows">For each unit, the line or the number of its row.</param>
public sealed record UnitRows(IReadOnlyList<Unit> Units, IReadOnlyList<long> Rows, ImportReport Report);

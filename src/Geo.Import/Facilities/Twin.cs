using Geo.Model.Imports;

namespace Geo.Import.Facilities;

/// <summary>That a facility is probably one that was read before.</summary>
/// <param name="Code">Same or similar name nearby, a point beside a polygon of its name, or a point in a polygon where one of the two has no name.</param>
/// <param name="Earlier">The earlier facility, in the order they were added.</param>
readonly record struct Twin(FaultCode Code, int Earlier);

using Geo.Model.Streets;
using Geo.Space.Places;

namespace Geo.Model.Travel;

/// <summary>One part of a journey, in the order it is travelled.</summary>
/// <param name="Class">Null: on foot, off the streets. Over terrain, whose roads have lost their classes, <see cref="StreetClass.Road"/>.</param>
/// <param name="Name">As the file has it; empty where it has none.</param>
/// <param name="Mm">Its length on the ground.</param>
/// <param name="Ms">Null where the journey was sought by its length.</param>
/// <param name="Line">From where it begins to where it ends.</param>
public sealed record WayPart(StreetClass? Class, string Name, long Mm, long? Ms, IReadOnlyList<LonLat> Line);

namespace Geo.Import.Osm;

/// <summary>Something in an OpenStreetMap file that its format does not allow; whoever knows the place in the file makes a fault of it.</summary>
sealed class OsmDamage(string what) : Exception(what)
{
    public OsmDamage()
        : this("")
    {
    }
}

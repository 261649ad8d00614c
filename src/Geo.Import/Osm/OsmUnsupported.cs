namespace Geo.Import.Osm;

/// <summary>Something that the format allows and that is not read here; whoever knows the file makes a fault of it.</summary>
sealed class OsmUnsupported(string part, string value, string known) : Exception($"{part} {value}")
{
    public OsmUnsupported()
        : this("", "", "")
    {
    }

    public string Part => part;

    public string Value => value;

    /// <summary>What is read.</summary>
    public string Known => known;
}

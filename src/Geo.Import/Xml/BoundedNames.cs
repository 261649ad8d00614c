using System.Xml;

namespace Geo.Import.Xml;

/// <summary>The names of one XML text, so many and no more: a reader keeps each of them for good.</summary>
sealed class BoundedNames : NameTable
{
    const int Most = 20_000;

    int _count;

    /// <exception cref="XmlException">More names than any format has.</exception>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    /// <inheritdoc cref="Add(char[], int, int)"/>
    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    string Counted(string name) => ++_count <= Most ? name : throw new XmlException($"> {Most} names");
}

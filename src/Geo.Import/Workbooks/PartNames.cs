using System.Xml;

namespace Geo.Import.Workbooks;

/// <summary>The names of elements and attributes that a part uses. A parser keeps each for good, so their number is bounded: a workbook knows some hundreds.</summary>
sealed class PartNames(Func<string, Exception> refuse) : NameTable
{
    const int MostNames = 5_000;

    int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    string Counted(string name) => ++_count <= MostNames ? name : throw refuse($"{MostNames} names");
}

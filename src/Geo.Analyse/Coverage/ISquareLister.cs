namespace Geo.Analyse.Coverage;

/// <summary>Goes down the squares and writes the facilities that matter in each.</summary>
interface ISquareLister
{
    void List(int level, int square, ListSink sink);
}

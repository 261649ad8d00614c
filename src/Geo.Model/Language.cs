namespace Geo.Model;

public enum Language
{
    Chinese,
    English,
}

namespace Geo.Model.Surfaces;

/// <summary>How people move over a kind of ground; slope changes the first two.</summary>
public enum GroundMode
{
    Walking,
    Bicycling,
    Motorised,
}

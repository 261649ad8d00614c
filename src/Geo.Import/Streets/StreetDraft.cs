using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Streets;

/// <summary>One street of a file before it is cut into segments.</summary>
/// <param name="Surface">Place in the draft's words of the ground.</param>
/// <param name="Track">Likewise.</param>
/// <param name="SpeedForward">Metres per hour; 0: not stated.</param>
/// <param name="FerryMs">For the whole street; 0: not stated.</param>
/// <param name="Name">Place in the draft's names.</param>
/// <param name="IsRepaired">Whether something in it had to be put right or passed over.</param>
readonly record struct StreetDraft(
    long Source,
    StreetClass Class,
    byte Surface,
    byte Track,
    int SpeedForward,
    int SpeedBackward,
    SegmentTraits Traits,
    TravelModes Forward,
    TravelModes Backward,
    int FerryMs,
    int Name,
    bool IsRepaired);

namespace Geo.Model.Streets;

/// <summary>What became of an element of a road file that was not taken as it stands, and what was found. Words under <c>streets.issue.…</c>.</summary>
public enum StreetIssue
{
    // A street: rejected.
    WayWithoutModes,
    WayTooShort,
    WayTooLong,
    WayWithoutNodes,
    WayDuplicate,
    WayZeroLength,
    WayUnderConstruction,
    WayClassUnknown,
    RowUnreadable,
    RowWithoutLine,
    RowClassUnknown,
    RowSpeedInvalid,
    RowOnewayUnknown,
    RowOutside,

    // A street: repaired.
    WayCutAtMissingNode,
    WayNodeRepeated,
    WaySpeedUnread,
    WayOnewayUnread,
    WayDurationUnread,
    RowTagsUnread,

    // A turn restriction: left out.
    RestrictionConditional,
    RestrictionKindUnknown,
    RestrictionMembersMissing,
    RestrictionMembersUnfit,
    RestrictionAmbiguous,
    RestrictionOnNoStreet,
    RestrictionForNoMode,

    // A node.
    NodeDuplicate,
    NodeOutOfRange,
    IdNegative,

    // A segment: removed, or worth saying.
    SegmentDuplicate,
    SegmentOverlapping,
    SegmentZeroLength,
    SegmentTooLong,
    VerticesJoined,
    FerryWithoutDuration,
}

namespace Geo.Model.Imports;

/// <summary>Every fault a source can have. Words for each (what is wrong, what to do) stand in the table of strings under <c>fault.…</c> and <c>remedy.…</c>; {0} is the column, {1} the value, {2} the hint.</summary>
public enum FaultCode
{
    // The file as a whole: the import of the study stops.
    FileMissing,
    FileEmpty,
    FileUnreadable,
    FileTooLarge,
    FormatUnknown,
    EncodingInvalid,
    CrsUnknown,
    CrsMissing,
    CrsNeedsShift,
    ShiftUnused,
    ColumnMissing,
    LayerMissing,
    ShapePartMissing,
    FilterInvalid,
    PeopleTooMany,
    NoRowAccepted,

    // A raster file: the import of the study stops. Column is the TIFF tag or key, value what stands there.
    RasterUnsupported,
    RasterDamaged,
    RasterNotPlaced,
    RasterRotated,

    // An archive (zip, kmz, xlsx): the import of the study stops. Column is what was held against something, value the member.
    ArchiveDamaged,
    ArchiveTooLarge,
    ArchiveNameUnsafe,
    ArchiveNameDuplicate,
    ArchiveEncrypted,
    ArchiveLink,
    ArchiveOverlap,
    ArchiveMethod,
    ArchiveMemberMissing,

    // A study, a catalogue or a preset file (YAML): the work stops. Row is the line, column the key.
    YamlInvalid,
    YamlTooDeep,
    YamlAlias,
    KeyUnknown,
    KeyMissing,
    KeyDuplicate,
    KeyMisplaced,
    TextExpected,
    MappingExpected,
    ListExpected,
    ValueMissing,
    ValueUnknown,
    ValueInvalid,
    ShiftInvalid,
    DateInvalid,
    DistanceInvalid,
    SpeedInvalid,
    TimeInvalid,
    VersionUnsupported,
    StandardUnknown,
    PresetUnknown,

    // A row: rejected.
    CoordinatesMissing,
    CoordinatesNotNumbers,
    CoordinatesOutOfRange,
    AxesSwapped,
    EastingZone,
    GeometryMissing,
    GeometryEmpty,
    GeometryInvalid,
    GeometryWrongKind,
    IdMissing,
    IdDuplicate,
    NameMissing,
    ClassUnknown,
    NumberInvalid,
    NumberNegative,
    PeopleInvalid,
    UnitUnknown,
    UnitElsewhere,
    UnitAmbiguous,
    UnitCodeDamaged,
    CodeUnknown,
    RowMalformed,

    // A row: repaired.
    GeometryRepaired,
    RingClosed,
    NumberFullWidth,
    TextTrimmed,
    IdMade,
    PolygonToPoint,

    // A row: accepted, and worth saying.
    UnlocatedKept,
    ClassGuessed,
    PossibleDuplicate,
    UnitByName,
    UnitByCode,

    // A file: read, and worth saying.
    AttributesMissing,
    IndexMissing,
    ProjectionMissing,
    RecordsDeleted,
    FieldNotRead,
}

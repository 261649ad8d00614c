namespace Geo.Import.Tables;

/// <summary>What a condition of a row filter asks.</summary>
enum RowOperator
{
    In,
    NotIn,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

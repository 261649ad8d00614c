using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>The demand point, anywhere in the area, whose facility would newly cover most people of a gap area; ties by the smaller id.</summary>
/// <param name="Row">Row of the demand point.</param>
/// <param name="OfGap">Uncovered people of the gap area it would cover.</param>
/// <param name="OfAll">Uncovered people of the whole area it would cover.</param>
public sealed record HelpingPoint(int Row, People OfGap, People OfAll);

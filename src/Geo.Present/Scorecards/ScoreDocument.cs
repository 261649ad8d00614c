using Geo.Model;

namespace Geo.Present.Scorecards;

/// <summary>The standards of one document that a study was held against.</summary>
/// <param name="Id">Short id of the document: <c>kaijiang-2025</c>.</param>
/// <param name="Lines">In the catalogue's order.</param>
public sealed record ScoreDocument(string Id, LocalText Title, IReadOnlyList<ScoreLine> Lines);

namespace Geo.Web.Problems;

/// <summary>What can be wrong with a request; words stand under <c>problem.…</c>, <c>problem-detail.…</c> and <c>problem-remedy.…</c>. The hyphenated name is the last part of the problem's type.</summary>
enum ProblemCode
{
    UnknownPath,
    UnknownStudy,
    UnknownStandard,
    UnknownUnit,
    UnknownScenario,
    UnknownCollection,
    UnknownFeature,
    NotAReachStandard,
    NothingToDraw,
    MissingParameter,
    BadParameter,
    BadRequest,
    QueryTooLong,
    BodyTooLarge,
    NotJson,
    BadBody,
    EditDoesNotFit,
    ScenarioExists,
    PreconditionRequired,
    PreconditionFailed,
    IdempotencyConflict,
    Store,
    MethodNotAllowed,
    WrongHost,
    ForeignOrigin,
    TokenMissing,
    TokenWrong,
    Fault,
}

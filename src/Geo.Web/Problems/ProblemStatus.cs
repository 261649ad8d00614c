using Microsoft.AspNetCore.Http;

namespace Geo.Web.Problems;

/// <summary>The status each problem is answered with.</summary>
static class ProblemStatus
{
    public static int Of(ProblemCode code) => code switch
    {
        ProblemCode.UnknownPath or ProblemCode.UnknownStudy or ProblemCode.UnknownStandard or ProblemCode.UnknownUnit or ProblemCode.UnknownScenario or ProblemCode.UnknownCollection or ProblemCode.UnknownFeature or ProblemCode.UnknownTile or ProblemCode.UnknownJob or ProblemCode.UnknownOutput or ProblemCode.UnknownIntake or ProblemCode.NotAReachStandard or ProblemCode.NothingToDraw =>
            StatusCodes.Status404NotFound,
        ProblemCode.QueryTooLong => StatusCodes.Status414UriTooLong,
        ProblemCode.BodyTooLarge or ProblemCode.FileTooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemCode.BodyTooSlow => StatusCodes.Status408RequestTimeout,
        ProblemCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ProblemCode.WrongHost => StatusCodes.Status421MisdirectedRequest,
        ProblemCode.ForeignOrigin or ProblemCode.TokenMissing or ProblemCode.TokenWrong or ProblemCode.PastTheProxy or ProblemCode.HttpsNeeded or ProblemCode.RoleInsufficient =>
            StatusCodes.Status403Forbidden,
        ProblemCode.SignInNeeded or ProblemCode.SignInRefused => StatusCodes.Status401Unauthorized,
        ProblemCode.SignInLocked or ProblemCode.TooManyRequests => StatusCodes.Status429TooManyRequests,
        ProblemCode.NotJson => StatusCodes.Status415UnsupportedMediaType,
        ProblemCode.EditDoesNotFit or ProblemCode.ScenarioFileRefused or ProblemCode.ScaleTooLarge => StatusCodes.Status422UnprocessableEntity,
        ProblemCode.ScenarioExists or ProblemCode.IntakeNotReady or ProblemCode.FileNameTaken or ProblemCode.IdempotencyConflict => StatusCodes.Status409Conflict,
        ProblemCode.PreconditionRequired or ProblemCode.PreconditionTooWide => StatusCodes.Status428PreconditionRequired,
        ProblemCode.PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        ProblemCode.TooManyJobs or ProblemCode.TooManyIntakes => StatusCodes.Status429TooManyRequests,
        ProblemCode.Store => StatusCodes.Status503ServiceUnavailable,
        ProblemCode.Fault => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}

using Geo.Present.Words;

namespace Geo.Web.Problems;

/// <summary>A request that can't be answered: a code, and the value that is wrong.</summary>
sealed class ProblemException(ProblemCode code, string value = "") : Exception($"{code} {value}")
{
    public ProblemCode Code { get; } = code;

    public string Value { get; } = value;

    /// <summary>When it may be tried again; null where no waiting helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the user has to know beyond the code, and what to do, where the fault is not the request's form; null elsewhere.</summary>
    public Func<WordTable, (string Detail, string Remedy)>? Words { get; init; }
}

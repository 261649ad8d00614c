namespace Geo.Web.Problems;

/// <summary>A request that can't be answered: a code, and the value that is wrong.</summary>
sealed class ProblemException(ProblemCode code, string value = "") : Exception($"{code} {value}")
{
    public ProblemCode Code { get; } = code;

    public string Value { get; } = value;
}

using Geo.Model.Scenarios;
using Geo.Web.Answers;
using Geo.Web.Problems;

namespace Geo.Web.Scenarios;

/// <summary>What the query of a sent scenario file asks for.</summary>
/// <param name="Name">In place of the file's own; null: as the file says.</param>
/// <param name="NextName">Whether a taken name gives way to the next free one.</param>
/// <param name="File">As faults are to name the file.</param>
sealed record ScenarioFileWishes(string? Name, bool NextName, string File)
{
    const int LongestFile = 200;
    const int LongestWord = 16;

    /// <exception cref="ProblemException">A name that is none, or another word than <c>next</c>.</exception>
    public static ScenarioFileWishes Of(RequestQuery query)
    {
        var name = query.Text("name", ScenarioDesk.LongestName);
        if (name is not null && !Scenario.IsName(name)) throw new ProblemException(ProblemCode.BadParameter, "name");
        var isNext = query.Text("taken", LongestWord) switch { null => false, "next" => true, _ => throw new ProblemException(ProblemCode.BadParameter, "taken") };
        return new(name, isNext, query.Text("file", LongestFile) ?? "scenario.yaml");
    }
}

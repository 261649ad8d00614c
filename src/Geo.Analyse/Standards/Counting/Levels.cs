using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Grades of hospitals against a grade. A level without a letter stands behind all letters of its level: 2 takes 2A, 2B, 2C and 2.</summary>
static class Levels
{
    public static bool Holds(string grade, LevelTest test)
    {
        var isAtLeast = Rank(grade) <= Rank(test.Level);
        var isSame = test.Level.Length == 1 ? grade[0] == test.Level[0] : grade == test.Level;
        return test.Comparison switch
        {
            Comparison.AtLeast => isAtLeast,
            Comparison.Above => isAtLeast && !isSame,
            Comparison.Below => !isAtLeast,
            Comparison.AtMost => !isAtLeast || isSame,
            _ => isSame,
        };
    }

    // Highest first; a grade nobody knows is the lowest.
    static int Rank(string grade)
    {
        for (var at = 0; at < HospitalLevels.All.Count; at++)
        {
            if (HospitalLevels.All[at] == grade) return at;
        }

        return HospitalLevels.All.Count;
    }
}

using System.Collections.Frozen;
using Geo.Sqlite.Databases;
using SQLitePCL;

namespace Geo.Sqlite.Reading;

/// <summary>Takes SQL functions away from the views and computed columns of a foreign file.</summary>
/// <remarks>
/// A deadline is asked for between SQLite's steps, and one call of a function is one step: <c>instr</c> of one long text in another, or <c>LIKE</c> with forty wildcards, runs for
/// hours and is never asked. What is left is quick whatever it is given. A function of our own that is not marked innocuous can't be used by a schema that is not
/// trusted, so that covering a name is enough: the statement that needs it is refused when it is prepared.
/// </remarks>
static class ForeignFunctions
{
    // What views of honest files use, of those whose time grows with the length of a text and no faster; and what this reader asks for itself.
    static readonly FrozenSet<string> s_left = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "abs", "avg", "coalesce", "count", "dense_rank", "if", "ifnull", "iif", "length", "lower", "max", "min", "nullif", "rank", "round", "row_number", "substr", "substring", "sum",
        "total", "typeof", "upper");

    public static void Bar(Database database)
    {
        var names = new List<string>();
        using (var list = database.Prepare("SELECT DISTINCT name FROM pragma_function_list"))
        {
            while (list.Step()) names.Add(list.Text(0));
        }

        foreach (var name in names)
        {
            if (!s_left.Contains(name)) database.Check(raw.sqlite3_create_function(database.Handle, name, -1, null, Refuse));
        }
    }

    static void Refuse(sqlite3_context context, object user, sqlite3_value[] arguments) => raw.sqlite3_result_error(context, "The function is not open to files from outside.");
}

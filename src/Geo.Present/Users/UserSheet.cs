using System.Globalization;
using Geo.Model.Access;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Users;

/// <summary>Who may sign in, as a table for the console.</summary>
public static class UserSheet
{
    public static Table Of(IReadOnlyList<User> users, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(users);
        var table = new TableMaker(words, "users", null, ("user", Text), ("role-held", Text), ("changed", Text));
        foreach (var user in users)
        {
            table.Row(Cell.Of(user.Name), Cell.Of(words.Of("role-of", user.Role)), Cell.Of(user.Changed.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        }

        return table.Done();
    }
}

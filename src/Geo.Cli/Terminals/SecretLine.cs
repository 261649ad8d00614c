using System.Text;

namespace Geo.Cli.Terminals;

/// <summary>A line typed at the keyboard that the screen does not show.</summary>
static class SecretLine
{
    public static string Read()
    {
        var line = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter) return line.ToString();
            if (key.Key == ConsoleKey.Backspace && line.Length > 0) line.Length--;
            else if (!char.IsControl(key.KeyChar)) line.Append(key.KeyChar);
        }
    }
}

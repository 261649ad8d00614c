using System.Text;

namespace Geo.Cli.Terminals;

/// <summary>A standard stream. What can't be written to it is lost and takes nothing else along: files are still written, a server goes on.</summary>
sealed class StandardStream(TextWriter stream) : TextWriter
{
    /// <summary>Why something was lost, the first time; null: nothing was.</summary>
    public Exception? Fault { get; private set; }

    public override Encoding Encoding => stream.Encoding;

    public override void Write(char value) => Try(value, static (to, one) => to.Write(one));

    public override void Write(char[] buffer, int index, int count) => Try((buffer, index, count), static (to, part) => to.Write(part.buffer, part.index, part.count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => Try(value, static (to, text) => to.Write(text));

    public override void WriteLine() => Try(0, static (to, _) => to.WriteLine());

    public override void WriteLine(string? value) => Try(value, static (to, text) => to.WriteLine(text));

    public override void Flush() => Try(0, static (to, _) => to.Flush());

    void Try<T>(T what, Action<TextWriter, T> write)
    {
        try
        {
            write(stream, what);
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException)
        {
            Fault ??= lost;
        }
    }
}

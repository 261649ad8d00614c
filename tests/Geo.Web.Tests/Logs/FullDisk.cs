using System.Text;

namespace Geo.Web.Tests.Logs;

/// <summary>A log on a disk that is full for as long as it is said to be.</summary>
sealed class FullDisk : TextWriter
{
    readonly StringBuilder _written = new();

    public bool IsFull { get; set; } = true;

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value)
    {
        if (IsFull) throw new IOException("No space left on device");
        _written.AppendLine(value);
    }

    public override string ToString() => _written.ToString();
}

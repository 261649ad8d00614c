namespace Geo.Import.Workbooks;

/// <summary>Looks for a word in the bytes of a part.</summary>
static class ByteSearch
{
    /// <summary>True also where the part is in an encoding with two bytes a letter, in which the word would not be found.</summary>
    public static bool Finds(Stream part, ReadOnlySpan<byte> word)
    {
        var buffer = new byte[1 << 16];
        var kept = 0;
        for (int read; (read = part.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(word) >= 0 || filled.IndexOfAny((byte)0, (byte)0xFE, (byte)0xFF) >= 0) return true;
            // What may be the word's beginning is looked at again.
            kept = Math.Min(filled.Length, word.Length - 1);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }
}

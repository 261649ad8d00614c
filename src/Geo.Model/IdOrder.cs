namespace Geo.Model;

/// <summary>
/// The order behind "ties go to the smaller id": ids made of digits alone compare as numbers of any length and come first;
/// all others compare character by character (ordinal). Equal numbers written differently fall back to the ordinal order.
/// </summary>
public sealed class IdOrder : IComparer<string>
{
    public static IdOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var (xIsNumber, yIsNumber) = (IsNumber(x), IsNumber(y));
        if (xIsNumber != yIsNumber) return xIsNumber ? -1 : 1;
        if (!xIsNumber) return string.CompareOrdinal(x, y);

        var xDigits = x.AsSpan().TrimStart('0');
        var yDigits = y.AsSpan().TrimStart('0');
        var order = xDigits.Length != yDigits.Length ? xDigits.Length.CompareTo(yDigits.Length) : xDigits.SequenceCompareTo(yDigits);
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    static bool IsNumber(string id) => id.Length > 0 && id.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}

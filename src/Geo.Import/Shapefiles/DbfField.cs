namespace Geo.Import.Shapefiles;

/// <summary>A column of an attribute table.</summary>
/// <param name="Type">As dBASE and FoxPro name it: C text, N and F numbers in digits, D date, L logical, I and + whole numbers, O and B doubles, Y currency, T and @ time; M, G, P lie in another file.</param>
/// <param name="Start">Of its cells, from the record's first byte.</param>
readonly record struct DbfField(string Name, char Type, int Start, int Length)
{
    /// <summary>Whether its cells are characters; the others are numbers in binary, or places in a memo file.</summary>
    public bool IsText => Type switch
    {
        'I' or '+' => Length != 4,
        'O' or 'B' or 'Y' or 'T' or '@' => Length != 8,
        _ => !IsElsewhere,
    };

    /// <summary>Whether what it holds stands in a file beside it (.dbt, .fpt) that is not read.</summary>
    public bool IsElsewhere => Type is 'M' or 'G' or 'P' or 'W' or 'Q' or 'V' || (Type == 'B' && Length == 10);
}

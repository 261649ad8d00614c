namespace Geo.Present.Maps;

/// <summary>The boxes of a sheet that are taken, in fields of a grid: a province has thirty thousand symbols, and each label asks for dozens of places.</summary>
sealed class TakenBoxes
{
    const double FieldSide = 32;

    readonly Dictionary<(int Column, int Row), List<Box>> _fields = [];

    public TakenBoxes(IEnumerable<Box> boxes)
    {
        foreach (var box in boxes) Add(box);
    }

    public void Add(Box box)
    {
        for (var row = Field(box.Top); row <= Field(box.Bottom); row++)
        {
            for (var column = Field(box.Left); column <= Field(box.Right); column++)
            {
                if (!_fields.TryGetValue((column, row), out var field)) _fields[(column, row)] = field = [];
                field.Add(box);
            }
        }
    }

    public bool IsFree(Box box)
    {
        for (var row = Field(box.Top); row <= Field(box.Bottom); row++)
        {
            for (var column = Field(box.Left); column <= Field(box.Right); column++)
            {
                if (!_fields.TryGetValue((column, row), out var field)) continue;
                foreach (var taken in field)
                {
                    if (taken.Overlaps(box)) return false;
                }
            }
        }

        return true;
    }

    static int Field(double place) => (int)Math.Floor(place / FieldSide);
}
